import type { PartialDate } from "../model/partialDate.js";
import { isEmpty, valueOf, type RosterRecord } from "../model/record.js";
import { birthOf } from "../rules/birthOf.js";

/**
 * The birth from which ages are counted. The archive's date prevails: where it stands but cannot be trusted, the number
 * does not take its place.
 */
export function countedBirth(record: RosterRecord): PartialDate | null {
  const isWritten = record.told.birth_date !== undefined && !isEmpty(record, "birth_date");
  return isWritten ? valueOf(record, "birth_date") : birthOf(record);
}
