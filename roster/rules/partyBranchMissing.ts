import { isEmpty } from "../model/record.js";
import { seemsDeceased } from "./deceased.js";
import { found } from "./found.js";
import type { RowRule } from "./rule.js";

/** Every member belongs to a branch. Where the sheet has no such column, that is said once and not on every row. */
export const partyBranchMissing: RowRule = {
  code: "party-branch-missing",
  block: "party",
  scope: "row",
  severities: ["warning"],
  fix: "none",
  source: "中国共产党章程 第八条",
  reads: ["political_status", "party_branch", "alive", "death_date", "name", "remark"],

  check(record, context) {
    if (record.told.political_status?.value !== "中共党员" || !isEmpty(record, "party_branch") || seemsDeceased(record)) return null;
    return found(partyBranchMissing, "warning", { record, field: "party_branch", context });
  },
};
