import type { FieldId } from "../model/field.js";
import { officialDate, precisionOf, type PartialDate, type Precision } from "../model/partialDate.js";
import type { RosterRecord } from "../model/record.js";

/** How a column mostly writes its dates. */
export interface DateHabit {
  /** "yyyy.mm", "yyyy年m月", "yyyy-mm", "yyyy/mm", "yyyymm"; null: as official papers do. */
  readonly form: string | null;
  /** The precision that most of its dates have; "day" where it has none yet. */
  readonly precision: Precision;
}

/** The commonest form and precision among the dates that a field tells. */
export function dateHabit(records: readonly RosterRecord[], field: FieldId): DateHabit {
  const forms = new Map<string | null, number>();
  const precisions = new Map<Precision, number>();
  for (const record of records) {
    const told = record.told[field];
    if (typeof told?.value !== "string") continue;
    const precision = precisionOf(told.value);
    forms.set(told.form, (forms.get(told.form) ?? 0) + 1);
    precisions.set(precision, (precisions.get(precision) ?? 0) + 1);
  }
  return { form: commonest(forms) ?? null, precision: commonest(precisions) ?? "day" };
}

/**
 * Writes a date as the column does. A column of months gets months: the day is in the number from which it came.
 * @example writeDate("1945-03-05", { form: "yyyy年m月", precision: "month" }) === "1945年3月"
 */
export function writeDate(date: PartialDate, { form, precision }: DateHabit): string {
  const kept = precision === "month" ? date.slice(0, 7) : precision === "year" ? date.slice(0, 4) : date;
  const [year, month, day] = kept.split("-");
  switch (form) {
    case "yyyy年m月":
      return `${year!}年${month === undefined ? "" : `${String(Number(month))}月`}${day === undefined ? "" : `${String(Number(day))}日`}`;
    case "yyyy-mm":
      return kept;
    case "yyyy/mm":
      return kept.replaceAll("-", "/");
    case "yyyymm":
      return kept.replaceAll("-", "");
    default:
      return officialDate(kept);
  }
}

function commonest<T>(counts: ReadonlyMap<T, number>): T | undefined {
  let best: T | undefined;
  let most = 0;
  for (const [value, count] of counts) {
    if (count <= most) continue;
    best = value;
    most = count;
  }
  return best;
}
