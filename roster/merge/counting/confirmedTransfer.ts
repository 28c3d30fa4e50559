import type { CountingRule } from "./countingRule.js";
import { latestTransfer } from "./latestTransfer.js";

/**
 * The old unit says 转出 and the new one has confirmed: it counts, listed or not yet. Where no transfer was kept, a unit
 * that lists the person confirms by that what another says of 转出.
 */
export const confirmedTransfer: CountingRule = {
  ruleId: "confirmed-transfer",
  source: "不重不漏: a transfer counts when both sides have confirmed it",

  choose(unitIds, { staying, facts: { transfers } }) {
    const isGone = (unitId: string): boolean => unitIds.includes(unitId) && !staying.some((record) => record.unitId === unitId);
    const done = latestTransfer(transfers.filter(({ state }) => state === "confirmed"));
    if (done !== null && done.toUnitId !== null && !isGone(done.toUnitId)) return { unitIds: [done.toUnitId], because: {} };
    const left = unitIds.filter((unitId) => !isGone(unitId));
    return left.length > 0 && left.length < unitIds.length ? { unitIds: left, because: {} } : null;
  },
};
