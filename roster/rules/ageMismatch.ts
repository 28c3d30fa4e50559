import { columnOf } from "../model/table.js";
import { ageDayOf, agesOn, countAge, startAges, type AgeTally } from "./ageDay.js";
import { birthOf } from "./birthOf.js";
import { dateNumber } from "./dateNumber.js";
import { seemsDeceased } from "./deceased.js";
import { offerValue } from "./offerValue.js";
import { found } from "./found.js";
import type { ColumnRowRule } from "./rule.js";

/** A row whose 年龄 does not fit its birth on the day for which the column as a whole was worked out. */
export const ageMismatch: ColumnRowRule<AgeTally> = {
  code: "age-mismatch",
  block: "derived",
  scope: "column-row",
  severities: ["warning"],
  fix: "ask",
  source: "age in completed years",
  reads: ["age", "birth_date", "birth_date_id", "id_no", "alive", "death_date", "name", "remark"],
  start: startAges,
  count: countAge,

  verdict(tally, context) {
    return ageDayOf(tally, context.asOf).day + (tally.nominal ? NOMINAL : "");
  },

  check(record, verdict, context) {
    const stated = record.told.age?.value ?? null;
    if (stated === null) return null;
    const birth = birthOf(record);
    if (birth === null || seemsDeceased(record)) return null;
    const day = verdict.slice(0, 10);
    const ages = agesOn(dateNumber(birth), dateNumber(day), verdict.endsWith(NOMINAL));
    const age = Math.floor(stated);
    // Born after the day: the rules on dates speak of that.
    if ((age >= ages.least && age <= ages.most) || ages.most < 0) return null;
    // An age beside the birth in one cell has no cell of its own to put right.
    const field = columnOf(context.table, "age") >= 0 ? "age" : "birth_date";
    const place = { record, field, context } as const;
    return found(ageMismatch, "warning", place, {
      params: { stated, expected: ages.most, day },
      fix: field === "age" ? offerValue(place, ages.most) : null,
    });
  },
};

/** Ends the verdict of a column of 虚岁. */
const NOMINAL = " 虚岁";
