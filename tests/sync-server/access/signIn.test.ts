import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { FactorOffer } from "../../../roster/protocol/account.js";
import type { SessionRead } from "../../../roster/protocol/session.js";
import { askIn, codeOf, cookieOf, inviteTestAccount, openTestAccount, openTestStore, password } from "../support/accounts.js";
import { startTestService, type Reply, type TestService } from "../support/service.js";

const minute = 60_000;
let clock = Date.parse("2026-11-25T01:00:00Z");
const now = (): Date => new Date(clock);
/** A code of before cannot be used again: the next step of time. */
const later = (milliseconds = 30_000): void => { clock += milliseconds; };

let service: TestService;
beforeAll(async () => {
  service = await startTestService(undefined, { now });
  await service.openUnit("finance");
  await service.openUnit("taxes");
});
// All tests come from one address: its wrong tries are forgotten between them.
afterEach(() => { later(40 * minute); });
afterAll(async () => { await service.close(); });

const signIn = (login: string, more: object = {}): Promise<Reply<{ code?: string; params?: { seconds?: number }; mustSetUpFactor?: boolean }>> =>
  service.ask("POST", "/api/v1/sessions", { body: { login, password, ...more } });
const account = (role: Parameters<typeof openTestAccount>[1]["role"], more: object = {}) => openTestAccount(service, { role, ...more }, now);
const clerk = () => account("clerk", { unitId: "finance" });

describe("signing in", () => {
  test("a clerk signs in by password, and a session's cookie is for this host and no script", async () => {
    const { login, ask } = await clerk();
    const reply = await signIn(login);
    expect(reply).toMatchObject({ status: 201, body: { mustSetUpFactor: false } });
    expect(reply.headers.get("set-cookie")).toMatch(/^silver-roster=ss_[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/u);
    expect(JSON.stringify(reply.body)).not.toContain("ss_");
    expect((await ask("GET", "/account")).body).toMatchObject({ account: { login, role: "clerk", unitId: "finance" }, mustSetUpFactor: false });
    expect((await ask("GET", "/units/finance/records")).status).toBe(200);
  });

  test("wrong password, unknown login, disabled account and an invitation not yet taken are answered alike", async () => {
    const [{ login, account: known }, invited] = [await clerk(), await inviteTestAccount(service, { role: "clerk", unitId: "finance" })];
    const disabled = await clerk();
    const standing = { displayName: "停用", role: "clerk", unitId: "finance", departmentId: null, disabled: true };
    await service.ask("PUT", `/api/v1/accounts/${disabled.account.accountId}`, { token: service.service.adminToken, body: standing });
    const replies = [
      await signIn(login, { password: "wrong-password" }), await signIn("nobody-at-all"), await signIn(disabled.login), await signIn(invited.account.login),
    ];
    const plain = replies.map(({ status, body }) => JSON.stringify({ status, ...body, instance: "" }));
    expect(new Set(plain).size).toBe(1);
    expect(replies[0]).toMatchObject({ status: 401, body: { code: "sign-in-wrong" } });
    expect((await disabled.ask("GET", "/account")).status).toBe(401);
    expect(known.hasPassword).toBe(false);
  });

  test("takes the same time for an unknown login as for a wrong password", async () => {
    const { login } = await clerk();
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let pair = 0; pair < 4; pair += 1) {
      for (const [kind, name] of [["known", login], ["unknown", `nobody-${String(pair)}`]] as const) {
        const began = performance.now();
        await signIn(name, { password: "wrong-password" });
        times[kind].push(performance.now() - began);
      }
      later(minute);
    }
    const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[1]!;
    // The hash alone takes a hundred milliseconds and more; without it the unknown would be answered in ten.
    expect(median(times.unknown)).toBeGreaterThan(median(times.known) / 2);
    expect(median(times.known)).toBeGreaterThan(40);
  });

  test("five wrong tries make a login wait, each further one twice as long, an unknown login alike", async () => {
    const { login } = await clerk();
    for (const name of [login, "nobody-waits"]) {
      for (let tries = 0; tries < 5; tries += 1) expect((await signIn(name, { password: "wrong-password" })).body.code).toBe("sign-in-wrong");
      expect((await signIn(name)).body).toMatchObject({ code: "sign-in-locked", params: { seconds: 30 } });
      later(31_000);
      expect((await signIn(name, { password: "wrong-password" })).body.code).toBe("sign-in-wrong");
      expect((await signIn(name)).body).toMatchObject({ code: "sign-in-locked", params: { seconds: 60 } });
      later(61_000);
    }
    expect((await signIn(login)).status).toBe(201);
    // Right again, it starts anew.
    for (let tries = 0; tries < 4; tries += 1) await signIn(login, { password: "wrong-password" });
    expect((await signIn(login)).status).toBe(201);
    later(20 * minute);
  });

  test("twenty wrong tries from one address make it wait, whatever the logins; it is forgotten by the minute", async () => {
    for (let tries = 0; tries < 20; tries += 1) expect((await signIn(`guess-${String(tries)}`)).body.code).toBe("sign-in-wrong");
    expect((await signIn("guess-20")).body.code).toBe("sign-in-locked");
    later(10 * minute);
    expect((await signIn("guess-21")).body.code).toBe("sign-in-wrong");
    later(30 * minute);
  });

  test("a hundred tries at once are a hundred tries", async () => {
    const { login } = await clerk();
    const replies = await Promise.all(Array.from({ length: 12 }, () => signIn(login, { password: "wrong-password" })));
    expect(replies.filter(({ body }) => body.code === "sign-in-wrong")).toHaveLength(5);
    expect(replies.filter(({ body }) => body.code === "sign-in-locked")).toHaveLength(7);
    later(30 * minute);
  });
});

describe("the second factor", () => {
  test("an office account may do nothing but set it up, until it is", async () => {
    const { account: { login }, code } = await inviteTestAccount(service, { role: "officer" });
    await service.ask("POST", "/api/v1/invitations", { body: { code, password } });
    const reply = await signIn(login);
    expect(reply.body.mustSetUpFactor).toBe(true);
    const ask = askIn(service, cookieOf(reply));
    for (const [method, path] of [["GET", "/units"], ["GET", "/register"], ["POST", "/hand-overs"], ["POST", "/account/password"]] as const) {
      expect((await ask(method, path, method === "POST" ? {} : undefined)).body, path).toMatchObject({ code: "factor-missing" });
    }
    expect((await ask("POST", "/account/factor/confirmation", { code: "123456" })).body).toMatchObject({ code: "factor-not-started" });
    const offer = (await ask<FactorOffer & { secret: string; uri: string }>("POST", "/account/factor", { password })).body;
    expect(offer.uri).toMatch(/^otpauth:\/\/totp\/Silver%20Roster:officer-\d+\?issuer=Silver%20Roster&secret=[A-Z2-7]{32}&algorithm=SHA1&digits=6&period=30$/u);
    expect((await ask("GET", "/units")).status).toBe(403);
    expect((await ask("POST", "/account/factor/confirmation", { code: "000000" })).body).toMatchObject({ code: "code-wrong" });
    const confirmed = await ask<{ recoveryCodes: string[] }>("POST", "/account/factor/confirmation", { code: codeOf(offer.secret, now()) });
    expect(confirmed.body.recoveryCodes).toHaveLength(10);
    expect((await ask("GET", "/units")).status).toBe(200);
  });

  test("then each signing in needs a code, which counts once; a clock may be off by one step", async () => {
    const { login, secret } = await account("officer");
    expect((await signIn(login)).body).toMatchObject({ code: "code-missing" });
    expect((await signIn(login, { code: codeOf(secret!, now()) })).body, "used for the confirmation").toMatchObject({ code: "code-wrong" });
    later();
    const code = codeOf(secret!, now());
    expect((await signIn(login, { code })).status).toBe(201);
    expect((await signIn(login, { code })).body).toMatchObject({ code: "code-wrong" });
    expect((await signIn(login, { code: codeOf(secret!, new Date(clock - 30_000)) })).body, "an earlier one than the last").toMatchObject({ code: "code-wrong" });
    expect((await signIn(login, { code: codeOf(secret!, new Date(clock + 30_000)) })).status).toBe(201);
    later(minute);
    expect((await signIn(login, { code: codeOf(secret!, new Date(clock - 90_000)) })).body).toMatchObject({ code: "code-wrong" });
    later(10 * minute);
  });

  test("of two who use one code at one moment one gets in", async () => {
    const { login, secret } = await account("auditor");
    later();
    const code = codeOf(secret!, now());
    const replies = await Promise.all([signIn(login, { code }), signIn(login, { code })]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 401]);
    later(minute);
  });

  test("wrong codes count like wrong passwords", async () => {
    const { login, secret } = await account("leader");
    later();
    for (let tries = 0; tries < 5; tries += 1) expect((await signIn(login, { code: "000000" })).body).toMatchObject({ code: "code-wrong" });
    expect((await signIn(login, { code: codeOf(secret!, now()) })).body).toMatchObject({ code: "sign-in-locked" });
    later(30 * minute);
  });

  test("a recovery code opens the account once; the administrator can take the factor off", async () => {
    const { login, recoveryCodes, account: { accountId }, ask } = await account("officer");
    expect((await signIn(login, { code: recoveryCodes[3] })).status).toBe(201);
    expect((await signIn(login, { code: recoveryCodes[3] })).body).toMatchObject({ code: "code-wrong" });
    expect((await service.ask("DELETE", `/api/v1/accounts/${accountId}/factor`, { token: service.service.adminToken })).status).toBe(204);
    expect((await ask("GET", "/account")).status).toBe(401);
    expect((await signIn(login)).body).toMatchObject({ mustSetUpFactor: true });
  });

  test("a new authenticator needs the password, and ends the other sessions", async () => {
    const officer = await account("officer");
    later();
    const other = askIn(service, cookieOf(await signIn(officer.login, { code: codeOf(officer.secret!, now()) })));
    expect((await other("POST", "/account/factor", { password: "wrong-password" })).body).toMatchObject({ code: "password-wrong" });
    const offer = (await other<{ secret: string }>("POST", "/account/factor", { password })).body;
    later();
    // Until it is confirmed the old one counts.
    expect((await signIn(officer.login, { code: codeOf(officer.secret!, now()) })).status).toBe(201);
    later();
    expect((await other("POST", "/account/factor/confirmation", { code: codeOf(offer.secret, now()) })).status).toBe(200);
    expect((await officer.ask("GET", "/account")).status).toBe(401);
    expect((await other("GET", "/account")).status).toBe(200);
  });
});

describe("sessions", () => {
  test("end after 30 idle minutes, and after twelve hours whatever came", async () => {
    const { login } = await clerk();
    const idle = askIn(service, cookieOf(await signIn(login)));
    later(29 * minute);
    expect((await idle("GET", "/account")).status).toBe(200);
    later(29 * minute);
    expect((await idle("GET", "/account")).status).toBe(200);
    later(31 * minute);
    expect((await idle("GET", "/account")).body).toMatchObject({ code: "session-ended" });
    const busy = askIn(service, cookieOf(await signIn(login)));
    for (let spent = 0; spent < 700; spent += 25) {
      later(25 * minute);
      expect((await busy("GET", "/account")).status).toBe(200);
    }
    later(25 * minute);
    expect((await busy("GET", "/account")).body).toMatchObject({ code: "session-ended" });
  });

  test("are listed for their owner, ended one by one, by signing out, or all together", async () => {
    const one = await clerk();
    const [two, three] = [askIn(service, cookieOf(await signIn(one.login))), askIn(service, cookieOf(await signIn(one.login)))];
    const { sessions } = (await two<{ sessions: readonly SessionRead[] }>("GET", "/sessions")).body;
    expect(sessions).toHaveLength(3);
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    const signedOut = await two("DELETE", "/sessions/mine");
    expect(signedOut.status).toBe(204);
    expect(signedOut.headers.get("set-cookie")).toMatch(/^silver-roster=; Path=\/; Max-Age=0;/u);
    expect((await two("GET", "/account")).status).toBe(401);
    const left = (await three<{ sessions: readonly SessionRead[] }>("GET", "/sessions")).body.sessions;
    expect((await three("DELETE", `/sessions/${left.find(({ current }) => !current)!.sessionId}`)).status).toBe(204);
    expect((await one.ask("GET", "/account")).status).toBe(401);
    const other = await clerk();
    const foreign = left.find(({ current }) => current)!.sessionId;
    expect((await other.ask("DELETE", `/sessions/${foreign}`)).status).toBe(404);
    expect((await three("DELETE", "/sessions")).status).toBe(204);
    expect((await three("GET", "/account")).status).toBe(401);
  });

  test("what a foreign page sends with somebody's cookie is not carried out", async () => {
    const { cookie } = await clerk();
    const send = (headers: Record<string, string>, body: unknown = {}) => service.ask("POST", "/api/v1/hand-overs", { body, headers: { cookie, ...headers } });
    expect((await send({})).body).toMatchObject({ code: "foreign-page" });
    expect((await send({ origin: "https://elsewhere.example" })).body).toMatchObject({ code: "foreign-page" });
    expect((await send({ origin: "null" })).body).toMatchObject({ code: "foreign-page" });
    expect((await send({ origin: service.service.url, "content-type": "text/plain" })).body).toMatchObject({ code: "foreign-page" });
    expect((await send({ origin: service.service.url })).status).toBe(201);
    expect((await send({ "x-silver-roster": "1" })).status).toBe(201);
    // No leave is ever given to foreign scripts.
    const preflight = await service.ask("OPTIONS", "/api/v1/hand-overs", { headers: { origin: "https://elsewhere.example", "access-control-request-headers": "x-silver-roster" } });
    expect(preflight.headers.get("access-control-allow-origin")).toBeNull();
  });

  test("a dialog's session hands the pane one of its own by a code of one minute, once", async () => {
    const { ask, cookie } = await clerk();
    const make = async (): Promise<string> => (await ask<{ code: string }>("POST", "/hand-overs")).body.code;
    const take = (code: string) => service.ask<{ token: string; code?: string }>("POST", "/api/v1/hand-overs/session", { body: { code } });
    const code = await make();
    const taken = await take(code);
    expect(taken.status).toBe(201);
    const { token } = taken.body;
    expect((await service.ask("GET", "/api/v1/units/finance/records", { token })).status).toBe(200);
    expect((await take(code)).body).toMatchObject({ code: "pass-used" });
    const tooLate = await make();
    later(61_000);
    expect((await take(tooLate)).body).toMatchObject({ code: "pass-used" });
    const orphan = await make();
    // A cookie's secret is no bearer token, and the other way round.
    expect((await service.ask("GET", "/api/v1/account", { token: cookie.split("=")[1]! })).status).toBe(401);
    expect((await askIn(service, `silver-roster=${token}`)("GET", "/account")).status).toBe(401);
    await ask("DELETE", "/sessions/mine");
    expect((await take(orphan)).body, "the session of the dialog has ended").toMatchObject({ code: "pass-used" });
    expect((await service.ask("GET", "/api/v1/account", { token })).status).toBe(200);
  });

  test("a changed password ends the other sessions, and wrong ones count", async () => {
    const one = await clerk();
    const two = askIn(service, cookieOf(await signIn(one.login)));
    const change = (given: string, newPassword: string) => two("POST", "/account/password", { password: given, newPassword });
    expect((await change("wrong-password", "another-made-up-one")).body).toMatchObject({ code: "password-wrong" });
    expect((await change(password, "short")).body).toMatchObject({ code: "password-short" });
    expect((await change(password, "another-made-up-one")).status).toBe(204);
    expect((await one.ask("GET", "/account")).status).toBe(401);
    expect((await two("GET", "/account")).status).toBe(200);
    expect((await signIn(one.login)).status).toBe(401);
    expect((await signIn(one.login, { password: "another-made-up-one" })).status).toBe(201);
  });
});

test("no password, token, code or authenticator's secret stands in the database", async () => {
  const officer = await account("officer");
  const { code } = (await officer.ask<{ code: string }>("POST", "/hand-overs")).body;
  const store = await openTestStore(service);
  const tables = await Promise.all((["accounts", "sessions", "passes", "recovery_codes", "tokens", "events"] as const).map((table) => store.db.selectFrom(table).selectAll().execute()));
  await store.close();
  const text = JSON.stringify(tables);
  expect(text).toContain(officer.login);
  for (const secret of [password, officer.secret!, officer.cookie.split("=")[1]!, code, ...officer.recoveryCodes, service.service.adminToken]) expect(text).not.toContain(secret);
  expect(service.logs.join("")).not.toContain(officer.login);
});
