import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setOf } from "../../sync-server/support/service.js";
import type { CommandRun } from "../../support/commandLine.js";
import { openServiceFolder, type ServiceFolder } from "../support/serviceFolder.js";

let at: ServiceFolder;
const run = (...args: string[]): Promise<CommandRun> => at.run(...args);
beforeAll(async () => { at = await openServiceFolder(); });
afterAll(() => at.close());

test("the key is rotated: the file keeps the old ones, history still verifies, new values are sealed with the new one", async () => {
  await at.stop();
  const before = JSON.parse(readFileSync(at.keyFile, "utf8")) as { seal: Record<string, string> };
  expect(await run("rotate-key")).toMatchObject({ code: 0, out: expect.stringContaining("k2") as string });
  const after = JSON.parse(readFileSync(at.keyFile, "utf8")) as { seal: Record<string, string>; sealWith: string };
  expect(after).toMatchObject({ sealWith: "k2", seal: before.seal });
  expect(statSync(at.keyFile).mode & 0o777).toBe(0o600);
  expect(readdirSync(at.dataDir).filter((name) => name.endsWith(".part"))).toEqual([]);
  await at.start();
  await at.service().submit("finance", at.token, [setOf("r1", "id_no", "11010519491231002X", "110105194912310038")]);
  expect(await run("verify-history")).toMatchObject({ code: 0 });
});

test("a wrong key file is told, and nothing is made in its place", async () => {
  const kept = readFileSync(at.keyFile);
  rmSync(at.keyFile);
  expect(await run("verify-history")).toMatchObject({ code: 2, err: expect.stringContaining("没有密钥文件") as string });
  expect(existsSync(at.keyFile)).toBe(false);
  writeFileSync(at.keyFile, kept, { mode: 0o600 });
});
