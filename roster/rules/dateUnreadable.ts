import { dateFields } from "../model/field.js";
import { checkDateNotes, shownDate } from "./dateColumns.js";
import { found } from "./found.js";
import { headingOf } from "./headingOf.js";
import type { RowRule } from "./rule.js";

/** A date in no known form. */
export const dateUnreadable: RowRule = {
  code: "date-unreadable",
  block: "date",
  severities: ["error"],
  fix: "none",
  scope: "row",
  reads: dateFields,

  check: (record, context) =>
    checkDateNotes(record, context, "date-unreadable", (cell) =>
      found(dateUnreadable, "error", cell, { params: { heading: headingOf(context, cell.field), text: shownDate(cell.told) } })),
};
