import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readPassword } from "../../../sync-server/store/embedded/password.js";
import { readPidFile } from "../../../sync-server/store/embedded/readPidFile.js";
import { endOf, runCommand, startCommand, type CommandRun } from "../../support/commandLine.js";
import { addOf, setOf, startTestService, type TestService } from "../../sync-server/support/service.js";

let folder: string;
let service: TestService;
let token: string;
const run = (...args: string[]): Promise<CommandRun> => runCommand(args, folder);
const dataDir = (): string => join(folder, "data");
const keyFile = (): string => join(dataDir(), "service-keys.json");

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "roster-operations-"));
  chmodSync(folder, 0o711);
  service = await startTestService(dataDir());
  token = await service.openUnit("finance");
  await service.submit("finance", token, [addOf("r1", { name: "李建国", id_no: "11010519491231002X", mobile: "13900000001" }), addOf("r2", { name: "王芳" })]);
  await service.submit("finance", token, [setOf("r1", "mobile", "13900000001", "13900000002")]);
});
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Something that only who has the database's own password can do. */
async function alter(statement: string): Promise<void> {
  const { port } = (await readPidFile(join(dataDir(), "postgres")))!;
  const client = new pg.Client({ host: "127.0.0.1", port: port!, user: "roster", password: await readPassword(dataDir(), true), database: "roster" });
  await client.connect();
  await client.query(statement);
  await client.end();
}

test("[P5] verify-history beside a running service: whole, exported, altered, found, and whole again", async () => {
  const whole = await run("verify-history", "--export", "heads.json");
  expect(whole).toMatchObject({ code: 0 });
  expect(whole.out).toContain("finance（retirees）：3 条，完好");
  expect(readFileSync(join(folder, "heads.json"), "utf8")).toContain('"length": 3');
  expect((await run("verify-history", "--heads", "heads.json", "--lang", "en")).out).toContain("The history is whole: 1 rosters, 3 events");
  await alter("update events set actor = actor || 'x' where chain_place = 2");
  const altered = await run("verify-history", "--heads", "heads.json", "--export", "again.json", "--rebuild");
  expect(altered.code).toBe(1);
  expect(altered.out).toContain("第 2 条对不上");
  expect(altered.err).toContain("没有导出");
  expect(altered.err).toContain("没有重建");
  expect(existsSync(join(folder, "again.json"))).toBe(false);
  await alter("update events set actor = left(actor, -1) where chain_place = 2");
  // A table that tells something else than its history is made right from it.
  await alter("update records set statement = statement || '{\"name\": \"别人\"}' where record_id = 'r2'");
  const rebuilt = await run("verify-history", "--rebuild");
  expect(rebuilt.code).toBe(1);
  expect(rebuilt.out).toContain("以下名册原来与历史不符，现已改正：finance");
  const after = await run("verify-history", "--rebuild");
  expect(after).toMatchObject({ code: 0 });
  expect(after.out).toContain("与原来一致");
  expect((await service.base("finance", token)).records.map(({ statement }) => statement.name)).toEqual(["李建国", "王芳"]);
});

test("what cannot be looked at ends with 2 and a sentence", async () => {
  writeFileSync(join(folder, "odd.json"), "{}");
  expect(await run("verify-history", "--heads", "odd.json")).toMatchObject({ code: 2, err: expect.stringContaining("不是 verify-history --export 导出的文件") as string });
  const elsewhere = mkdtempSync(join(tmpdir(), "roster-nowhere-"));
  expect(await runCommand(["verify-history"], elsewhere)).toMatchObject({ code: 2, err: expect.stringContaining("没有数据库") as string });
  expect(await runCommand(["backup"], elsewhere)).toMatchObject({ code: 2 });
  expect(readdirSync(elsewhere)).toEqual([]);
  rmSync(elsewhere, { recursive: true });
});

test("backup beside a running service; restore only without one, and only over nothing unless told", async () => {
  const made = await run("backup", "-o", "night.backup");
  expect(made).toMatchObject({ code: 0, out: expect.stringContaining("备份完成并已试恢复核对") as string });
  expect(made.out).toContain(keyFile());
  expect(made.err).toContain("正在核对");
  expect(statSync(join(folder, "night.backup")).mode & 0o777).toBe(0o600);
  const named = await run("backup");
  expect(named.code).toBe(0);
  expect(readdirSync(folder).filter((name) => /^roster-\d{8}-\d{6}\.backup$/u.test(name))).toHaveLength(1);
  expect(await run("restore", "night.backup", "--replace")).toMatchObject({ code: 2, err: expect.stringContaining("正由另一个服务使用") as string });
  expect(await run("restore")).toMatchObject({ code: 2 });
  await service.submit("finance", token, [addOf("r3", { name: "赵强" })]);
  await service.service.close();
  expect(await run("restore", "night.backup")).toMatchObject({ code: 2, err: expect.stringContaining("--replace") as string });
  expect(await run("restore", "night.backup", "--replace")).toMatchObject({ code: 0, out: expect.stringContaining("可以启动服务了") as string });
  service = await startTestService(dataDir());
  expect((await service.base("finance", token)).records.map(({ recordId }) => recordId)).toEqual(["r1", "r2"]);
});

test("Ctrl-C during a backup: said so, nothing left", async () => {
  const child = startCommand(["backup", "-o", "stopped.backup"], folder);
  child.stderr!.once("data", () => { child.kill("SIGINT"); });
  const { code, err } = await endOf(child);
  expect(code).toBe(130);
  expect(err).toContain("已停止");
  expect(readdirSync(folder).filter((name) => name.startsWith("stopped"))).toEqual([]);
});

test("the key is rotated: the file keeps the old ones, history still verifies, new values are sealed with the new one", async () => {
  await service.service.close();
  const before = JSON.parse(readFileSync(keyFile(), "utf8")) as { seal: Record<string, string> };
  expect(await run("rotate-key")).toMatchObject({ code: 0, out: expect.stringContaining("k2") as string });
  const after = JSON.parse(readFileSync(keyFile(), "utf8")) as { seal: Record<string, string>; sealWith: string };
  expect(after).toMatchObject({ sealWith: "k2", seal: before.seal });
  expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
  expect(readdirSync(dataDir()).filter((name) => name.endsWith(".part"))).toEqual([]);
  service = await startTestService(dataDir());
  await service.submit("finance", token, [setOf("r1", "id_no", "11010519491231002X", "110105194912310038")]);
  expect(await run("verify-history")).toMatchObject({ code: 0 });
  expect(await run("restore", "night.backup")).toMatchObject({ code: 2, err: expect.stringContaining("正由另一个服务使用") as string });
});

test("a wrong key file is told, and nothing is made in its place", async () => {
  const kept = readFileSync(keyFile());
  rmSync(keyFile());
  expect(await run("verify-history")).toMatchObject({ code: 2, err: expect.stringContaining("没有密钥文件") as string });
  expect(existsSync(keyFile())).toBe(false);
  writeFileSync(keyFile(), kept, { mode: 0o600 });
});

test("move-database and distribute say what they need", async () => {
  expect(await run("move-database")).toMatchObject({ code: 2, err: expect.stringContaining("--to") as string });
  expect(await run("move-database", "--to", "postgres://roster:secret-word@127.0.0.1:1/roster")).toMatchObject({ code: 2, err: expect.stringContaining("正由另一个服务使用") as string });
  expect(await run("distribute")).toMatchObject({ code: 2, err: expect.stringContaining("没有安装 Citus") as string });
});
