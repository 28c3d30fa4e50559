import { readXlsx, type CellStyle, type Color, type ConditionalRule, type Sheet as FileSheet } from "hucre";
import { readWorkbook } from "../../../spreadsheet/readWorkbook.js";
import { openBook, type Book } from "./book.js";
import { parseAddress } from "./range.js";
import { cellAt, putCell, type BookFormat, type BookSheet, type BookTable } from "./sheet.js";

/**
 * Opens an .xlsx as Excel would: what a roster is read from by the product's own reader, and beside it what only Excel
 * minds – fills, conditional formats, tables, widths, filters, protection – by another.
 */
export async function openBookFile(name: string, bytes: Uint8Array): Promise<Book> {
  const read = await readWorkbook(bytes, { fileName: name });
  if (!read.ok) throw new Error(read.refusal.code);
  const book = openBook(name, read.value, bytes);
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  for (const sheet of book.sheets) {
    const told = sheets.find((each) => each.name === sheet.name);
    if (told !== undefined) takeLooks(sheet, told);
  }
  return book;
}

function takeLooks(sheet: BookSheet, told: FileSheet): void {
  sheet.isProtected = told.protection?.sheet ?? told.protection !== undefined;
  told.columns?.forEach(({ width }, column) => { if (width !== undefined) sheet.widths.set(column, width); });
  for (const [key, { style, formulaType, formulaRef }] of told.cells ?? []) {
    const [row, column] = key.split(",").map(Number) as [number, number];
    const cell = cellAt(sheet, row, column);
    putCell(sheet, row, column, { ...cell, fill: fillOf(style), locked: style?.protection?.locked ?? true });
    if (formulaType === "array") spread(sheet, formulaRef ?? "", row, column);
  }
  sheet.formats = (told.conditionalRules ?? []).map(formatOf);
  sheet.tables = (told.tables ?? []).map((table, place): BookTable => ({
    id: `{T${String(place + 1)}}`, name: table.name, range: parseAddress(table.range ?? "A1")!, hasHeadings: true, hasTotals: table.showTotalRow ?? false,
  }));
  sheet.filter = told.autoFilter === undefined ? null : parseAddress(told.autoFilter.range);
}

/** An array formula over several cells: none of them can be changed alone. */
function spread(sheet: BookSheet, range: string, row: number, column: number): void {
  const { top, left, bottom, right } = parseAddress(range) ?? { top: row, left: column, bottom: row, right: column };
  for (let down = top; down <= bottom; down += 1) {
    for (let across = left; across <= right; across += 1) putCell(sheet, down, across, { ...cellAt(sheet, down, across), formula: cellAt(sheet, row, column).formula ?? "", isArray: true });
  }
}

function fillOf(style: CellStyle | undefined): string | null {
  const fill = style?.fill;
  if (fill?.type !== "pattern" || fill.pattern === "none") return null;
  return hex(fill.fgColor);
}

function hex(color: Color | undefined): string | null {
  return color?.rgb === undefined ? null : `#${color.rgb.slice(-6).toUpperCase()}`;
}

const kinds: Readonly<Partial<Record<ConditionalRule["type"], string>>> = { expression: "Custom", cellIs: "CellValue", colorScale: "ColorScale", dataBar: "DataBar", iconSet: "IconSet", top10: "TopBottom", containsText: "ContainsText" };

function formatOf({ type, formula, style, range }: ConditionalRule, place: number): BookFormat {
  const [first = ""] = Array.isArray(formula) ? formula : [formula ?? ""];
  return {
    id: `{CF-file-${String(place + 1)}}`, type: kinds[type] ?? "PresetCriteria", formula: first === "" ? "" : `=${first}`, color: fillOf(style) ?? "",
    areas: range.split(/\s+/u).flatMap((part) => { const area = parseAddress(part); return area === null ? [] : [area]; }),
  };
}
