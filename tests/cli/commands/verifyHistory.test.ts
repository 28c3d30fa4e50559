import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readPassword } from "../../../sync-server/store/embedded/password.js";
import { readPidFile } from "../../../sync-server/store/embedded/readPidFile.js";
import type { CommandRun } from "../../support/commandLine.js";
import { openServiceFolder, type ServiceFolder } from "../support/serviceFolder.js";

let at: ServiceFolder;
const run = (...args: string[]): Promise<CommandRun> => at.run(...args);
beforeAll(async () => { at = await openServiceFolder(); });
afterAll(() => at.close());

/** Something that only who has the database's own password can do. */
async function alter(statement: string): Promise<void> {
  const { port } = (await readPidFile(join(at.dataDir, "postgres")))!;
  const client = new pg.Client({ host: "127.0.0.1", port: port!, user: "roster", password: await readPassword(at.dataDir, true), database: "roster" });
  await client.connect();
  await client.query(statement);
  await client.end();
}

test("[P5] verify-history beside a running service: whole, exported, altered, found, and whole again", async () => {
  const whole = await run("verify-history", "--export", "heads.json");
  expect(whole).toMatchObject({ code: 0 });
  expect(whole.out).toContain("finance（retirees）：3 条，完好");
  expect(readFileSync(join(at.folder, "heads.json"), "utf8")).toContain('"length": 3');
  expect((await run("verify-history", "--heads", "heads.json", "--lang", "en")).out).toContain("The history is whole: 1 rosters, 3 events");
  await alter("update events set actor = actor || 'x' where chain_place = 2");
  const altered = await run("verify-history", "--heads", "heads.json", "--export", "again.json", "--rebuild");
  expect(altered.code).toBe(1);
  expect(altered.out).toContain("第 2 条对不上");
  expect(altered.err).toContain("没有导出");
  expect(altered.err).toContain("没有重建");
  expect(existsSync(join(at.folder, "again.json"))).toBe(false);
  await alter("update events set actor = left(actor, -1) where chain_place = 2");
  // A table that tells something else than its history is made right from it.
  await alter("update records set statement = statement || '{\"name\": \"别人\"}' where record_id = 'r2'");
  const rebuilt = await run("verify-history", "--rebuild");
  expect(rebuilt.code).toBe(1);
  expect(rebuilt.out).toContain("以下名册原来与历史不符，现已改正：finance");
  const after = await run("verify-history", "--rebuild");
  expect(after).toMatchObject({ code: 0 });
  expect(after.out).toContain("与原来一致");
  expect((await at.service().base("finance", at.token)).records.map(({ statement }) => statement.name).sort()).toEqual(["李建国", "王芳"]);
});
