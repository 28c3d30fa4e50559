import type { CountingRule } from "./countingRule.js";

/** Only one unit tells of the person, and it has not said that they have gone or are going. */
export const soleUnit: CountingRule = {
  ruleId: "sole-unit",
  source: "不重不漏: nobody else could count the person",

  choose(unitIds, { allGone, facts: { transfers } }) {
    return unitIds.length === 1 && !allGone && !transfers.some(({ state, toUnitId }) => state === "open" && toUnitId !== null) ? { unitIds, because: {} } : null;
  },
};
