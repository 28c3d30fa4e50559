import type { CountingRule } from "./countingRule.js";
import { mostNamed } from "./mostNamed.js";

/** The unit that most records name as 现管理单位. */
export const currentUnit: CountingRule = {
  ruleId: "current-unit",
  source: "现管理单位, where 原工作单位 does not tell",

  choose: (unitIds, { records, names }) => mostNamed(unitIds, "current_unit", { records, names }),
};
