import type { Finding } from "../model/finding.js";
import { type RosterRecord, valueOf } from "../model/record.js";
import { found } from "./found.js";
import type { GroupRule, RuleContext } from "./rule.js";

/** So many other rows are named; a column filled with one number would otherwise name itself. */
const NAMED = 3;

/** The same number on two rows, 15 and 18 digits alike: one finding on each, naming the other. */
export const idNumberDuplicate: GroupRule = {
  code: "id-number-duplicate",
  block: "id-number",
  severities: ["error"],
  fix: "none",
  source: "GB 11643-1999; 不重不漏",
  scope: "group",
  reads: ["id_no"],

  keys: (record) => record.told.id_no?.value?.valid ?? null,

  check: (records, context) => records.map((record, place) => duplicate(record, othersOf(records, place), context)),
};

function othersOf(records: readonly RosterRecord[], place: number): readonly RosterRecord[] {
  return records.slice(0, NAMED + 1).filter((_, at) => at !== place).slice(0, NAMED);
}

function duplicate(record: RosterRecord, others: readonly RosterRecord[], context: RuleContext): Finding {
  return found(idNumberDuplicate, "error", { record, field: "id_no", context }, {
    params: { otherRows: others.map((other) => other.row).join("、"), otherNames: others.map((other) => valueOf(other, "name") ?? "").join("、") },
  });
}
