import type { CountingRule } from "./countingRule.js";
import { mostNamed } from "./mostNamed.js";

/** The unit that most records name as 原工作单位: it serves the person day by day. */
export const origUnit: CountingRule = {
  ruleId: "orig-unit",
  source: "原单位负责日常服务管理",

  choose: (unitIds, { records, names }) => mostNamed(unitIds, "orig_unit", { records, names }),
};
