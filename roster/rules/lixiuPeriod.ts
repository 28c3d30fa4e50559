import { agreesWithPeriod, revolutionPeriodOf } from "../codes/revolutionPeriods.js";
import { officialDate } from "../model/partialDate.js";
import { offerValue } from "./offerValue.js";
import { found } from "./found.js";
import type { RowRule } from "./rule.js";
import { revolutionStartOf } from "./startOf.js";

/** The stated period against the one of the date; a date too coarse to tell says nothing. The bureau decides. */
export const lixiuPeriod: RowRule = {
  code: "lixiu-period",
  block: "retirement",
  scope: "row",
  severities: ["warning"],
  fix: "ask",
  source: "国发〔1982〕62号, 3",
  reads: ["retire_kind", "revolution_period", "revolution_start_date", "work_start_date"],

  check(record, context) {
    const stated = record.told.revolution_period?.value ?? null;
    if (stated === null) return null;
    const start = revolutionStartOf(record);
    const derived = start === null ? null : revolutionPeriodOf(start);
    if (start === null || derived === null || agreesWithPeriod(stated, derived)) return null;
    const place = { record, field: "revolution_period", context } as const;
    return found(lixiuPeriod, "warning", place, {
      params: { stated: record.told.revolution_period!.text.trim() || stated, derived, start: officialDate(start) },
      fix: offerValue(place, derived),
    });
  },
};
