import { cellAddress } from "../../roster/model/address.js";
import type { Range } from "../../roster/model/sheet.js";

/** @example writeRange({ top: 1, left: 0, bottom: 2, right: 1 }) === "A1:B2" */
export function writeRange(range: Range): string {
  const first = cellAddress(range.top, range.left);
  const last = cellAddress(range.bottom, range.right);
  return first === last ? first : `${first}:${last}`;
}

export function holds(range: Range, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** The smallest range that holds both; the same object where nothing grows. */
export function widened(range: Range, row: number, column: number): Range {
  if (holds(range, row, column)) return range;
  return {
    top: Math.min(range.top, row), left: Math.min(range.left, column),
    bottom: Math.max(range.bottom, row), right: Math.max(range.right, column),
  };
}
