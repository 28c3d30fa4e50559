import { dateFields } from "../model/field.js";
import { checkDateNotes, shownDate } from "./dateColumns.js";
import { found } from "./found.js";
import { headingOf } from "./headingOf.js";
import type { RowRule } from "./rule.js";

/** 1945.13, 2月30日: a date in a known form that no calendar has. */
export const dateImpossible: RowRule = {
  code: "date-impossible",
  block: "date",
  severities: ["error"],
  fix: "none",
  scope: "row",
  reads: dateFields,

  check: (record, context) =>
    checkDateNotes(record, context, "date-impossible", (cell) =>
      found(dateImpossible, "error", cell, { params: { heading: headingOf(context, cell.field), text: shownDate(cell.told) } })),
};
