import type { DateField } from "../model/field.js";
import type { Finding } from "../model/finding.js";
import { officialDate, type PartialDate } from "../model/partialDate.js";
import type { RosterRecord } from "../model/record.js";
import { found } from "./found.js";
import type { RowRule, RuleContext } from "./rule.js";

/**
 * 退休 with a start before the state was founded may be 离休, or 建国前参加工作 by the templates' own labels, which are
 * no contradiction.
 */
export const tuixiuStartDate: RowRule = {
  code: "tuixiu-start-date",
  block: "retirement",
  scope: "row",
  severities: ["warning"],
  fix: "none",
  source: "国发〔1982〕62号, 1",
  reads: ["retire_kind", "work_start_date", "revolution_start_date"],

  check(record, context) {
    const kind = record.told.retire_kind?.value ?? null;
    if (kind !== "退休" && kind !== "退休工人") return null;
    const work = record.told.work_start_date?.value ?? null;
    const revolution = record.told.revolution_start_date?.value ?? null;
    if (work !== null && isBeforeFounding(work)) return report(record, { field: "work_start_date", start: work }, context);
    return revolution !== null && isBeforeFounding(revolution) ? report(record, { field: "revolution_start_date", start: revolution }, context) : null;
  },
};

function report(record: RosterRecord, { field, start }: { readonly field: DateField; readonly start: PartialDate }, context: RuleContext): Finding {
  return found(tuixiuStartDate, "warning", { record, field, context }, { params: { start: officialDate(start) } });
}

/** On or before 1949-09-30 for certain: 1949.09 is, 1949 alone may be either. */
function isBeforeFounding(start: PartialDate): boolean {
  return start.length === 4 ? start < "1949" : start < "1949-10";
}
