import type { PersonView } from "../../model/person.js";
import type { CountingRule } from "./countingRule.js";
import { latestTransfer } from "./latestTransfer.js";

/**
 * Every unit that told of the person says 转出, and the office has confirmed that they went out of the district. Named is the
 * unit that they left, but nobody counts them any more (`hasLeftDistrict`). Whoever lists the person again counts them again,
 * and so does a later ruling.
 */
export const leftDistrict: CountingRule = {
  ruleId: "left-district",
  source: "全国离退休干部统计: 转出本地区的由转入地统计",

  choose(_unitIds, { allGone, facts: { transfers, ruling } }) {
    const last = latestTransfer(transfers);
    if (!allGone || last === null || last.state !== "confirmed" || last.toUnitId !== null) return null;
    return ruling !== null && ruling.at > last.at ? null : { unitIds: [last.fromUnitId], because: { at: last.at.slice(0, 10) } };
  },
};

/** Whether the person is in no unit's count any more, for the office has confirmed that they left the district. */
export function hasLeftDistrict({ counting }: Pick<PersonView, "counting">): boolean {
  return counting.rule === leftDistrict.ruleId;
}
