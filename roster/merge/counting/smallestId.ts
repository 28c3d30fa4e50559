import type { CountingRule } from "./countingRule.js";

/** Nothing tells the units apart: the same one every time, until the office decides. */
export const smallestId: CountingRule = {
  ruleId: "smallest-id",
  source: "不重不漏: any one of them, but always the same",

  choose: (unitIds) => ({ unitIds: [unitIds.reduce((least, unitId) => (unitId < least ? unitId : least))], because: { units: unitIds.length } }),
};
