/** Milliseconds. A session ends when nothing came for `idle`, and at `whole` whatever came. */
export const sessionTimes = { idle: 30 * 60_000, whole: 12 * 3_600_000, /** How exact `seen` is: not every request writes. */ seenStep: 60_000 };

export const passTimes = { setUp: 24 * 3_600_000, invitation: 7 * 24 * 3_600_000, handOver: 60_000 };

/** What sessions are still open at a moment. */
export function openAt(at: Date): { readonly at: Date; readonly seenAfter: Date } {
  return { at, seenAfter: new Date(at.getTime() - sessionTimes.idle) };
}
