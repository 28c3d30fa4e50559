import type { Desk } from "../workflow/desk.js";

/** Starts something that a person asked for; a bug in it is said, never swallowed. */
export function run(desk: Desk, work: Promise<void>): void {
  work.catch((error: unknown) => {
    desk.state.set({ busy: null, failed: true });
    queueMicrotask(() => { throw error; });
  });
}
