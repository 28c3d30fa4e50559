import { isAfter, officialDate } from "../model/partialDate.js";
import { found } from "./found.js";
import type { RowRule } from "./rule.js";
import { revolutionStartFieldOf, revolutionStartOf } from "./startOf.js";

/** 离休 is for those who joined the revolution before the state was founded. */
export const lixiuStartDate: RowRule = {
  code: "lixiu-start-date",
  block: "retirement",
  scope: "row",
  severities: ["error"],
  fix: "none",
  source: "国发〔1982〕62号, 1",
  reads: ["retire_kind", "revolution_start_date", "work_start_date"],

  check(record, context) {
    if (record.told.retire_kind?.value !== "离休") return null;
    const start = revolutionStartOf(record);
    // A year alone is no proof: only a date that lies after it at its own precision is wrong.
    if (start === null || !isAfter(start, "1949-09-30")) return null;
    const field = revolutionStartFieldOf(record);
    return found(lixiuStartDate, "error", { record, field, context }, { params: { start: officialDate(start) } });
  },
};
