import type { FactorOffer } from "../../roster/protocol/account.js";
import { problems } from "../problem.js";
import { offerFactor, readFactorOffer, replaceRecoveryCodes, takeFactorStep, updateFactor, updatePassword, type Account } from "../store/accounts.js";
import type { OpenStore } from "../store/openStore.js";
import { endSessions, raiseSession } from "../store/sessions.js";
import { mustFindAccount } from "./accounts.js";
import type { Actor } from "./actor.js";
import { factorUri, makeFactorSecret, makeRecoveryCodes, stepOfCode } from "./factorCodes.js";
import { countAttempt, forgiveAttempt } from "./lockOut.js";
import { logAccess } from "./logAccess.js";
import { faultOfPassword } from "./passwordRules.js";
import { hashPassword, isPassword } from "./passwords.js";
import { hashSecret } from "./secrets.js";
import type { AccessSettings } from "./settings.js";

/** A request of somebody about the own account. */
export interface OwnRequest {
  readonly actor: Actor;
  /** Of the connection: counts wrong tries. */
  readonly address: string;
  readonly at: Date;
}

/** A session that was left open is not enough for what outlasts it. Wrong tries count like those of signing in. */
async function provePassword(store: OpenStore, password: string, { actor, address, at }: OwnRequest): Promise<Account> {
  const account = await mustFindAccount(store, actor.actorId);
  const subject = { login: account.login, address };
  await countAttempt(store, subject, at);
  if (!(await isPassword(password, account.password))) throw problems.passwordWrong();
  await forgiveAttempt(store, subject, { at, isWhole: true });
  return account;
}

/** Ends the account's other sessions. @throws Problem "password-wrong", "sign-in-locked", "password-short" and its like */
export async function changePassword(store: OpenStore, { password, newPassword }: { readonly password: string; readonly newPassword: string }, request: OwnRequest): Promise<void> {
  const account = await provePassword(store, password, request);
  const fault = faultOfPassword(newPassword, account);
  if (fault !== null) throw fault;
  const hash = await hashPassword(newPassword);
  const { actor, at } = request;
  await store.inTransaction(async (within) => {
    await updatePassword(within, account.accountId, hash);
    await endSessions(within, account.accountId, at, { but: actor.session?.sessionId });
    await logAccess(within, { actor, act: "password-set", subject: account.accountId, at });
  });
}

/**
 * Begins a second factor. An authenticator's secret counts once a code of it was given; a certificate, which the connection
 * has proved already, is bound at once.
 * @throws Problem "password-wrong", "sign-in-locked", "certificate-missing"
 */
export async function startFactor(
  store: OpenStore, settings: Pick<AccessSettings, "secondFactor">, request: OwnRequest & { readonly password: string; readonly fingerprint: string | null },
): Promise<FactorOffer> {
  const account = await provePassword(store, request.password, request);
  if (settings.secondFactor === "totp") {
    const secret = makeFactorSecret();
    await offerFactor(store, account.accountId, secret);
    return { kind: "totp", secret, uri: factorUri(secret, account.login) };
  }
  const { fingerprint, actor, at } = request;
  if (fingerprint === null) throw problems.certificateMissing();
  await store.inTransaction(async (within) => {
    await updateFactor(within, account.accountId, { kind: "certificate", text: fingerprint });
    await replaceRecoveryCodes(within, account.accountId, []);
    await finishFactor(within, actor, at);
  });
  return { kind: "certificate", fingerprint };
}

/** The code shows that the authenticator has the secret. @returns recovery codes, told this once @throws Problem "factor-not-started", "code-wrong" */
export async function confirmFactor(store: OpenStore, code: string, { actor, at }: Pick<OwnRequest, "actor" | "at">): Promise<readonly string[]> {
  const secret = await readFactorOffer(store, actor.actorId);
  if (secret === null) throw problems.factorNotStarted();
  const step = stepOfCode(secret, code, at);
  if (step === null) throw problems.codeWrong();
  const codes = makeRecoveryCodes();
  await store.inTransaction(async (within) => {
    // Used for the confirmation, it opens nothing any more.
    if (!(await takeFactorStep(within, actor.actorId, step))) throw problems.codeWrong();
    await updateFactor(within, actor.actorId, { kind: "totp", text: secret });
    await replaceRecoveryCodes(within, actor.actorId, codes.map(hashSecret));
    await finishFactor(within, actor, at);
  });
  return codes;
}

/** What was opened without it, or with the one before, is ended; this session has it now. */
async function finishFactor(within: Parameters<typeof raiseSession>[0], actor: Actor, at: Date): Promise<void> {
  if (actor.session != null) await raiseSession(within, actor.session.sessionId);
  await endSessions(within, actor.actorId, at, { but: actor.session?.sessionId });
  await logAccess(within, { actor, act: "factor-set", subject: actor.actorId, at });
}
