import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AccessEntry } from "../../../roster/protocol/reveal.js";
import { faultOfPassword } from "../../../sync-server/access/passwordRules.js";
import { codeOf, cookieOf, inviteTestAccount, openTestAccount, password } from "../support/accounts.js";
import { addOf, startTestService, type TestService } from "../support/service.js";

let clock = Date.parse("2026-11-25T01:00:00Z");
const now = (): Date => new Date(clock);
let service: TestService;
beforeAll(async () => {
  service = await startTestService(undefined, { now });
  await service.openUnit("finance");
  await service.openUnit("taxes");
});
afterAll(async () => { await service.close(); });

const asOwner = <T = { code?: string }>(method: string, path: string, body?: unknown) =>
  service.ask<T>(method, `/api/v1${path}`, { token: service.service.adminToken, ...(body === undefined ? {} : { body }) });

describe("the first set-up", () => {
  test("a link printed at the start makes the first administrator, once; there is no default password", async () => {
    const { setUpUrl, url } = service.service;
    expect(setUpUrl).toMatch(new RegExp(`^${url}/set-up#sp_[\\w-]{43}$`, "u"));
    const code = setUpUrl!.split("#")[1]!;
    expect(service.logs.join("")).not.toContain(code);
    const make = (more: object = {}) => service.ask<{ code?: string }>("POST", "/api/v1/set-up", { body: { code, login: "admin-a", displayName: "管理员甲", password, ...more } });
    expect((await make({ code: `sp_${"A".repeat(43)}` })).body).toMatchObject({ code: "pass-used" });
    // A password that is not taken leaves the link good.
    expect((await make({ password: "admin-a-1" })).body).toMatchObject({ code: "password-short" });
    expect((await make()).body).toMatchObject({ login: "admin-a", role: "admin", hasPassword: true, factor: null });
    expect((await make({ login: "admin-b" })).body).toMatchObject({ code: "pass-used" });
  });

  test("with an administrator no start offers it again; without one the next start makes another link, good for a day", async () => {
    const again = await startTestService(undefined, { now });
    const code = again.service.setUpUrl!.split("#")[1]!;
    clock += 24 * 3_600_000 + 1;
    const make = (given: string) => again.ask<{ code?: string }>("POST", "/api/v1/set-up", { body: { code: given, login: "admin-a", displayName: "管理员甲", password } });
    expect((await make(code)).body).toMatchObject({ code: "pass-used" });
    await again.service.close();
    const next = await startTestService(again.dataDir, { now });
    const second = next.service.setUpUrl!.split("#")[1]!;
    expect(second).not.toBe(code);
    expect((await next.ask("POST", "/api/v1/set-up", { body: { code: second, login: "admin-a", displayName: "管理员甲", password } })).status).toBe(201);
    await next.service.close();
    const last = await startTestService(again.dataDir, { now });
    expect(last.service.setUpUrl).toBeNull();
    await last.close();
  });
});

describe("accounts", () => {
  test("an invitation is taken once, within a week; a new one ends it", async () => {
    const { account, code } = await inviteTestAccount(service, { role: "lead", unitId: "finance" });
    const take = (given: string) => service.ask<{ code?: string } | null>("POST", "/api/v1/invitations", { body: { code: given, password } });
    const renewed = (await asOwner<{ link: string }>("POST", `/accounts/${account.accountId}/invitation`)).body.link.split("#")[1]!;
    expect((await take(code)).body).toMatchObject({ code: "pass-used" });
    expect((await take(renewed)).status).toBe(204);
    expect((await take(renewed)).body).toMatchObject({ code: "pass-used" });
    const old = await inviteTestAccount(service, { role: "lead", unitId: "finance" });
    clock += 8 * 24 * 3_600_000;
    expect((await take(old.code)).body).toMatchObject({ code: "pass-used" });
  });

  test("a forgotten password is chosen anew by another invitation, which ends what was open", async () => {
    const clerk = await openTestAccount(service, { role: "clerk", unitId: "finance" }, now);
    const link = (await asOwner<{ link: string }>("POST", `/accounts/${clerk.account.accountId}/invitation`)).body.link;
    expect((await clerk.ask("GET", "/account")).status).toBe(200);
    await service.ask("POST", "/api/v1/invitations", { body: { code: link.split("#")[1]!, password: "yet-another-one-3" } });
    expect((await clerk.ask("GET", "/account")).status).toBe(401);
    const signIn = (given: string) => service.ask("POST", "/api/v1/sessions", { body: { login: clerk.login, password: given } });
    expect((await signIn(password)).status).toBe(401);
    expect((await signIn("yet-another-one-3")).status).toBe(201);
  });

  test("clerk and lead are of a unit, a department reader of a department, the others of neither; logins are one's own", async () => {
    const make = (role: string, unitId: string | null, departmentId: string | null, login = `${role}-x`) =>
      asOwner<{ code?: string; params?: object }>("POST", "/accounts", { login, displayName: "测试", role, unitId, departmentId });
    for (const [role, unitId, departmentId, field] of [
      ["clerk", null, null, "unitId"], ["lead", "no-such-unit", null, "unitId"], ["officer", "finance", null, "unitId"],
      ["department", null, null, "departmentId"], ["department", null, "no-such", "departmentId"], ["auditor", null, "caizhengju", "departmentId"],
    ] as const) {
      expect((await make(role, unitId, departmentId)).body, role).toMatchObject({ code: "account-wrong", params: { field } });
    }
    expect((await make("auditor", null, null, "taken-name")).status).toBe(201);
    expect((await make("officer", null, null, "taken-name")).body).toMatchObject({ code: "login-taken" });
    expect((await make("officer", null, null, "Not A Login")).status).toBe(422);
  });

  test("another role or unit, and an end, take hold of open sessions at once; the last administrator stays", async () => {
    const clerk = await openTestAccount(service, { role: "clerk", unitId: "finance" }, now);
    const put = (accountId: string, more: object) => asOwner("PUT", `/accounts/${accountId}`, { displayName: "测试", role: "clerk", unitId: "finance", departmentId: null, disabled: false, ...more });
    expect((await put(clerk.account.accountId, { displayName: "改名" })).status).toBe(200);
    expect((await clerk.ask("GET", "/units/finance/records")).status).toBe(200);
    expect((await put(clerk.account.accountId, { unitId: "taxes" })).status).toBe(200);
    expect((await clerk.ask("GET", "/units/finance/records")).status).toBe(401);
    const { accounts } = (await asOwner<{ accounts: readonly { accountId: string; role: string }[] }>("GET", "/accounts")).body;
    const admins = accounts.filter(({ role }) => role === "admin");
    expect(admins).toHaveLength(1);
    const admin = { role: "admin", unitId: null };
    expect((await put(admins[0]!.accountId, { ...admin, disabled: true })).body).toMatchObject({ code: "last-admin" });
    expect((await put(admins[0]!.accountId, { role: "auditor", unitId: null })).body).toMatchObject({ code: "last-admin" });
    const two = await Promise.all([1, 2].map(() => inviteTestAccount(service, { role: "admin" })));
    // Two who take each other off at one moment leave one.
    const ended = await Promise.all([admins[0]!, ...two.map(({ account }) => account)].map(({ accountId }) => put(accountId, { ...admin, disabled: true })));
    expect(ended.map(({ status }) => status).sort()).toEqual([200, 200, 409]);
  });

  test("a lead sees and ends the tokens of the own unit, and no other's", async () => {
    const [token, foreign] = [await service.openUnit("schools"), await service.openUnit("culture")];
    const lead = await openTestAccount(service, { role: "lead", unitId: "schools" }, now);
    const { tokens } = (await lead.ask<{ tokens: readonly { tokenId: string; revokedAt: string | null }[] }>("GET", "/units/schools/tokens")).body;
    expect(tokens).toMatchObject([{ revokedAt: null }]);
    expect(JSON.stringify(tokens)).not.toContain(token);
    expect((await lead.ask("GET", "/units/culture/tokens")).status).toBe(403);
    expect((await lead.ask("DELETE", `/units/culture/tokens/${tokens[0]!.tokenId}`)).status).toBe(403);
    expect((await service.submit("schools", token, [addOf("r1", { name: "测试" })])).status).toBe(200);
    expect((await lead.ask("DELETE", `/units/schools/tokens/${tokens[0]!.tokenId}`)).status).toBe(204);
    expect((await service.submit("schools", token, [addOf("r2", { name: "测试" })])).status).toBe(401);
    expect((await service.submit("culture", foreign, [addOf("r1", { name: "测试" })])).status).toBe(200);
    expect((await lead.ask("DELETE", "/units/schools/tokens/no-such")).status).toBe(404);
  });

  test("whatever is done to accounts stands in the log of access, which only the auditor reads", async () => {
    const auditor = await openTestAccount(service, { role: "auditor" }, now);
    const { entries } = (await auditor.ask<{ entries: readonly AccessEntry[] }>("GET", "/access-log")).body;
    const acts = new Set(entries.map(({ act }) => act));
    for (const act of ["account-made", "account-invited", "account-changed", "account-disabled", "password-set", "factor-set", "signed-in", "token-revoked"]) expect(acts).toContain(act);
    expect(entries[0]).toMatchObject({ entry: 1, act: "account-made" });
    const after = (await auditor.ask<{ entries: readonly AccessEntry[] }>("GET", `/access-log?after=${String(entries.length - 2)}`)).body.entries;
    expect(after).toEqual(entries.slice(-2));
    expect((await asOwner("GET", "/access-log")).status).toBe(403);
  });

  test("signed in by authenticator the office works, by cookie alone", async () => {
    const officer = await openTestAccount(service, { role: "officer" }, now);
    clock += 60_000;
    const reply = await service.ask("POST", "/api/v1/sessions", { body: { login: officer.login, password, code: codeOf(officer.secret!, now()) } });
    expect((await service.ask("GET", "/api/v1/register", { headers: { cookie: cookieOf(reply) } })).status).toBe(200);
    expect((await service.ask("GET", "/api/v1/register")).status).toBe(401);
  });
});

describe("passwords", () => {
  const clerk = { login: "zhangsan", role: "clerk" } as const;
  const officer = { login: "lisi", role: "officer" } as const;
  test.each([
    ["柳暗花明又一村啊啊", clerk, "password-short"], ["柳暗花明又一村在此处", clerk, null], ["k3-Ahornblatt", clerk, null], ["k3-Ahornbla", officer, "password-short"],
    ["k3-Ahornblatt", officer, null], ["zhangsan12", clerk, "password-like-login"], ["ZhangSan-Ahornblatt-7", clerk, null], ["1234567890", clerk, "password-common"],
    ["Password123", clerk, "password-common"], ["woaini1314!", clerk, "password-common"], ["aaaaaaaaaaaaaaa", officer, "password-common"],
    ["23456789012", clerk, "password-common"], ["9876543210a", clerk, "password-common"], ["１２３４５６７８９０", clerk, "password-common"],
  ])("%s", (given, account, code) => {
    expect(faultOfPassword(given, account)?.code ?? null).toBe(code);
  });
});
