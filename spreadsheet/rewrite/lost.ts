import type { FileFormat, Workbook } from "../../roster/model/sheet.js";

/** What a workbook that is written anew does not have any more. Words are in roster/words, section writing. */
export type LostCode =
  | "looks" | "sizes" | "comments" | "drawings" | "input-rules" | "filters" | "printing" | "names" | "macros"
  | "formulas" | "long-text" | "skipped-sheets" | "sheet-names";

// Reading these formats gives values, number formats, merges and what is hidden or struck out; the file may have had more.
const unread: readonly LostCode[] = ["looks", "sizes", "comments", "drawings", "input-rules", "filters", "printing", "names", "macros"];
const unreadOf: Readonly<Record<FileFormat, readonly LostCode[]>> = { csv: [], xls: unread, xlsb: unread, ods: unread, xlsx: unread };

/** What is lost, in the order in which people miss it. @example listLost(csv, new Set()) // [] */
export function listLost(workbook: Workbook, seen: ReadonlySet<LostCode>): readonly LostCode[] {
  const skipped: readonly LostCode[] = workbook.skipped.length > 0 ? ["skipped-sheets"] : [];
  const certain: readonly LostCode[] = (["formulas", "long-text", "sheet-names"] as const).filter((code) => seen.has(code));
  return [...certain, ...skipped, ...unreadOf[workbook.format]];
}
