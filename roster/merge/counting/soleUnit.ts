import type { CountingRule } from "./countingRule.js";

/** Only one unit tells of the person, and it has not said that they have gone. */
export const soleUnit: CountingRule = {
  ruleId: "sole-unit",
  source: "不重不漏: nobody else could count the person",

  choose(unitIds, { allGone }) {
    return unitIds.length === 1 && !allGone ? { unitIds, because: {} } : null;
  },
};
