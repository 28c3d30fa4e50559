import type { Range } from "../../../../roster/model/sheet.js";
import { emptyCell, type BookCell } from "../cell.js";
import { countCells } from "../range.js";
import type { BookSheet } from "../sheet.js";
import { refuse } from "./refusals.js";

/** Something of every cell of a range, row by row. */
export function gridOf<T>(sheet: BookSheet, { top, left, bottom, right }: Range, map: (cell: BookCell, row: number, column: number) => T): T[][] {
  const grid = new Array<T[]>(bottom - top + 1);
  for (let row = top; row <= bottom; row += 1) {
    const line = sheet.rows.get(row);
    const made = new Array<T>(right - left + 1);
    for (let column = left; column <= right; column += 1) made[column - left] = map(line?.get(column) ?? emptyCell, row, column);
    grid[row - top] = made;
  }
  return grid;
}

/**
 * Excel refuses the whole write when one of its cells cannot be written: locked cells of a protected sheet, and a part of an
 * array formula.
 */
export function checkWritable(sheet: BookSheet, range: Range, location: string): void {
  if (countCells(range) > 5_000_000) refuse("RangeExceedsLimit", location);
  gridOf(sheet, range, (cell) => {
    if (sheet.isProtected && cell.locked) refuse("AccessDenied", location);
    if (cell.isArray) refuse("InvalidOperation", location);
  });
}

/** What is the same for all cells that the ranges hold; null where it differs, as Excel answers then. */
export function shared<T>(sheet: BookSheet, areas: readonly Range[], map: (cell: BookCell) => T): T | null {
  let first: T | undefined;
  let isFirst = true;
  for (const area of areas) {
    for (const row of gridOf(sheet, area, map)) {
      for (const each of row) {
        if (isFirst) [first, isFirst] = [each, false];
        else if (each !== first) return null;
      }
    }
  }
  return first ?? null;
}
