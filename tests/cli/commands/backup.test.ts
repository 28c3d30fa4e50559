import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addOf } from "../../sync-server/support/service.js";
import { endOf, startCommand, type CommandRun } from "../../support/commandLine.js";
import { openServiceFolder, type ServiceFolder } from "../support/serviceFolder.js";

let at: ServiceFolder;
const run = (...args: string[]): Promise<CommandRun> => at.run(...args);
beforeAll(async () => { at = await openServiceFolder(); });
afterAll(() => at.close());

test("backup beside a running service; restore only without one, and only over nothing unless told", async () => {
  const made = await run("backup", "-o", "night.backup");
  expect(made).toMatchObject({ code: 0, out: expect.stringContaining("备份完成并已试恢复核对") as string });
  expect(made.out).toContain(at.keyFile);
  expect(made.err).toContain("正在核对");
  expect(statSync(join(at.folder, "night.backup")).mode & 0o777).toBe(0o600);
  const named = await run("backup");
  expect(named.code).toBe(0);
  expect(readdirSync(at.folder).filter((name) => /^roster-\d{8}-\d{6}\.backup$/u.test(name))).toHaveLength(1);
  expect(await run("restore", "night.backup", "--replace")).toMatchObject({ code: 2, err: expect.stringContaining("正由另一个服务使用") as string });
  expect(await run("restore")).toMatchObject({ code: 2 });
  await at.service().submit("finance", at.token, [addOf("r3", { name: "赵强" })]);
  await at.stop();
  expect(await run("restore", "night.backup")).toMatchObject({ code: 2, err: expect.stringContaining("--replace") as string });
  expect(await run("restore", "night.backup", "--replace")).toMatchObject({ code: 0, out: expect.stringContaining("可以启动服务了") as string });
  await at.start();
  expect((await at.service().base("finance", at.token)).records.map(({ recordId }) => recordId).sort()).toEqual(["r1", "r2"]);
});

test("Ctrl-C during a backup: said so, nothing left", async () => {
  const child = startCommand(["backup", "-o", "stopped.backup"], at.folder);
  child.stderr!.once("data", () => { child.kill("SIGINT"); });
  const { code, err } = await endOf(child);
  expect(code).toBe(130);
  expect(err.match(/已停止/gu)).toHaveLength(1);
  expect(readdirSync(at.folder).filter((name) => name.startsWith("stopped"))).toEqual([]);
});
