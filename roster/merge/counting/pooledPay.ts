import type { CountingRule } from "./countingRule.js";
import { mostNamed } from "./mostNamed.js";
import { isPaidFromPool } from "./payUnit.js";

/** 退休费统筹的由退休前单位报: where no unit pays, the one that the person retired from counts. */
export const pooledPay: CountingRule = {
  ruleId: "pooled-pay",
  source: "全国离退休干部统计: 退休费统筹的由退休前单位报",

  choose(unitIds, { staying, listing, names }) {
    if (!staying.some(isPaidFromPool)) return null;
    return mostNamed(unitIds.filter((unitId) => listing.includes(unitId)), "orig_unit", { records: staying, names });
  },
};
