import { findAccount } from "../store/accounts.js";
import type { OpenStore } from "../store/openStore.js";
import { insertPass, takePass } from "../store/passes.js";
import { listSessions } from "../store/sessions.js";
import { problems } from "../problem.js";
import type { Actor } from "./actor.js";
import { hashSecret, makeSecret } from "./secrets.js";
import { openAt, passTimes } from "./sessionTimes.js";
import { openSession, type OpenedSession } from "./signIn.js";

/** A code of one minute that a signed-in dialog hands to the pane, which browsers keep apart from the dialog's cookie. */
export async function makeHandOver(store: OpenStore, { actorId, session }: Actor, at: Date): Promise<{ readonly code: string; readonly expiresAt: Date }> {
  if (session == null) throw problems.notAllowed();
  const code = makeSecret("sp_");
  const expiresAt = new Date(at.getTime() + passTimes.handOver);
  await insertPass(store, { purpose: "hand-over", accountId: actorId, sessionId: session.sessionId, hash: hashSecret(code), createdAt: at, expiresAt });
  return { code, expiresAt };
}

/**
 * Exchanges the code into a session of the pane's own. It ends when the one that it was made in would, and is not there for
 * one that was ended meanwhile.
 * @throws Problem "pass-used"
 */
export async function takeHandOver(store: OpenStore, { code, kind }: { readonly code: string; readonly kind: "bearer" | "cookie" }, at: Date): Promise<OpenedSession> {
  return store.inTransaction(async (within) => {
    const pass = await takePass(within, "hand-over", hashSecret(code), at);
    const account = pass?.accountId == null ? null : await findAccount(within, pass.accountId);
    const parent = account === null ? undefined : (await listSessions(within, account.accountId, openAt(at))).find(({ sessionId }) => sessionId === pass!.sessionId);
    if (account === null || account.disabled || parent === undefined) throw problems.passUsed();
    const opened = await openSession(within, account, { kind, factorGiven: parent.factorGiven, at, expiresAt: parent.expiresAt });
    return { ...opened, account };
  });
}
