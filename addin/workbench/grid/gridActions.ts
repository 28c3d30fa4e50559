import { shownText, type Range } from "../../../roster/model/sheet.js";
import type { FileHost, TypedCell } from "../../host/file/fileHost.js";
import type { Axis } from "./axis.js";
import { writeBlock, writeTable, type CopiedCell } from "./clipboard.js";
import { sizeOfRange } from "./selection.js";

/** So many cells are copied at once. */
export const mostCopied = 200_000;

interface OnSheet {
  readonly host: FileHost;
  readonly sheet: string | null;
}

/** The chosen cells as texts and as a table, without what is hidden; null where they are too many. */
export function copyRange({ host, sheet }: OnSheet, range: Range, { rows, columns }: { readonly rows: Axis; readonly columns: Axis }): { readonly text: string; readonly html: string; readonly count: number } | null {
  const within = filledPart({ host, sheet }, range);
  if (sizeOfRange(within) > mostCopied) return null;
  const block: CopiedCell[][] = [];
  for (let number = within.top; number <= within.bottom; number += 1) {
    if (rows.sizeOf(number - 1) === 0) continue;
    const row = host.rowOf(sheet, number);
    const cells: CopiedCell[] = [];
    for (let column = within.left; column <= within.right; column += 1) {
      if (columns.sizeOf(column) === 0) continue;
      cells.push({ text: row === null ? "" : shownText(row, column), isNumber: typeof row?.values[column] === "number" });
    }
    block.push(cells);
  }
  return { text: writeBlock(block.map((row) => row.map(({ text }) => text))), html: writeTable(block), count: block.reduce((sum, row) => sum + row.length, 0) };
}

/** The edits that empty the chosen cells. */
export function emptyRange({ host, sheet }: OnSheet, range: Range): readonly TypedCell[] {
  const cells: TypedCell[] = [];
  const within = filledPart({ host, sheet }, range);
  for (let number = within.top; number <= within.bottom; number += 1) {
    const row = host.rowOf(sheet, number);
    if (row === null) continue;
    for (let column = within.left; column <= Math.min(within.right, row.values.length - 1); column += 1) {
      if (row.values[column] !== null) cells.push({ sheet, row: number, column, text: "" });
    }
  }
  return cells;
}

/** Whole columns are chosen to the end of the sheet; cells there are only as far as something stands. */
function filledPart({ host, sheet }: OnSheet, { top, left, bottom, right }: Range): Range {
  const { rows, columns } = host.extentOf(sheet);
  return { top, left, bottom: Math.max(top, Math.min(bottom, rows)), right: Math.max(left, Math.min(right, columns - 1)) };
}
