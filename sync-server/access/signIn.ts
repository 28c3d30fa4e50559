import { randomUUID } from "node:crypto";
import type { Account } from "../store/accounts.js";
import { findAccountByLogin } from "../store/accounts.js";
import type { OpenStore, Store } from "../store/openStore.js";
import { deleteOldSessions, insertSession, type Session } from "../store/sessions.js";
import { problems } from "../problem.js";
import { takeFactorCode } from "./factorCodes.js";
import { countAttempt, forgiveAttempt } from "./lockOut.js";
import { logAccess } from "./logAccess.js";
import { isPassword } from "./passwords.js";
import { isOfficeRole } from "./permissions.js";
import { hashSecret, makeSecret } from "./secrets.js";
import { sessionTimes } from "./sessionTimes.js";
import type { AccessSettings } from "./settings.js";

export interface SignInRequest {
  readonly login: string;
  readonly password: string;
  readonly code: string | undefined;
  /** Of the connection: counts wrong tries. */
  readonly address: string;
  /** Of the certificate that the connection was made with. */
  readonly fingerprint: string | null;
  readonly at: Date;
}

export interface OpenedSession {
  /** Told this once. */
  readonly secret: string;
  readonly session: Session;
  readonly account: Account;
}

/**
 * Opens a session for who knows the password and holds the second factor. A role that must have one and has none yet gets
 * a session in which it can set it up, and nothing else.
 * @throws Problem "sign-in-wrong", "sign-in-locked", "code-missing", "code-wrong", "certificate-missing"
 */
export async function signIn(store: OpenStore, settings: Pick<AccessSettings, "secondFactor">, request: SignInRequest): Promise<OpenedSession> {
  const { login, at } = request;
  const subject = { login, address: request.address };
  await countAttempt(store, subject, at);
  const account = await findAccountByLogin(store, login);
  const opens = account !== null && !account.disabled ? account.password : null;
  // The same work and the same words whether there is such a login, an invitation not yet taken, or a wrong password.
  if (!(await isPassword(request.password, opens)) || account === null) throw problems.signInWrong();
  if (needsCode(account, request)) {
    await forgiveAttempt(store, subject, { at, isWhole: false });
    throw problems.codeMissing();
  }
  await checkFactor(store, account, request);
  await forgiveAttempt(store, subject, { at, isWhole: true });
  const factorGiven = !isOfficeRole(account.role) || account.factor?.kind === settings.secondFactor;
  const opened = await store.inTransaction(async (within) => {
    await deleteOldSessions(within, account.accountId, at);
    await logAccess(within, { actor: { actorId: account.accountId, role: account.role }, act: "signed-in", subject: account.accountId, at });
    return openSession(within, account, { kind: "cookie", factorGiven, at, expiresAt: new Date(at.getTime() + sessionTimes.whole) });
  });
  return { ...opened, account };
}

function needsCode({ factor }: Account, { code }: SignInRequest): boolean {
  return factor?.kind === "totp" && code === undefined;
}

/** Whatever factor the account has must be given, also one of the kind that was asked for before the setting was changed. */
async function checkFactor(store: OpenStore, { accountId, factor }: Account, { code, fingerprint, at }: SignInRequest): Promise<void> {
  if (factor === null) return;
  if (factor.kind === "certificate") {
    if (fingerprint !== factor.text) throw problems.certificateMissing();
    return;
  }
  if (code === undefined || !(await takeFactorCode(store, accountId, factor, { code, at }))) throw problems.codeWrong();
}

/** Only its hash is kept. */
export async function openSession(
  store: Store, { accountId }: Pick<Account, "accountId">,
  { kind, factorGiven, at, expiresAt }: Pick<Session, "kind" | "factorGiven" | "expiresAt"> & { readonly at: Date },
): Promise<{ readonly secret: string; readonly session: Session }> {
  const secret = makeSecret("ss_");
  const session: Session = { sessionId: randomUUID(), accountId, kind, factorGiven, createdAt: at, seenAt: at, expiresAt };
  await insertSession(store, { ...session, hash: hashSecret(secret) });
  return { secret, session };
}
