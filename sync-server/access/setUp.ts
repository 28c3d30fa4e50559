import { problems } from "../problem.js";
import { countAccounts, type Account } from "../store/accounts.js";
import type { OpenStore } from "../store/openStore.js";
import { deleteOldPasses, endPasses, insertPass, isPassOpen, takePass } from "../store/passes.js";
import { lockDistrict } from "../store/rosters.js";
import { makeAccount } from "./accounts.js";
import { faultOfPassword } from "./passwordRules.js";
import { hashPassword } from "./passwords.js";
import { hashSecret, makeSecret } from "./secrets.js";
import { passTimes } from "./sessionTimes.js";

/** Nobody yet: who holds the link that the start printed. */
const starter = { actorId: "set-up", role: "owner" } as const;

/**
 * A code for the first administrator where there is none yet: printed at the start, good for a day, used once. Each start
 * makes another one, for several processes may serve one database; the first that is used ends all.
 */
export async function offerSetUp(store: OpenStore, at: Date): Promise<string | null> {
  return store.inTransaction(async (within) => {
    await deleteOldPasses(within, new Date(at.getTime() - passTimes.setUp));
    if ((await countAccounts(within, "admin")) > 0) return null;
    const code = makeSecret("sp_");
    const expiresAt = new Date(at.getTime() + passTimes.setUp);
    await insertPass(within, { purpose: "set-up", accountId: null, sessionId: null, hash: hashSecret(code), createdAt: at, expiresAt });
    return code;
  });
}

export interface FirstAdmin {
  readonly code: string;
  readonly login: string;
  readonly displayName: string;
  readonly password: string;
}

/** @throws Problem "pass-used", "set-up-done", "password-short" and its like: the link stays good then */
export async function setUp(store: OpenStore, { code, login, displayName, password }: FirstAdmin, at: Date): Promise<Account> {
  if (!(await isPassOpen(store, "set-up", hashSecret(code), at))) throw problems.passUsed();
  const hash = await hashPassword(password);
  return store.inTransaction(async (within) => {
    await lockDistrict(within);
    if ((await takePass(within, "set-up", hashSecret(code), at)) === null) throw problems.passUsed();
    if ((await countAccounts(within, "admin")) > 0) throw problems.setUpDone();
    const fault = faultOfPassword(password, { login, role: "admin" });
    if (fault !== null) throw fault;
    await endPasses(within, "set-up", null, at);
    return makeAccount(within, { login, displayName, role: "admin", unitId: null, departmentId: null, password: hash }, { actor: starter, at });
  });
}
