import { afterAll, beforeAll, expect, test } from "vitest";
import { readPassword } from "../../../sync-server/store/embedded/password.js";
import { readPidFile } from "../../../sync-server/store/embedded/readPidFile.js";
import { askIn, cookieOf, openTestAccount, password } from "../support/accounts.js";
import { startTestService, type TestService } from "../support/service.js";

let clock = Date.parse("2026-11-25T01:00:00Z");
const now = (): Date => new Date(clock);
let one: TestService;
let two: TestService;
beforeAll(async () => {
  one = await startTestService(undefined, { now });
  const { port } = (await readPidFile(`${one.dataDir}/postgres`))!;
  const databaseUrl = `postgres://roster:${encodeURIComponent(await readPassword(one.dataDir, true))}@127.0.0.1:${String(port)}/roster`;
  two = await startTestService(undefined, { now, environment: { DATABASE_URL: databaseUrl, KEY_FILE: `${one.dataDir}/service-keys.json` } });
  await one.openUnit("finance");
});
afterAll(async () => {
  await two.close();
  await one.close();
});

test("a session of one server is one of the other, and ended at one it is ended at both", async () => {
  const clerk = await openTestAccount(one, { role: "clerk", unitId: "finance" }, now);
  const there = askIn(two, clerk.cookie);
  expect((await there("GET", "/units/finance/records")).status).toBe(200);
  const { code } = (await clerk.ask<{ code: string }>("POST", "/hand-overs")).body;
  const take = (at: TestService) => at.ask("POST", "/api/v1/hand-overs/session", { body: { code } });
  expect((await Promise.all([take(one), take(two)])).map(({ status }) => status).sort()).toEqual([201, 410]);
  expect((await there("DELETE", "/sessions")).status).toBe(204);
  expect((await clerk.ask("GET", "/account")).status).toBe(401);
});

test("wrong tries at both are counted together", async () => {
  const { login } = await openTestAccount(two, { role: "clerk", unitId: "finance" }, now);
  const wrong = (at: TestService, given = "wrong-password") => at.ask<{ code?: string }>("POST", "/api/v1/sessions", { body: { login, password: given } });
  await Promise.all([wrong(one), wrong(two), wrong(one), wrong(two), wrong(one)]);
  expect((await wrong(two, password)).body.code).toBe("sign-in-locked");
  clock += 31_000;
  const opened = await wrong(one, password);
  expect(opened.status).toBe(201);
  expect((await askIn(two, cookieOf(opened))("GET", "/account")).status).toBe(200);
});

test("each prints a link for the first administrator; the first that is used ends both", async () => {
  const [first, second] = [one, two].map(({ service }) => service.setUpUrl!.split("#")[1]!);
  expect(first).not.toBe(second);
  const setUp = (at: TestService, code: string, login: string) => at.ask("POST", "/api/v1/set-up", { body: { code, login, displayName: "管理员", password } });
  const replies = await Promise.all([setUp(one, first!, "admin-a"), setUp(two, second!, "admin-b")]);
  expect(replies.map(({ status }) => status).sort()).toEqual([201, 410]);
});
