import type { Sheet, SheetRow } from "../../roster/model/sheet.js";

const rowsMeasured = 200;
const narrowest = 8;
const widest = 40;

/**
 * Widths, in characters, that show most of what stands in the columns; the old widths are not known. Rows with a single
 * text, such as titles, run over the sheet and do not count.
 */
export function columnWidths(sheet: Sheet, count: number): readonly number[] {
  const widths = new Array<number>(count).fill(narrowest);
  for (const row of sheet.rows.slice(0, rowsMeasured)) {
    const lengths = row.values.map((_, column) => shownLength(row, column));
    if (lengths.filter((length) => length > 0).length < 2) continue;
    lengths.forEach((length, column) => {
      widths[column] = Math.max(widths[column]!, Math.min(length + 2, widest));
    });
  }
  return widths;
}

function shownLength(row: SheetRow, column: number): number {
  let length = 0;
  for (const character of row.texts?.[column] ?? String(row.values[column] ?? "")) {
    length += character.codePointAt(0)! > 0x2e7f ? 2 : 1;
  }
  return length;
}
