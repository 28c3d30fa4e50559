import type { Desk } from "./desk.js";
import { readSession } from "./signIn.js";

/** Says nothing but that somebody signed in here; the session itself is a cookie that no script reads. */
const key = "silver-roster.signed-in";

/**
 * Who signed in here before is signed in again at the start, as far as the session lasts, so that what waits is seen at once.
 * Who never did is not asked for: checking needs nobody. @returns what stops it
 */
export function resumeSession(desk: Desk, storageOf: () => Pick<Storage, "getItem" | "setItem" | "removeItem">): () => void {
  let known = desk.state.get().session.kind;
  const stop = desk.state.subscribe(() => {
    const { kind } = desk.state.get().session;
    if (kind === known) return;
    known = kind;
    keep(() => { if (kind === "in") storageOf().setItem(key, "1"); else if (kind === "out") storageOf().removeItem(key); });
  });
  keep(() => { if (storageOf().getItem(key) !== null) void readSession(desk); });
  return stop;
}

/** Some browsers keep nothing in a frame of another site: then it is asked for when it is needed. */
function keep(work: () => void): void {
  try {
    work();
  } catch {
    // Nothing is lost by it.
  }
}
