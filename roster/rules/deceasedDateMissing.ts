import { hasValue, isEmpty } from "../model/record.js";
import { found } from "./found.js";
import type { RowRule } from "./rule.js";

/** The death stands whatever else is missing (C5); only its date is asked for. */
export const deceasedDateMissing: RowRule = {
  code: "deceased-date-missing",
  block: "life",
  scope: "row",
  severities: ["warning"],
  fix: "none",
  source: "离休、退休干部数字变化 of the yearly report: 本年去世",
  reads: ["alive", "death_date"],

  check(record, context) {
    if (record.told.alive?.value !== "去世") return null;
    // What cannot be read is spoken of by the rules on dates.
    if (hasValue(record.told.death_date) || (record.told.death_date !== undefined && !isEmpty(record, "death_date"))) return null;
    return found(deceasedDateMissing, "warning", { record, field: "death_date", context });
  },
};
