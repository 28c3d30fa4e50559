import type { DateField } from "../model/field.js";
import type { Finding } from "../model/finding.js";
import { isBefore, officialDate, type PartialDate } from "../model/partialDate.js";
import type { RosterRecord } from "../model/record.js";
import { isInFuture } from "./dateFuture.js";
import { found } from "./found.js";
import { headingOf } from "./headingOf.js";
import type { RowRule, RuleContext } from "./rule.js";

/** A life in steps; the two starts of work stand side by side. */
const steps: readonly (readonly DateField[])[] = [["birth_date"], ["work_start_date", "revolution_start_date"], ["retire_date"], ["death_date"]];

/**
 * Birth, start of work, retirement and death are out of order, each held against the nearest earlier step that is told.
 * Equal at common precision is in order. The finding stands at the date that should be the later one.
 */
export const dateOrder: RowRule = {
  code: "date-order",
  block: "date",
  severities: ["error"],
  fix: "none",
  scope: "row",
  reads: steps.flat(),

  check(record, context) {
    let findings: Finding[] | null = null;
    let before: DateField | null = null;
    for (const step of steps) {
      let latest: DateField | null = null;
      for (const field of step) {
        const date = dateOf(record, field, context);
        if (date === null) continue;
        const earlier = before === null ? null : record.told[before]!.value!;
        if (earlier !== null && isBefore(date, earlier)) (findings ??= []).push(outOfOrder(record, { field, before: before! }, context));
        if (latest === null || isBefore(record.told[latest]!.value!, date)) latest = field;
      }
      before = latest ?? before;
    }
    return findings;
  },
};

/** A date that cannot be true yet has an error of its own and orders nothing. */
function dateOf(record: RosterRecord, field: DateField, context: RuleContext): PartialDate | null {
  const date = record.told[field]?.value ?? null;
  return date === null || isInFuture(date, field, context) ? null : date;
}

function outOfOrder(record: RosterRecord, { field, before }: { readonly field: DateField; readonly before: DateField }, context: RuleContext): Finding {
  return found(dateOrder, "error", { record, field, context }, {
    params: {
      heading: headingOf(context, field), date: officialDate(record.told[field]!.value!),
      otherHeading: headingOf(context, before), otherDate: officialDate(record.told[before]!.value!),
    },
  });
}
