import { deleteOldAttempts, forgetAttempts, lockAttempts, writeAttempts, type Attempts } from "../store/attempts.js";
import type { OpenStore } from "../store/openStore.js";
import { problems } from "../problem.js";

/**
 * Wrong tries until a wait: of one login few; of one address more, and one of them is forgotten each minute, for a whole
 * district may come from behind one gateway, and some clerks' slips must not shut out the others.
 */
const most = { login: 5, address: 20 };
const addressForgets = 60_000;
const firstWait = 30_000;
const longestWait = 15 * 60_000;
/** After it nothing counts any more. */
const memory = 24 * 3_600_000;

export interface AttemptSubject {
  readonly login: string;
  readonly address: string;
}

/**
 * Counts a try before it is made, so that a hundred at once are a hundred tries. A login that nobody has is counted like
 * any other.
 * @throws Problem "sign-in-locked" with the seconds to wait
 */
export async function countAttempt(store: OpenStore, subject: AttemptSubject, at: Date): Promise<void> {
  const wait = await store.inTransaction(async (within) => {
    const { login, address } = marksOf(store, subject);
    const known = await lockAttempts(within, [login, address], at);
    const open = Math.max(...[...known.values()].map(({ openAt }) => openAt.getTime()), 0);
    if (open > at.getTime()) return open - at.getTime();
    const count = async (mark: string, limit: number, before: number): Promise<void> => {
      await writeAttempts(within, mark, { tries: before + 1, lastAt: at, openAt: new Date(at.getTime() + waitAfter(before + 1 - limit)) });
    };
    await count(login, most.login, sinceLast(known.get(login), at) > memory ? 0 : (known.get(login)?.tries ?? 0));
    await count(address, most.address, triesLeft(known.get(address), at));
    return 0;
  });
  if (wait > 0) throw problems.signInLocked({ seconds: Math.ceil(wait / 1000) });
}

/** 30 s after the last lawful try, twice as long after each further one, a quarter of an hour at most. */
function waitAfter(over: number): number {
  return over < 0 ? 0 : Math.min(firstWait * 2 ** over, longestWait);
}

function sinceLast(attempts: Attempts | undefined, at: Date): number {
  return attempts === undefined ? 0 : at.getTime() - attempts.lastAt.getTime();
}

function triesLeft(attempts: Attempts | undefined, at: Date): number {
  return Math.max((attempts?.tries ?? 0) - Math.floor(sinceLast(attempts, at) / addressForgets), 0);
}

/** It was not wrong. `isWhole`: the login starts anew; else, where the code is still to come, only this try is taken back. */
export async function forgiveAttempt(store: OpenStore, subject: AttemptSubject, { at, isWhole }: { readonly at: Date; readonly isWhole: boolean }): Promise<void> {
  await store.inTransaction(async (within) => {
    const { login, address } = marksOf(store, subject);
    const known = await lockAttempts(within, [login, address], at);
    for (const [mark, limit] of [[login, most.login], [address, most.address]] as const) {
      const counted = known.get(mark);
      if (counted === undefined) continue;
      const tries = Math.max(counted.tries - 1, 0);
      await writeAttempts(within, mark, { tries, lastAt: counted.lastAt, openAt: new Date(Math.min(counted.openAt.getTime(), at.getTime() + waitAfter(tries - limit))) });
    }
    if (isWhole) await forgetAttempts(within, login);
    await deleteOldAttempts(within, new Date(at.getTime() - memory));
  });
}

/** The database does not tell who tried, nor from where. */
function marksOf({ vault }: OpenStore, { login, address }: AttemptSubject): AttemptSubject {
  return { login: vault.mark("sign-in login", login), address: vault.mark("sign-in address", address) };
}
