import { shownText, type SheetRow } from "../model/sheet.js";
import type { Cell } from "./cells/told.js";

/** Rows looked at to learn what a column holds. */
const MOST_SAMPLES = 200;

/** A cell as its reader wants it, null where it is blank. */
export function cellOf(row: SheetRow, column: number): Cell | null {
  const value = row.values[column];
  if (value === null || value === undefined || value === "") return null;
  return { value, shown: shownText(row, column), format: row.formats?.[column] };
}

/** Rows spread evenly over a body. */
export function sampleRows(body: readonly SheetRow[]): readonly SheetRow[] {
  if (body.length <= MOST_SAMPLES) return body;
  const step = body.length / MOST_SAMPLES;
  return Array.from({ length: MOST_SAMPLES }, (_, place) => body[Math.floor(place * step)]!);
}

/** The cells of a column in the sampled rows that show something. */
export function sampleColumn(rows: readonly SheetRow[], column: number): readonly Cell[] {
  const cells: Cell[] = [];
  for (const row of rows) {
    const cell = cellOf(row, column);
    if (cell !== null && cell.shown.trim() !== "") cells.push(cell);
  }
  return cells;
}
