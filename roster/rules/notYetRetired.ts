import { addMonths, isAfter, officialDate } from "../model/partialDate.js";
import { found } from "./found.js";
import type { RowRule } from "./rule.js";

/** 内退 is not yet retirement, nor is a date that lies ahead; such rows are no part of the statistics. */
export const notYetRetired: RowRule = {
  code: "not-yet-retired",
  block: "retirement",
  scope: "row",
  severities: ["warning"],
  fix: "none",
  source: "全国离退休干部统计: 退休 means that the procedure is completed",
  reads: ["retire_kind", "retire_date"],

  check(record, context) {
    if (record.told.retire_kind?.value === "内退") {
      return found(notYetRetired, "warning", { record, field: "retire_kind", context }, { params: { because: "on-leave", date: "" } });
    }
    const retired = record.told.retire_date?.value ?? null;
    if (retired === null || !isAfter(retired, context.asOf)) return null;
    // Further ahead than a year it is no plan but a mistake, of which date-future speaks.
    if (isAfter(retired, addMonths(context.asOf, 12))) return null;
    return found(notYetRetired, "warning", { record, field: "retire_date", context }, { params: { because: "ahead", date: officialDate(retired) } });
  },
};
