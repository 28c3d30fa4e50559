import type { Range } from "../../../../roster/model/sheet.js";
import type { BookCell } from "../cell.js";
import { cellAt, putCell, type BookSheet } from "../sheet.js";
import { gridOf, shared } from "./rangeCells.js";
import { refuse } from "./refusals.js";
import type { WireObject } from "./wireObject.js";

/** Fill, font and protection of a range's cells; null where they differ. */
export function rangeFormatObject(sheet: BookSheet, areas: readonly Range[]): WireObject {
  const change = (location: string, to: (cell: BookCell) => BookCell): void => {
    if (sheet.isProtected) refuse("AccessDenied", location);
    for (const area of areas) gridOf(sheet, area, (_cell, row, column) => { putCell(sheet, row, column, to(cellAt(sheet, row, column))); });
  };
  return {
    kind: "RangeFormat",
    values: { columnWidth: () => sheet.widths.get(areas[0]!.left) ?? 8.43 },
    setters: {
      ColumnWidth: (width) => { for (const { left, right } of areas) for (let column = left; column <= right; column += 1) sheet.widths.set(column, Number(width)); },
    },
    properties: {
      Fill: () => ({
        kind: "RangeFill", values: { color: () => shared(sheet, areas, ({ fill }) => fill ?? "#FFFFFF") },
        setters: { Color: (color) => { change("RangeFill.color", (cell) => ({ ...cell, fill: String(color) })); } },
        methods: { Clear: () => { change("RangeFill.clear", (cell) => ({ ...cell, fill: null })); return null; } },
      }),
      Font: () => ({
        kind: "RangeFont", values: { strikethrough: () => shared(sheet, areas, ({ struck }) => struck) },
        setters: { Strikethrough: (struck) => { change("RangeFont.strikethrough", (cell) => ({ ...cell, struck: struck === true })); } },
      }),
      Protection: () => ({
        kind: "FormatProtection", values: { locked: () => shared(sheet, areas, ({ locked }) => locked) },
        setters: { Locked: (locked) => { change("FormatProtection.locked", (cell) => ({ ...cell, locked: locked !== false })); } },
      }),
    },
  };
}
