import type { Sheet } from "../../../roster/model/sheet.js";
import type { SheetLooks } from "../../../spreadsheet/looks/looks.js";
import { axisOf, type Axis } from "./axis.js";
import { columnWidths } from "./columnWidths.js";

/** The column of row numbers, and the row of column letters. */
export const headWidth = 56;
export const headHeight = 30;
/** The least height of a row: big enough to be hit. */
export const rowHeight = 30;
/** Empty rows below the last one, to type new people into. */
export const spareRows = 20;

const [narrowest, widest, tallest] = [36, 640, 400];

/** Heights of rows: what the file says, but never too small to be read. */
export function rowAxis(sheet: Sheet, looks: SheetLooks | undefined, options: { readonly count: number; readonly hidden: ReadonlySet<number> }): Axis {
  const usual = looks?.defaultHeight ?? 15;
  return axisOf(options.count, (place) => {
    const row = place + 1;
    if (options.hidden.has(row)) return 0;
    const points = looks?.heights.get(row);
    // Compared with the file's own usual height, so that a row of two lines shows two lines here too.
    return points === undefined ? rowHeight : Math.min(tallest, Math.max(rowHeight, Math.round((points / Math.max(12, usual)) * (rowHeight - 6))));
  });
}

/** Widths of columns: what the file says, else by what stands in them. */
export function columnAxis(sheet: Sheet, looks: SheetLooks | undefined, options: { readonly count: number; readonly hidden: ReadonlySet<number> }): Axis {
  const byContent = columnWidths(sheet);
  return axisOf(options.count, (column) => {
    if (options.hidden.has(column)) return 0;
    const characters = looks?.widths[column] ?? (looks === undefined ? undefined : looks.defaultWidth ?? undefined);
    if (characters === undefined) return byContent[column] ?? 72;
    return Math.min(widest, Math.max(narrowest, Math.round(characters * 9.4 + 12)));
  });
}
