import { officialDate, yearOf } from "../model/partialDate.js";
import { ageDayOf, agesOn, countAge, isNominal, startAges, type AgeTally } from "./ageDay.js";
import { birthOf } from "./birthOf.js";
import { dateNumber } from "./dateNumber.js";
import { seemsDeceased } from "./deceased.js";
import { foundOnColumn } from "./found.js";
import type { ColumnRule } from "./rule.js";

/** The 年龄 column was worked out for another day: one word on the heading instead of one on every row. */
export const ageStale: ColumnRule<AgeTally> = {
  code: "age-stale",
  block: "derived",
  scope: "column",
  severities: ["warning"],
  fix: "ask",
  source: "age in completed years on the as-of day, as the statistics count it",
  reads: ["age", "birth_date", "birth_date_id", "id_no", "alive", "death_date", "name", "remark"],
  start: startAges,
  count: countAge,

  findings(tally, context) {
    const column = context.table.columns.find((candidate) => candidate.field === "age");
    if (column === undefined || tally.rows === 0) return [];
    const { day, fitting, rows } = ageDayOf(tally, context.asOf);
    if (day === context.asOf || (tally.nominal && yearOf(day) === yearOf(context.asOf))) return [];
    const years = yearOf(day) - yearOf(context.asOf);
    const how = day < context.asOf || tally.nominal ? "day" : years === 0 ? "year-difference" : "nominal";
    return [foundOnColumn(ageStale, "warning", column, {
      params: { how, day, asOf: context.asOf, fitting, rows },
      // The cells of the fix are named by `fixCell` when they are asked for.
      fix: { value: officialDate(context.asOf), safe: false, cells: [] },
    })];
  },

  fixCell(record, finding, context) {
    const stated = record.told.age?.value ?? null;
    const birth = birthOf(record);
    if (stated === null || birth === null || seemsDeceased(record)) return null;
    const ages = agesOn(dateNumber(birth), dateNumber(context.asOf), isNominal(context));
    if (ages.most < 0 || (stated >= ages.least && stated <= ages.most)) return null;
    return { row: record.row, column: finding.column, value: ages.most, asText: false };
  },
};
