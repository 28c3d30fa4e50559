import { hasValue, noteOf, type RosterRecord } from "../model/record.js";
import { deathMark, deathWordIn } from "./deathWords.js";

/** Whether the row states the death: 去世, or a date of death. */
export function isDeceased(record: RosterRecord): boolean {
  return record.told.alive?.value === "去世" || hasValue(record.told.death_date);
}

/**
 * Whether the row states the death or hints at it in words or by being struck out: nobody is asked to complete the row
 * of someone who has died, nor is their age counted on.
 */
export function seemsDeceased(record: RosterRecord): boolean {
  if (record.struck || isDeceased(record)) return true;
  const remark = record.told.remark?.value ?? null;
  if (remark !== null && deathWordIn(remark) !== null) return true;
  const { name } = record.told;
  if (name === undefined || name.notes === null) return false;
  return (noteOf(record, "name", "name-mark")?.detail ?? []).some((mark) => deathMark(mark) !== null);
}
