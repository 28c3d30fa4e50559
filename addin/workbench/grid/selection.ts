import type { Range } from "../../../roster/model/sheet.js";
import type { Spot } from "./moves.js";

/** What is chosen: the cell that is typed into, and the far corner. */
export interface Selection {
  readonly active: Spot;
  readonly head: Spot;
}

/** @example rangeOf({ active: { row: 3, column: 1 }, head: { row: 5, column: 0 } }) // { top: 3, left: 0, bottom: 5, right: 1 } */
export function rangeOf({ active, head }: Selection): Range {
  return {
    top: Math.min(active.row, head.row), bottom: Math.max(active.row, head.row),
    left: Math.min(active.column, head.column), right: Math.max(active.column, head.column),
  };
}

/** The part of a selection in one row, as text so that rows can tell cheaply whether theirs has changed; null where none is. */
export function selectionIn(selection: Selection | null, row: number): string | null {
  if (selection === null) return null;
  const { top, bottom, left, right } = rangeOf(selection);
  if (row < top || row > bottom) return null;
  return `${String(left)},${String(right)},${String(selection.active.row === row ? selection.active.column : -1)}`;
}

export function sizeOfRange({ top, left, bottom, right }: Range): number {
  return (bottom - top + 1) * (right - left + 1);
}
