import { isEmpty } from "../model/record.js";
import { found } from "./found.js";
import type { RowRule } from "./rule.js";

/** A member's 入党时间. Where the sheet has no such column, that is said once and not on every row. */
export const partyDateMissing: RowRule = {
  code: "party-date-missing",
  block: "party",
  scope: "row",
  severities: ["warning"],
  fix: "none",
  source: "中国共产党章程: 党龄从转正之日算起",
  reads: ["political_status", "party_join_date"],

  check(record, context) {
    if (record.told.political_status?.value !== "中共党员" || !isEmpty(record, "party_join_date")) return null;
    return found(partyDateMissing, "warning", { record, field: "party_join_date", context });
  },
};
