import type { CellEdit } from "../model/edit.js";
import type { Sheet, Workbook } from "../model/sheet.js";

/**
 * The edits that may be written: formulas are never overwritten, and a cell that a merge covers shows nothing of its own.
 * What is left out stays a finding, so nothing is lost by it.
 */
export function keepWritable(edits: readonly CellEdit[], workbook: Workbook): readonly CellEdit[] {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  return edits.filter((edit) => {
    const sheet = sheets.get(edit.sheet);
    return sheet !== undefined && !holdsFormula(sheet, edit) && !isCovered(sheet, edit);
  });
}

function holdsFormula(sheet: Sheet, { row, column }: CellEdit): boolean {
  const found = rowOf(sheet, row);
  return found?.formulas?.[column] !== undefined;
}

function isCovered(sheet: Sheet, { row, column }: CellEdit): boolean {
  return sheet.merges.some(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left),
  );
}

/** Rows ascend, so the row is found by halving. */
function rowOf({ rows }: Sheet, row: number): Sheet["rows"][number] | undefined {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = rows[middle]!;
    if (found.row === row) return found;
    if (found.row < row) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
