import type { Held, Statement, ToldRecord } from "../../../roster/model/change.js";
import type { StatedRow } from "../../../roster/changes/assignRows.js";

/** A record that a unit had told; made-up people. */
export function told(recordId: string, statement: Statement, held: Held = {}, row = 5): ToldRecord {
  return { recordId, statement, held, source: { file: "去年.xlsx", sheet: "在册", row } };
}

/** A row as the sheet says now. */
export function stated(statement: Statement, held: Held = {}, row = 5): StatedRow {
  return { statement, held, source: { file: "今年.xlsx", sheet: "在册", row } };
}

/** Ids in the order of asking. */
export function countIds(): { newRecordId(): string } {
  let last = 0;
  return { newRecordId: () => `new-${String((last += 1)).padStart(3, "0")}` };
}
