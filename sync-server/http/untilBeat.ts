import { setTimeout as wait } from "node:timers/promises";

/** Milliseconds: several times what settling who is who of some people takes. */
export const answerBeat = 40;

/**
 * Waits for the next whole beat since a moment of `performance.now()`. What took less than a beat then takes as long as
 * anything else that did. 0: no beat.
 */
export async function untilBeat(began: number, beat: number): Promise<void> {
  if (beat === 0) return;
  const spent = performance.now() - began;
  await wait(Math.ceil(spent / beat) * beat - spent);
}
