import { officialDate, type PartialDate } from "../model/partialDate.js";
import { valueOf } from "../model/record.js";
import { found } from "./found.js";
import type { RowRule } from "./rule.js";

const fields = ["work_start_date", "revolution_start_date"] as const;

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
    const kind = valueOf(record, "retire_kind");
    if (kind !== "退休" && kind !== "退休工人") return null;
    for (const field of fields) {
      const start = valueOf(record, field);
      if (start === null || !isBeforeFounding(start)) continue;
      return found(tuixiuStartDate, "warning", { record, field, context }, { params: { start: officialDate(start) } });
    }
    return null;
  },
};

/** On or before 1949-09-30 for certain: 1949.09 is, 1949 alone may be either. */
function isBeforeFounding(start: PartialDate): boolean {
  return start.length === 4 ? start < "1949" : start < "1949-10";
}
