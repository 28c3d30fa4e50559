import { shownText, type Range, type Sheet, type SheetRow } from "../model/sheet.js";

/** A sheet by place. */
export interface SheetGrid {
  readonly rows: readonly SheetRow[];
  /** The row of that number, null where it has no cell. */
  rowAt(row: number): SheetRow | null;
  /** Merged ranges that touch the rows. */
  mergesWithin(top: number, bottom: number): readonly Range[];
}

/** Merged ranges looked at around one header: many more than any has. */
const MOST_MERGES = 2000;

export function openGrid(sheet: Sheet): SheetGrid {
  const { rows, merges } = sheet;
  return {
    rows,
    rowAt(row) {
      const place = firstPlaceFrom(rows, row);
      return rows[place]?.row === row ? rows[place]! : null;
    },
    mergesWithin: (top, bottom) => merges.filter((range) => range.top <= bottom && range.bottom >= top).slice(0, MOST_MERGES),
  };
}

/** The place of the first row at or below a row number. */
export function firstPlaceFrom(rows: readonly SheetRow[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rows[middle]!.row < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface FilledCell {
  readonly column: number;
  /** As shown, trimmed. */
  readonly text: string;
}

/** The cells of a row that show something. */
export function filledCells(row: SheetRow, from = 0, to = Number.MAX_SAFE_INTEGER): readonly FilledCell[] {
  const cells: FilledCell[] = [];
  const last = Math.min(row.values.length - 1, to);
  for (let column = from; column <= last; column += 1) {
    const value = row.values[column];
    if (value === null || value === undefined || value === "") continue;
    const text = shownText(row, column).trim();
    if (text !== "") cells.push({ column, text });
  }
  return cells;
}

/** Whether nothing in the row can be seen. */
export function isBlankRow(row: SheetRow): boolean {
  return row.values.every((value) => value === null || value === undefined || value === "" || (typeof value === "string" && value.trim() === ""));
}
