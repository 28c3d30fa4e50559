import { normaliseText } from "../../match/normaliseName.js";
import type { UnitRecord } from "../../model/person.js";
import type { CountingRule } from "./countingRule.js";
import { mostNamed } from "./mostNamed.js";

/** Whoever pays everybody of the district tells nothing of one person: 社保中心, 财政统发, a 是 under 是否养老金社会化发放. */
const pooled = /^是$|社保|社会保险|养老金|养老保险|统筹|社会化|统一?发放?|国库|代发/u;

/** Whether the pension comes from a pool instead of a unit. */
export function isPaidFromPool({ statement }: UnitRecord): boolean {
  return pooled.test(normaliseText(statement.pay_unit) ?? "");
}

/** 谁发工资谁统计, also of those who are settled elsewhere. */
export const payUnit: CountingRule = {
  ruleId: "pay-unit",
  source: "全国离退休干部统计: 谁发工资谁统计(含易地安置)",

  choose(unitIds, { staying, listing, names }) {
    const records = staying.filter((record) => !isPaidFromPool(record));
    return mostNamed(unitIds.filter((unitId) => listing.includes(unitId)), "pay_unit", { records, names });
  },
};
