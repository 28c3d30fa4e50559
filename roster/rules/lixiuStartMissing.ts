import type { FieldId } from "../model/field.js";
import { isEmpty, type RosterRecord, valueOf } from "../model/record.js";
import { found } from "./found.js";
import type { RowRule } from "./rule.js";

/** Without the start nobody can tell whether 离休 is right, nor to which period the person belongs. */
export const lixiuStartMissing: RowRule = {
  code: "lixiu-start-missing",
  block: "retirement",
  scope: "row",
  severities: ["error"],
  fix: "none",
  source: "国发〔1982〕62号, 1 and 3",
  reads: ["retire_kind", "revolution_start_date", "work_start_date"],

  check(record, context) {
    if (record.told.retire_kind?.value !== "离休") return null;
    if (isWritten(record, "revolution_start_date") || isWritten(record, "work_start_date")) return null;
    const field: FieldId = record.told.revolution_start_date === undefined && record.told.work_start_date !== undefined
      ? "work_start_date"
      : "revolution_start_date";
    return found(lixiuStartMissing, "error", { record, field, context });
  },
};

/** What cannot be read is spoken of by the rules on dates. */
function isWritten(record: RosterRecord, field: "revolution_start_date" | "work_start_date"): boolean {
  return valueOf(record, field) !== null || (record.told[field] !== undefined && !isEmpty(record, field));
}
