import { isPartyMember } from "../codes/politicalStatuses.js";
import { isAfter, isBefore, officialDate } from "../model/partialDate.js";
import { ageAtMost } from "./ageAtMost.js";
import { found } from "./found.js";
import { PARTY_FOUNDED } from "./partyJoinBeforeFounding.js";
import type { RowRule } from "./rule.js";

/** Before the founding of the state younger people joined. */
const STRICT_AFTER = "1949-09";

/** Joined the Party under 16 (before 1949-10) or under 18 (since). */
export const partyJoinAge: RowRule = {
  code: "party-join-age",
  block: "date",
  severities: ["warning"],
  fix: "none",
  source: "中国共产党章程 第一条",
  scope: "row",
  reads: ["birth_date", "party_join_date", "political_status"],

  check(record, context) {
    const joined = record.told.party_join_date?.value ?? null;
    const birth = record.told.birth_date?.value ?? null;
    if (joined === null || birth === null) return null;
    const youngest = isAfter(joined, STRICT_AFTER) ? 18 : 16;
    const age = ageAtMost(birth, joined);
    if (age >= youngest || isBefore(joined, PARTY_FOUNDED)) return null;
    const status = record.told.political_status?.value ?? null;
    // The date may be that of another party.
    if (status !== null && !isPartyMember(status)) return null;
    return found(partyJoinAge, "warning", { record, field: "party_join_date", context }, { params: { date: officialDate(joined), age: Math.max(age, 0), youngest } });
  },
};
