import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCommand, type CommandRun } from "../../support/commandLine.js";
import { openServiceFolder, type ServiceFolder } from "../support/serviceFolder.js";

let at: ServiceFolder;
const run = (...args: string[]): Promise<CommandRun> => at.run(...args);
beforeAll(async () => { at = await openServiceFolder(); });
afterAll(() => at.close());

test("what cannot be looked at ends with 2 and a sentence", async () => {
  writeFileSync(join(at.folder, "odd.json"), "{}");
  expect(await run("verify-history", "--heads", "odd.json")).toMatchObject({ code: 2, err: expect.stringContaining("不是 verify-history --export 导出的文件") as string });
  const elsewhere = mkdtempSync(join(tmpdir(), "roster-nowhere-"));
  expect(await runCommand(["verify-history"], elsewhere)).toMatchObject({ code: 2, err: expect.stringContaining("没有数据库") as string });
  expect(await runCommand(["backup"], elsewhere)).toMatchObject({ code: 2 });
  expect(readdirSync(elsewhere)).toEqual([]);
  rmSync(elsewhere, { recursive: true });
});

test("move-database and distribute say what they need", async () => {
  expect(await run("move-database")).toMatchObject({ code: 2, err: expect.stringContaining("--to") as string });
  expect(await run("move-database", "--to", "postgres://roster:secret-word@127.0.0.1:1/roster")).toMatchObject({ code: 2, err: expect.stringContaining("正由另一个服务使用") as string });
  expect(await run("distribute")).toMatchObject({ code: 2, err: expect.stringContaining("没有安装 Citus") as string });
});
