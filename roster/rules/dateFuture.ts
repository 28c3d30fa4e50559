import { dateFields, type DateField } from "../model/field.js";
import type { Finding } from "../model/finding.js";
import { addMonths, isAfter, officialDate, type PartialDate } from "../model/partialDate.js";
import { dateColumns } from "./dateColumns.js";
import { found } from "./found.js";
import { headingOf } from "./headingOf.js";
import { perContext } from "./perContext.js";
import type { RowRule, RuleContext } from "./rule.js";

/** A retirement that is near is not wrong, only not yet there: `not-yet-retired` speaks of it. */
const MONTHS_AHEAD = 12;

/** A date after the as-of day. */
export const dateFuture: RowRule = {
  code: "date-future",
  block: "date",
  severities: ["error"],
  fix: "none",
  scope: "row",
  reads: dateFields,

  check(record, context) {
    let findings: Finding[] | null = null;
    for (const field of dateColumns(context)) {
      const date = record.told[field]?.value ?? null;
      if (date === null || !isInFuture(date, field, context)) continue;
      findings ??= [];
      findings.push(found(dateFuture, "error", { record, field, context }, {
        params: { heading: headingOf(context, field), date: officialDate(date), asOf: context.asOf },
      }));
    }
    return findings;
  },
};

const latestRetirement = perContext((context) => addMonths(context.asOf, MONTHS_AHEAD));

/** Whether a date cannot be true yet. */
export function isInFuture(date: PartialDate, field: DateField, context: RuleContext): boolean {
  // Dates compare as text; only one that seems later is looked at closely.
  if (date <= context.asOf) return false;
  return isAfter(date, field === "retire_date" ? latestRetirement(context) : context.asOf);
}
