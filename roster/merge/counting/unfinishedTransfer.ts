import type { CountingRule } from "./countingRule.js";
import { latestTransfer } from "./latestTransfer.js";

/** Until the new unit confirms, the old one counts; also where every unit says 转出 and nobody has taken the person. */
export const unfinishedTransfer: CountingRule = {
  ruleId: "unfinished-transfer",
  source: "不重不漏: a transfer counts when both sides have confirmed it",

  choose(unitIds, { allGone, facts: { transfers } }) {
    const open = latestTransfer(transfers.filter(({ state, fromUnitId, toUnitId }) => state === "open" && toUnitId !== null && unitIds.includes(fromUnitId)));
    if (open !== null) return { unitIds: [open.fromUnitId], because: {} };
    const isConfirmed = transfers.some(({ state, toUnitId }) => state === "confirmed" && toUnitId !== null);
    return allGone && !isConfirmed ? { unitIds, because: {} } : null;
  },
};
