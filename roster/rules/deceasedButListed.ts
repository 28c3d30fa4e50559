import { hasValue, noteOf, type RosterRecord } from "../model/record.js";
import { offerValue } from "./offerValue.js";
import { found } from "./found.js";
import type { RowRule } from "./rule.js";

/** A date of death beside 健在: until it is answered nobody is greeted or visited (C5). */
export const deceasedButListed: RowRule = {
  code: "deceased-but-listed",
  block: "life",
  scope: "row",
  severities: ["warning"],
  fix: "ask",
  reads: ["alive", "death_date"],

  check(record, context) {
    if (record.told.alive?.value !== "健在" || record.told.death_date === undefined) return null;
    // 健在 that stands in for an absent or empty cell is nobody's word.
    if (record.defaulted !== null && record.defaulted.includes("alive")) return null;
    if (!hasDeathDate(record)) return null;
    const place = { record, field: "alive", context } as const;
    return found(deceasedButListed, "warning", place, {
      params: { date: record.told.death_date.text.trim() },
      fix: offerValue(place, "去世"),
    });
  },
};

/** A faulty date of death is still a word of a death. */
function hasDeathDate(record: RosterRecord): boolean {
  return hasValue(record.told.death_date)
    || noteOf(record, "death_date", "date-impossible") !== null || noteOf(record, "death_date", "date-ambiguous") !== null;
}
