import { Secret, TOTP } from "otpauth";
import type { AccountRead, AccountRole, FactorOffer, Invitation } from "../../../roster/protocol/account.js";
import { readKeyFile } from "../../../sync-server/crypto/keyFile.js";
import { openVault } from "../../../sync-server/crypto/vault.js";
import { readPassword } from "../../../sync-server/store/embedded/password.js";
import { readPidFile } from "../../../sync-server/store/embedded/readPidFile.js";
import { openStore, type OpenStore } from "../../../sync-server/store/openStore.js";
import type { Reply, TestService } from "./service.js";

export const password = "made-up-柳暗花明-7";

/** The database of a service on its embedded PostgreSQL, as the service sees it. */
export async function openTestStore({ dataDir }: Pick<TestService, "dataDir">): Promise<OpenStore> {
  const { port } = (await readPidFile(`${dataDir}/postgres`))!;
  const vault = openVault((await readKeyFile(`${dataDir}/service-keys.json`))!);
  return openStore({ host: "127.0.0.1", port: port!, user: "roster", password: await readPassword(dataDir, true), database: "roster", max: 2 }, { vault });
}

export interface TestAccount {
  readonly account: AccountRead;
  readonly login: string;
  /** The cookie's pair, as a browser sends it. */
  readonly cookie: string;
  /** Of the authenticator, null where the role needs none. */
  readonly secret: string | null;
  readonly recoveryCodes: readonly string[];
  ask<T = unknown>(method: string, path: string, body?: unknown): Promise<Reply<T>>;
}

export function codeOf(secret: string, at: Date): string {
  return new TOTP({ algorithm: "SHA1", digits: 6, period: 30, secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });
}

export function cookieOf(reply: Pick<Reply, "headers">): string {
  return (reply.headers.get("set-cookie") ?? "").split(";")[0]!;
}

/** A request in a session, as our own pages send it. */
export function askIn(service: TestService, cookie: string): TestAccount["ask"] {
  return (method, path, body) => service.ask(method, `/api/v1${path}`, { ...(body === undefined ? {} : { body }), headers: { cookie, "x-silver-roster": "1" } });
}

export interface AccountWish {
  readonly role: AccountRole;
  readonly unitId?: string | null;
  readonly departmentId?: string | null;
  readonly login?: string;
}

let made = 0;

/** Makes an account by the owner, without a password: the invitation is still open. */
export async function inviteTestAccount(service: TestService, wish: AccountWish): Promise<{ readonly account: AccountRead; readonly code: string }> {
  made += 1;
  const { role, unitId = null, departmentId = null, login = `${role}-${String(made)}` } = wish;
  const reply = await service.ask<{ account: AccountRead; invitation: Invitation }>("POST", "/api/v1/accounts", {
    token: service.service.adminToken, body: { login, displayName: `测试${String(made)}`, role, unitId, departmentId },
  });
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
  return { account: reply.body.account, code: reply.body.invitation.link.split("#")[1]! };
}

/** An account with a password, signed in, and with an authenticator where its role needs one; `now` is the service's clock. */
export async function openTestAccount(service: TestService, wish: AccountWish, now: () => Date = () => new Date()): Promise<TestAccount> {
  const { account, code } = await inviteTestAccount(service, wish);
  await expectOk(service.ask("POST", "/api/v1/invitations", { body: { code, password } }));
  const signedIn = await expectOk(service.ask<{ mustSetUpFactor: boolean }>("POST", "/api/v1/sessions", { body: { login: account.login, password } }));
  const cookie = cookieOf(signedIn);
  const ask = askIn(service, cookie);
  if (!signedIn.body.mustSetUpFactor) return { account, login: account.login, cookie, secret: null, recoveryCodes: [], ask };
  const offer = (await expectOk(ask<FactorOffer>("POST", "/account/factor", { password }))).body;
  if (offer.kind !== "totp") throw new Error("An authenticator was expected");
  const confirmed = await expectOk(ask<{ recoveryCodes: readonly string[] }>("POST", "/account/factor/confirmation", { code: codeOf(offer.secret, now()) }));
  return { account, login: account.login, cookie, secret: offer.secret, recoveryCodes: confirmed.body.recoveryCodes, ask };
}

async function expectOk<T>(asked: Promise<Reply<T>>): Promise<Reply<T>> {
  const reply = await asked;
  if (reply.status >= 300) throw new Error(`${String(reply.status)} ${JSON.stringify(reply.body)}`);
  return reply;
}

