import { compareAtCommonPrecision, type PartialDate } from "../model/partialDate.js";
import { isOneSlipApart } from "./nearText.js";
import { parameters, weights } from "./parameters.js";
import type { MatchReason } from "./subject.js";

const byLength: Readonly<Record<number, MatchReason>> = {
  10: { code: "birth-equal", weight: parameters.birth.day },
  7: { code: "birth-compatible", weight: parameters.birth.month },
  4: { code: "birth-compatible", weight: parameters.birth.year },
};
const near: MatchReason = { code: "birth-near", weight: weights["birth-near"] };
const differs: MatchReason = { code: "birth-differs", weight: weights["birth-differs"] };

/**
 * A date is the span that it tells: two agree as far as both are told. Of several told births the best agreement counts,
 * for archive and number may lawfully differ.
 */
export function compareBirths(a: readonly PartialDate[], b: readonly PartialDate[]): MatchReason | null {
  if (a.length === 0 || b.length === 0) return null;
  let best = differs;
  for (const left of a) {
    for (const right of b) {
      const reason = compareDays(left, right);
      if (reason.weight > best.weight) best = reason;
    }
  }
  return best;
}

function compareDays(a: PartialDate, b: PartialDate): MatchReason {
  if (compareAtCommonPrecision(a, b) === 0) return byLength[Math.min(a.length, b.length)]!;
  if (a.length !== 10 || b.length !== 10) return differs;
  const swapped = `${b.slice(0, 5)}${b.slice(8)}-${b.slice(5, 7)}`;
  return a === swapped || isOneSlipApart(a, b) ? near : differs;
}
