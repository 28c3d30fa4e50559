import { setImmediate as turn } from "node:timers/promises";

/** Milliseconds of work, not tens. */
const most = 500;

/** Works through a long list with a turn for everything else after each slice: the database is fed and answers meanwhile. */
export async function inSlices<T>(items: readonly T[], work: (slice: readonly T[]) => void): Promise<void> {
  for (let from = 0; from < items.length; from += most) {
    if (from > 0) await turn();
    work(items.slice(from, from + most));
  }
}
