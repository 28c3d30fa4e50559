import type { Range } from "../../../roster/model/sheet.js";
import type { CellPlace } from "../sheetHost.js";

/** What the product has written and Excel has yet to tell of: its own writes are no edits of the clerk. */
export interface OwnWrites {
  expect(cell: CellPlace): void;
  /** The write was refused: nothing will be told. */
  forget(cell: CellPlace): void;
  /** Whether every cell of a told range was written by the product; each is expected once. */
  isOwn(sheet: string, range: Range): boolean;
}

const mostCells = 500;

/** @example openOwnWrites().isOwn("在册", { top: 7, left: 1, bottom: 7, right: 1 }) === false */
export function openOwnWrites(): OwnWrites {
  const expected = new Map<string, number>();
  const keyOf = (sheet: string | null, row: number, column: number): string => `${sheet ?? ""}!${String(row)},${String(column)}`;
  const takeOne = (key: string): void => {
    const count = expected.get(key) ?? 0;
    if (count <= 1) expected.delete(key);
    else expected.set(key, count - 1);
  };
  return {
    forget: ({ sheet, row, column }) => { takeOne(keyOf(sheet, row, column)); },
    expect({ sheet, row, column }) {
      const key = keyOf(sheet, row, column);
      expected.set(key, (expected.get(key) ?? 0) + 1);
    },
    isOwn(sheet, { top, left, bottom, right }) {
      if ((bottom - top + 1) * (right - left + 1) > mostCells) return false;
      const keys: string[] = [];
      for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) keys.push(keyOf(sheet, row, column));
      if (!keys.every((key) => expected.has(key))) return false;
      keys.forEach(takeOne);
      return true;
    },
  };
}
