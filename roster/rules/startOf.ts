import type { PartialDate } from "../model/partialDate.js";
import { hasValue, isEmpty, type RosterRecord } from "../model/record.js";

/**
 * 参加革命工作时间, for which 参加工作时间 stands where it is not told. One that is told but cannot be read tells nothing,
 * and nothing stands for it: the two may lawfully differ.
 */
export function revolutionStartOf(record: RosterRecord): PartialDate | null {
  const start = record.told.revolution_start_date?.value ?? null;
  if (start !== null) return start;
  const isTold = record.told.revolution_start_date !== undefined && !isEmpty(record, "revolution_start_date");
  return isTold ? null : record.told.work_start_date?.value ?? null;
}

/** The field that `revolutionStartOf` takes its answer from. */
export function revolutionStartFieldOf(record: RosterRecord): "revolution_start_date" | "work_start_date" {
  return hasValue(record.told.revolution_start_date) ? "revolution_start_date" : "work_start_date";
}
