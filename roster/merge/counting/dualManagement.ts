import { normaliseText } from "../../match/normaliseName.js";
import type { UnitRecord } from "../../model/person.js";
import { comparedName, isNamed } from "../unitNames.js";
import type { CountingRule } from "./countingRule.js";
import { mostNamed } from "./mostNamed.js";

const dual = /双重(?:管理|领导)/u;
const leading = /以([^，。；]{2,20}?)(?:管理|领导)?为主/u;

/**
 * 双重管理由为主方报. The main party is the one that the words name (以某局为主), else the one that the records name as 主管单位
 * (现管理单位).
 */
export const dualManagement: CountingRule = {
  ruleId: "dual-management",
  source: "全国离退休干部统计: 双重管理由为主方报",

  choose(unitIds, { staying, listing, names }) {
    const said = staying.map(wordsOf).filter((words) => dual.test(words));
    if (said.length === 0) return null;
    const candidates = unitIds.filter((unitId) => listing.includes(unitId));
    const main = said.map((words) => leading.exec(words)?.[1]);
    const named = candidates.filter((unitId) => main.some((told) => isNamed(comparedName(unitId, names), told)));
    if (named.length > 0) return { unitIds: named, because: { field: "remark", records: said.length } };
    return mostNamed(candidates, "current_unit", { records: staying, names });
  },
};

function wordsOf({ statement }: UnitRecord): string {
  return [statement.remark, statement.current_unit, statement.orig_unit].map((text) => normaliseText(text) ?? "").join("；");
}
