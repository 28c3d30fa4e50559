import { dateFields } from "../model/field.js";
import { officialDate, yearOf, type IsoDay, type PartialDate } from "../model/partialDate.js";
import { checkDateNotes, shownDate } from "./dateColumns.js";
import { found } from "./found.js";
import { headingOf } from "./headingOf.js";
import { offerDate } from "./offerDate.js";
import type { RowRule } from "./rule.js";

/** The number 1945.1 may be January or October, and 15.3 may lie in either century: nothing in the cell tells. */
export const dateAmbiguous: RowRule = {
  code: "date-ambiguous",
  block: "date",
  severities: ["warning"],
  fix: "ask",
  scope: "row",
  reads: dateFields,

  check: (record, context) =>
    checkDateNotes(record, context, "date-ambiguous", (cell) => {
      const candidates = cell.note.detail ?? [];
      const likely = likelyOf(candidates, context.asOf);
      return found(dateAmbiguous, "warning", cell, {
        params: { heading: headingOf(context, cell.field), text: shownDate(cell.told), first: official(candidates[0]), second: official(candidates.at(-1)) },
        fix: likely === null ? null : offerDate(cell, likely, { safe: false }),
      });
    }),
};

/** Of the two months October, for a typed 1945.10 loses its last digit; of two centuries the one that is not to come. */
function likelyOf(candidates: readonly PartialDate[], asOf: IsoDay): PartialDate | null {
  const past = candidates.filter((date) => date <= asOf);
  if (past.length < 2) return past[0] ?? candidates[0] ?? null;
  return yearOf(past[0]!) === yearOf(past[1]!) ? past[1]! : past[0]!;
}

function official(date: PartialDate | undefined): string {
  return date === undefined ? "" : officialDate(date);
}
