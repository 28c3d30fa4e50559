import type { Range } from "../../../../roster/model/sheet.js";
import { putCell, type BookSheet } from "../sheet.js";
import { checkWritable, gridOf } from "./rangeCells.js";
import { refuse } from "./refusals.js";

/**
 * What `getCellProperties` and its like are asked for: only what is named is answered. office.js gives these answers on as they
 * come, so that Excel must name what is in them as its documentation does: in small letters, unlike all else on the wire.
 */
interface Wanted {
  readonly format?: { readonly font?: { readonly strikethrough?: boolean }; readonly fill?: { readonly color?: boolean }; readonly protection?: boolean };
  readonly rowHidden?: boolean;
  readonly columnHidden?: boolean;
}

const mostCells = 500_000;

export function cellProperties(sheet: BookSheet, range: Range, given: unknown): unknown {
  const { format } = given as Wanted;
  return gridOf(sheet, range, ({ struck, fill, locked }) => ({
    format: {
      ...(format?.font?.strikethrough === true ? { font: { strikethrough: struck } } : {}),
      ...(format?.fill?.color === true ? { fill: { color: fill ?? "#FFFFFF" } } : {}),
      ...(format?.protection === true ? { protection: { locked, formulaHidden: false } } : {}),
    },
  }));
}

/** Of what can be set the book keeps fills and struck-out text. */
export function setCellProperties(sheet: BookSheet, range: Range, given: unknown): void {
  checkWritable(sheet, range, "Range.setCellProperties");
  const rows = given as readonly (readonly { readonly format?: { readonly fill?: { readonly color?: string }; readonly font?: { readonly strikethrough?: boolean } } }[])[];
  if (rows.length !== range.bottom - range.top + 1 || rows.some((row) => row.length !== range.right - range.left + 1)) refuse("InvalidArgument", "Range.setCellProperties");
  gridOf(sheet, range, (cell, row, column) => {
    const { fill, font } = rows[row - range.top]![column - range.left]!.format ?? {};
    putCell(sheet, row, column, { ...cell, fill: fill?.color ?? cell.fill, struck: font?.strikethrough ?? cell.struck });
  });
}

export function rowProperties(sheet: BookSheet, { top, bottom }: Range, given: unknown): unknown {
  if (bottom - top > mostCells) refuse("RangeExceedsLimit", "Range.getRowProperties");
  const { rowHidden } = given as Wanted;
  return Array.from({ length: bottom - top + 1 }, (_, down) => (rowHidden === true ? { rowHidden: sheet.hiddenRows.has(top + down) } : {}));
}

export function columnProperties(sheet: BookSheet, { left, right }: Range, given: unknown): unknown {
  const { columnHidden } = given as Wanted;
  return Array.from({ length: right - left + 1 }, (_, across) => (columnHidden === true ? { columnHidden: sheet.hiddenColumns.has(left + across) } : {}));
}
