import { shownText, type Sheet } from "../model/sheet.js";
import type { Column, Span } from "../model/table.js";
import { firstPlaceFrom } from "./sheetGrid.js";

/** Cells merged downwards in mapped columns: one unit or one kind written once for several people. */
export function spansOf(sheet: Sheet, columns: readonly Column[], peopleRows: readonly number[]): readonly Span[] {
  const first = peopleRows[0];
  const last = peopleRows.at(-1);
  if (first === undefined || last === undefined) return [];
  const mapped = new Set(columns.filter((column) => column.field !== null && column.field !== "name" && column.field !== "id_no").map(({ index }) => index));
  return sheet.merges.flatMap((range): Span[] => {
    if (range.bottom === range.top || range.bottom < first || range.top > last || !mapped.has(range.left)) return [];
    const row = sheet.rows[firstPlaceFrom(sheet.rows, range.top)];
    const value = row?.row === range.top ? row.values[range.left] : null;
    if (row === undefined || value === null || value === undefined || value === "") return [];
    return [{ column: range.left, rows: [range.top + 1, range.bottom], value, shown: shownText(row, range.left), format: row.formats?.[range.left] }];
  });
}

/** Rows below the first one of a merged name: more about the person above. */
export function continuedRows(sheet: Sheet, nameColumn: number): ReadonlySet<number> {
  const tall = sheet.merges
    .filter((range) => range.bottom > range.top && range.left <= nameColumn && nameColumn <= range.right)
    .sort((a, b) => a.top - b.top);
  const continued = new Set<number>();
  if (tall.length === 0) return continued;
  let next = 0;
  let until = 0;
  for (const { row } of sheet.rows) {
    while (next < tall.length && tall[next]!.top < row) {
      until = Math.max(until, tall[next]!.bottom);
      next += 1;
    }
    if (row <= until) continued.add(row);
  }
  return continued;
}
