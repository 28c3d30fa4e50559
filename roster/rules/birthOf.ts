import type { FieldId } from "../model/field.js";
import type { PartialDate } from "../model/partialDate.js";
import { hasValue, type RosterRecord } from "../model/record.js";

/**
 * The birth that ages are counted from: what the archive establishes, else what the identity card says, else the
 * day in a valid number.
 */
export function birthOf(record: RosterRecord): PartialDate | null {
  const told = record.told.birth_date?.value ?? record.told.birth_date_id?.value ?? null;
  if (told !== null) return told;
  const number = record.told.id_no?.value ?? null;
  return number === null || number.valid === null ? null : number.birth;
}

/** The field that `birthOf` takes its answer from. */
export function birthFieldOf(record: RosterRecord): FieldId {
  if (hasValue(record.told.birth_date)) return "birth_date";
  return hasValue(record.told.birth_date_id) ? "birth_date_id" : "id_no";
}
