import type { CellValue, Range } from "../../../roster/model/sheet.js";
import type { CellPlace } from "../sheetHost.js";

/** What the product has written and Excel has yet to tell of: its own writes are no edits of the clerk. */
export interface OwnWrites {
  expect(cell: CellPlace, value: CellValue): void;
  /** The write was refused: nothing will be told. */
  forget(cell: CellPlace): void;
  /**
   * Whether every cell of a told range was written by the product; each is expected once.
   * @param after what a single cell holds now: anything but what was written is somebody's edit, whatever was expected
   */
  isOwn(sheet: string, range: Range, after?: CellValue): boolean;
}

/** @example openOwnWrites().isOwn("在册", { top: 7, left: 1, bottom: 7, right: 1 }) === false */
export function openOwnWrites(): OwnWrites {
  const expected = new Map<string, CellValue[]>();
  const keyOf = (sheet: string | null, row: number, column: number): string => `${sheet ?? ""}!${String(row)},${String(column)}`;
  const takeOne = (key: string): void => {
    const values = expected.get(key);
    if (values === undefined || values.length <= 1) expected.delete(key);
    else values.shift();
  };
  return {
    forget: ({ sheet, row, column }) => { takeOne(keyOf(sheet, row, column)); },
    expect({ sheet, row, column }, value) {
      const key = keyOf(sheet, row, column);
      expected.set(key, [...(expected.get(key) ?? []), value]);
    },
    isOwn(sheet, { top, left, bottom, right }, after) {
      if ((bottom - top + 1) * (right - left + 1) > expected.size) return false;
      const keys: string[] = [];
      for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) keys.push(keyOf(sheet, row, column));
      if (!keys.every((key) => expected.has(key))) return false;
      if (after !== undefined && !expected.get(keys[0]!)!.some((value) => isSame(value, after))) return false;
      keys.forEach(takeOne);
      return true;
    },
  };
}

/** Excel tells an empty cell as an empty text, and keeps texts of digits as it likes. */
function isSame(written: CellValue, after: CellValue): boolean {
  return String(written ?? "") === String(after ?? "");
}
