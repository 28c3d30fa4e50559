import { isBefore, officialDate } from "../model/partialDate.js";
import { found } from "./found.js";
import type { RowRule } from "./rule.js";

export const PARTY_FOUNDED = "1921-07";

/** Nobody joined before the Party was founded. */
export const partyJoinBeforeFounding: RowRule = {
  code: "party-join-before-founding",
  block: "date",
  severities: ["error"],
  fix: "none",
  scope: "row",
  reads: ["party_join_date"],

  check(record, context) {
    const joined = record.told.party_join_date?.value ?? null;
    if (joined === null || !isBefore(joined, PARTY_FOUNDED)) return null;
    return found(partyJoinBeforeFounding, "error", { record, field: "party_join_date", context }, { params: { date: officialDate(joined) } });
  },
};
