import { officialDate } from "../model/partialDate.js";
import { found } from "./found.js";
import type { RowRule } from "./rule.js";

/** Nobody reaches 离休 any more: the yearly report's column 本年办理离休手续 should be 0. */
export const lixiuNew: RowRule = {
  code: "lixiu-new",
  block: "retirement",
  scope: "row",
  severities: ["warning"],
  fix: "none",
  source: "国发〔1982〕62号; 离休干部数字变化 of the yearly report",
  reads: ["retire_kind", "retire_date"],

  check(record, context) {
    if (record.told.retire_kind?.value !== "离休") return null;
    const retired = record.told.retire_date?.value ?? null;
    if (retired === null || !retired.startsWith(context.asOf.slice(0, 4))) return null;
    return found(lixiuNew, "warning", { record, field: "retire_date", context }, { params: { date: officialDate(retired) } });
  },
};
