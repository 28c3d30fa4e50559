import type { Held } from "../model/change.js";

/**
 * Rules that ask whether somebody still lives. They hold `alive`: no greeting goes out until they are answered. Nothing
 * is wrong with the row, so it does not count as waiting for correction.
 */
export const deathHints: ReadonlySet<string> = new Set(["deceased-hint", "deceased-but-listed"]);

/** Whether an unanswered hint of a death stands on the record. */
export function hasDeathHint(held: Held): boolean {
  return held.alive !== undefined && deathHints.has(held.alive);
}

/** Whether a value of the record waits for correction (待更正). */
export function isWaiting(held: Held): boolean {
  return Object.values(held).some((rule) => !deathHints.has(rule));
}

/** The fields that wait for correction, with their rules. */
export function waitingFields(held: Held): Held {
  return Object.fromEntries(Object.entries(held).filter(([, rule]) => !deathHints.has(rule)));
}
