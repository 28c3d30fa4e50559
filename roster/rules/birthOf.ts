import type { FieldId } from "../model/field.js";
import type { PartialDate } from "../model/partialDate.js";
import { valueOf, type RosterRecord } from "../model/record.js";

/**
 * The birth that ages are counted from: what the archive establishes, else what the identity card says, else the
 * day in a valid number.
 */
export function birthOf(record: RosterRecord): PartialDate | null {
  const told = valueOf(record, "birth_date") ?? valueOf(record, "birth_date_id");
  if (told !== null) return told;
  const number = valueOf(record, "id_no");
  return number === null || number.valid === null ? null : number.birth;
}

/** The field that `birthOf` takes its answer from. */
export function birthFieldOf(record: RosterRecord): FieldId {
  if (valueOf(record, "birth_date") !== null) return "birth_date";
  return valueOf(record, "birth_date_id") !== null ? "birth_date_id" : "id_no";
}
