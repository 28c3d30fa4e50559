import { dateFields } from "../model/field.js";
import { officialDate } from "../model/partialDate.js";
import { checkDateNotes, shownDate } from "./dateColumns.js";
import { found } from "./found.js";
import { headingOf } from "./headingOf.js";
import { offerDate } from "./offerDate.js";
import type { RowRule } from "./rule.js";

/** 45.3: the field's window gives the century, and the whole year is offered. */
export const dateTwoDigitYear: RowRule = {
  code: "date-two-digit-year",
  block: "date",
  severities: ["info"],
  fix: "safe",
  scope: "row",
  reads: dateFields,

  check: (record, context) =>
    checkDateNotes(record, context, "date-two-digit-year", (cell) => {
      const date = cell.told.value;
      return found(dateTwoDigitYear, "info", cell, {
        params: { heading: headingOf(context, cell.field), text: shownDate(cell.told), date: date === null ? "" : officialDate(date) },
        fix: date === null ? null : offerDate(cell, date, { safe: true }),
      });
    }),
};
