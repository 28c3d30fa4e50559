import { randomUUID } from "node:crypto";
import { accountRoles, type AccountRead, type AccountRole, type AccountStanding, type Invitation } from "../../roster/protocol/account.js";
import { defaultPolicy } from "../../roster/model/policy.js";
import { problems } from "../problem.js";
import {
  countAccounts, findAccount, insertAccount, updateFactor, updatePassword, updateStanding, replaceRecoveryCodes, type Account,
} from "../store/accounts.js";
import type { OpenStore, Store } from "../store/openStore.js";
import { endPasses, insertPass, isPassOpen, takePass } from "../store/passes.js";
import { lockDistrict } from "../store/rosters.js";
import { endSessions } from "../store/sessions.js";
import { findUnit } from "../store/units.js";
import type { Actor } from "./actor.js";
import { logAccess } from "./logAccess.js";
import { faultOfPassword } from "./passwordRules.js";
import { hashPassword } from "./passwords.js";
import { hashSecret, makeSecret } from "./secrets.js";
import { passTimes } from "./sessionTimes.js";

/** Who does something to an account, and when. */
export interface Act {
  readonly actor: Pick<Actor, "actorId" | "role">;
  readonly at: Date;
}

/** An account as others may read it: nothing of its secrets. */
export function accountRead({ accountId, login, displayName, role, unitId, departmentId, password, factor, disabled, createdAt }: Account): AccountRead {
  return {
    accountId, login, displayName, role, unitId, departmentId, hasPassword: password !== null, factor: factor?.kind ?? null, disabled,
    createdAt: createdAt.toISOString(),
  };
}

/** @throws Problem "account-unknown" */
export async function mustFindAccount(store: Store, accountId: string): Promise<Account> {
  const account = await findAccount(store, accountId);
  if (account === null) throw problems.accountUnknown();
  return account;
}

/** @throws Problem "account-wrong", "login-taken" */
export async function makeAccount(store: Store, account: AccountStanding & { readonly login: string; readonly password?: string }, { actor, at }: Act): Promise<Account> {
  await checkStanding(store, account);
  const accountId = randomUUID();
  if (!(await insertAccount(store, { ...account, accountId, password: account.password ?? null, createdAt: at }))) throw problems.loginTaken();
  await logAccess(store, { actor, act: "account-made", subject: accountId, unitId: account.unitId, fields: [account.role], at });
  return mustFindAccount(store, accountId);
}

/** Clerk and lead are of a unit, a department reader of a department, the others of neither. */
async function checkStanding(store: Store, { role, unitId, departmentId }: AccountStanding): Promise<void> {
  const isOfUnit = role === "clerk" || role === "lead";
  if (isOfUnit !== (unitId !== null) || (unitId !== null && (await findUnit(store, unitId)) === null)) throw problems.accountWrong({ field: "unitId" });
  const isKnown = departmentId !== null && defaultPolicy.departments.some((department) => department.departmentId === departmentId);
  if ((role === "department") !== (departmentId !== null) || (departmentId !== null && !isKnown)) throw problems.accountWrong({ field: "departmentId" });
}

/**
 * Another role, unit or name, or an end. Whatever narrows what the account may do takes hold at once.
 * @throws Problem "account-unknown", "account-wrong", "last-admin"
 */
export async function changeAccount(
  store: Store, accountId: string, { disabled, ...standing }: AccountStanding & { readonly disabled: boolean }, { actor, at }: Act,
): Promise<Account> {
  const before = await mustFindAccount(store, accountId);
  await checkStanding(store, standing);
  const leaves = before.role === "admin" && !before.disabled && (disabled || standing.role !== "admin");
  if (leaves) {
    // Two administrators who take each other off at one moment would leave none.
    await lockDistrict(store);
    if ((await countAccounts(store, "admin")) < 2) throw problems.lastAdmin();
  }
  await updateStanding(store, accountId, standing, disabled ? at : null);
  const isOther = disabled || standing.role !== before.role || standing.unitId !== before.unitId || standing.departmentId !== before.departmentId;
  if (isOther) await endSessions(store, accountId, at);
  if (disabled) await endPasses(store, "invitation", accountId, at);
  const act = disabled && !before.disabled ? "account-disabled" : "account-changed";
  await logAccess(store, { actor, act, subject: accountId, unitId: standing.unitId, fields: [standing.role], at });
  return mustFindAccount(store, accountId);
}

/** A link by which the account's owner chooses a password, also in the place of one that was forgotten. Ends the links before. */
export async function invite(store: Store, accountId: string, url: string, { actor, at }: Act): Promise<Invitation> {
  const { disabled } = await mustFindAccount(store, accountId);
  if (disabled) throw problems.accountUnknown();
  await endPasses(store, "invitation", accountId, at);
  const code = makeSecret("sp_");
  const expiresAt = new Date(at.getTime() + passTimes.invitation);
  await insertPass(store, { purpose: "invitation", accountId, sessionId: null, hash: hashSecret(code), createdAt: at, expiresAt });
  await logAccess(store, { actor, act: "account-invited", subject: accountId, at });
  return { link: `${url}/invitation#${code}`, expiresAt: expiresAt.toISOString() };
}

/**
 * Who was invited chooses the password; what was open under the old one is ended.
 * @throws Problem "pass-used", "password-short" and its like: the link stays good then
 */
export async function takeInvitation(store: OpenStore, { code, password }: { readonly code: string; readonly password: string }, at: Date): Promise<void> {
  // The hash takes a third of a second: not for a wrong link, and in no transaction.
  if (!(await isPassOpen(store, "invitation", hashSecret(code), at))) throw problems.passUsed();
  const hash = await hashPassword(password);
  await store.inTransaction(async (within) => {
    const pass = await takePass(within, "invitation", hashSecret(code), at);
    if (pass?.accountId == null) throw problems.passUsed();
    const account = await mustFindAccount(within, pass.accountId);
    if (account.disabled) throw problems.passUsed();
    const fault = faultOfPassword(password, account);
    if (fault !== null) throw fault;
    await updatePassword(within, account.accountId, hash);
    await endSessions(within, account.accountId, at);
    await logAccess(within, { actor: { actorId: account.accountId, role: account.role }, act: "password-set", subject: account.accountId, at });
  });
}

/** An authenticator was lost with its recovery codes: the account sets up a new one at its next signing in. */
export async function resetFactor(store: Store, accountId: string, { actor, at }: Act): Promise<void> {
  await mustFindAccount(store, accountId);
  await updateFactor(store, accountId, null);
  await replaceRecoveryCodes(store, accountId, []);
  await endSessions(store, accountId, at);
  await logAccess(store, { actor, act: "factor-reset", subject: accountId, at });
}

/** Whether a role is one that accounts have: tokens have others. */
export function isAccountRole(role: string): role is AccountRole {
  return (accountRoles as readonly string[]).includes(role);
}
