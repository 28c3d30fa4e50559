import { found } from "./found.js";
import { idFault, shownNumber } from "./idFaults.js";
import { offerValue } from "./offerValue.js";
import { perContext } from "./perContext.js";
import type { RowRule, RuleContext } from "./rule.js";

/** A spreadsheet keeps fifteen digits of a number. */
const KEPT = 15;

/**
 * Stored as a number: the last digits are gone and are never guessed. Where this unit told exactly one number with the
 * digits that are left, that one is offered (R6).
 */
export const idNumberPrecisionLost: RowRule = {
  code: "id-number-precision-lost",
  block: "id-number",
  severities: ["error"],
  fix: "ask",
  source: "GB 11643-1999",
  scope: "row",
  reads: ["id_no"],

  check(record, context) {
    const fault = idFault(record);
    if (fault?.code !== "id-precision-lost") return null;
    const place = { record, field: "id_no", context } as const;
    const told = record.told.id_no!;
    const former = formerNumber(fault.detail?.[0] ?? told.value?.digits ?? "", context);
    return found(idNumberPrecisionLost, "error", place, {
      params: { text: shownNumber(told) },
      fix: former === null ? null : offerValue(place, former, { asText: true }),
    });
  },
};

const toldBefore = perContext((context: RuleContext): ReadonlyMap<string, string | null> => {
  const byStart = new Map<string, string | null>();
  for (const number of context.toldIdNumbers ?? []) {
    const start = number.slice(0, KEPT);
    const other = byStart.get(start);
    byStart.set(start, other === undefined || other === number ? number : null);
  }
  return byStart;
});

/** Shown as 1.10105E+17 a number keeps too few digits to look for. */
function formerNumber(leading: string, context: RuleContext): string | null {
  return leading.length < KEPT ? null : toldBefore(context).get(leading.slice(0, KEPT)) ?? null;
}
