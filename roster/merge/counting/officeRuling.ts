import type { CountingRule } from "./countingRule.js";

/** The office has decided; it may name a unit that does not list the person yet. */
export const officeRuling: CountingRule = {
  ruleId: "office-ruling",
  source: "谁主管谁负责: the bureau settles what units dispute",

  choose(_unitIds, { facts: { ruling } }) {
    return ruling === null ? null : { unitIds: [ruling.unitId], because: { at: ruling.at.slice(0, 10), ruling: ruling.ruling ?? "" } };
  },
};
