import { noteOf, valueOf, type RosterRecord } from "../model/record.js";
import { deathMark, deathWordIn } from "./deathWords.js";

/** Whether the row states the death: 去世, or a date of death. */
export function isDeceased(record: RosterRecord): boolean {
  return valueOf(record, "alive") === "去世" || valueOf(record, "death_date") !== null;
}

/**
 * Whether the row states the death or hints at it in words or by being struck out: nobody is asked to complete the row
 * of someone who has died, nor is their age counted on.
 */
export function seemsDeceased(record: RosterRecord): boolean {
  if (record.struck || isDeceased(record)) return true;
  const remark = valueOf(record, "remark");
  if (remark !== null && deathWordIn(remark) !== null) return true;
  const { name } = record.told;
  if (name === undefined || name.notes === null) return false;
  return (noteOf(record, "name", "name-mark")?.detail ?? []).some((mark) => deathMark(mark) !== null);
}
