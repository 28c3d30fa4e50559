import { isPartyMember } from "../codes/politicalStatuses.js";
import { officialDate } from "../model/partialDate.js";
import { found } from "./found.js";
import { headingOf } from "./headingOf.js";
import type { RowRule } from "./rule.js";

/** A date of joining beside a status that is no membership. An empty status is a missing one: `required-missing` says so. */
export const partyDateNotMember: RowRule = {
  code: "party-date-not-member",
  block: "party",
  scope: "row",
  severities: ["warning"],
  fix: "none",
  source: "GB/T 4762",
  reads: ["political_status", "party_join_date"],

  check(record, context) {
    const status = record.told.political_status?.value ?? null;
    if (status === null || isPartyMember(status)) return null;
    const joined = record.told.party_join_date?.value ?? null;
    if (joined === null) return null;
    // 参加党派时间 is the day on which somebody joined whichever party they are of.
    if (isOtherParty(status) && headingOf(context, "party_join_date").includes("党派")) return null;
    return found(partyDateNotMember, "warning", { record, field: "party_join_date", context }, {
      params: { status, date: officialDate(joined) },
    });
  },
};

function isOtherParty(status: string): boolean {
  return /^(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)/u.test(status);
}
