import { readFileSync } from "node:fs";
import { request } from "node:https";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inviteTestAccount, openTestAccount, password, type TestAccount } from "../support/accounts.js";
import { startTestService, type Reply, type TestService } from "../support/service.js";

/** Made up, of nobody: a bureau's authority, the service, two officers, and somebody who signed for himself. */
const fileOf = (name: string): string => new URL(`./certificates/${name}`, import.meta.url).pathname;
const pem = (name: string): string => readFileSync(fileOf(name), "utf8");

let service: TestService;
let before: TestAccount;
beforeAll(async () => {
  // Accounts had authenticators before the bureau chose certificates.
  const totp = await startTestService();
  before = await openTestAccount(totp, { role: "auditor" });
  await totp.service.close();
  const plain = await startTestService(totp.dataDir, {
    environment: { SECOND_FACTOR: "certificate", TLS_CERT: fileOf("server.crt"), TLS_KEY: fileOf("server.key"), TLS_CLIENT_CA: fileOf("ca.crt") },
  });
  service = { ...plain, ask: (method, path, options = {}) => asking(null, method, path, options) };
});
afterAll(async () => { await service.close(); });

type Options = NonNullable<Parameters<TestService["ask"]>[2]>;

/** A request over a connection made with somebody's certificate, or none. */
function asking<T>(holder: string | null, method: string, path: string, { token, body, headers = {} }: Options = {}): Promise<Reply<T>> {
  return new Promise((resolve, reject) => {
    const sent = request(service.service.url + path, {
      method, ca: pem("ca.crt"), agent: false, ...(holder === null ? {} : { cert: pem(`${holder}.crt`), key: pem(`${holder}.key`) }),
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers,
      },
    }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => { text += part; }).on("end", () => {
        const given = new Headers(Object.entries(response.headers).map(([name, value]) => [name, String(value)]));
        resolve({ status: response.statusCode!, headers: given, body: (text === "" ? null : JSON.parse(text)) as T });
      });
    });
    sent.on("error", reject).end(body === undefined ? undefined : JSON.stringify(body));
  });
}

test("an office account is bound to the certificate that it first came with, and signs in with that one alone", async () => {
  const { account: { login }, code } = await inviteTestAccount(service, { role: "officer" });
  await service.ask("POST", "/api/v1/invitations", { body: { code, password } });
  const signIn = (holder: string | null) => asking<{ mustSetUpFactor?: boolean }>(holder, "POST", "/api/v1/sessions", { body: { login, password } });
  const first = await signIn("officer");
  expect(first.body).toMatchObject({ mustSetUpFactor: true });
  const headers = { cookie: first.headers.get("set-cookie")!.split(";")[0]!, "x-silver-roster": "1" };
  const start = (holder: string | null) => asking<object>(holder, "POST", "/api/v1/account/factor", { body: { password }, headers });
  expect((await asking("officer", "GET", "/api/v1/units", { headers })).status).toBe(403);
  for (const holder of [null, "stranger"]) expect((await start(holder)).body).toMatchObject({ code: "certificate-missing" });
  expect((await start("officer")).body).toMatchObject({ kind: "certificate", fingerprint: expect.stringMatching(/^[0-9A-F:]{95}$/u) as string });
  expect((await asking("officer", "GET", "/api/v1/units", { headers })).status).toBe(200);

  expect((await signIn("officer")).body).toMatchObject({ mustSetUpFactor: false });
  for (const holder of [null, "stranger", "other"]) expect((await signIn(holder)).body, String(holder)).toMatchObject({ code: "certificate-missing" });
});

test("an authenticator of before is still asked for, until the certificate is bound", async () => {
  const signIn = (holder: string | null, more: object = {}) =>
    asking<{ code?: string; mustSetUpFactor?: boolean }>(holder, "POST", "/api/v1/sessions", { body: { login: before.login, password, ...more } });
  expect((await signIn("other")).body).toMatchObject({ code: "code-missing" });
  const opened = await signIn("other", { code: before.recoveryCodes[0] });
  expect(opened.body).toMatchObject({ mustSetUpFactor: true });
  const headers = { cookie: opened.headers.get("set-cookie")!.split(";")[0]!, "x-silver-roster": "1" };
  expect((await asking("other", "POST", "/api/v1/account/factor", { body: { password }, headers })).status).toBe(200);
  expect((await signIn("other")).body).toMatchObject({ mustSetUpFactor: false });
  expect((await signIn(null, { code: before.recoveryCodes[1] })).body).toMatchObject({ code: "certificate-missing" });
});

test("a unit needs none", async () => {
  const token = (await service.ask<{ token: string }>("POST", "/api/v1/units", { token: service.service.adminToken, body: { unitId: "finance", name: "财政局" } })).body.token;
  expect((await service.ask("GET", "/api/v1/units/finance/records", { token })).status).toBe(200);
  const { account: { login }, code } = await inviteTestAccount(service, { role: "clerk", unitId: "finance" });
  await service.ask("POST", "/api/v1/invitations", { body: { code, password } });
  expect((await service.ask("POST", "/api/v1/sessions", { body: { login, password } })).body).toMatchObject({ mustSetUpFactor: false });
});
