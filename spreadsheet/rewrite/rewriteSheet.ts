import type { Cell, CellStyle, WriteSheet } from "hucre";
import type { CellEdit } from "../../roster/model/edit.js";
import type { CellValue, Sheet, SheetRow } from "../../roster/model/sheet.js";
import { longestText, looksLikeFormula, storableText } from "../cellText.js";
import { holds } from "../patch/references.js";
import { columnWidths } from "./columnWidths.js";
import { isKeepable } from "./keepableFormula.js";
import type { LostCode } from "./lost.js";
import { putCell, type SheetCells } from "./sheetCells.js";

export interface Rewriting {
  readonly sheetName: string;
  readonly sheetNames: ReadonlySet<string>;
  readonly edits: readonly CellEdit[];
  /** Notes down what cannot be kept. */
  lose(code: LostCode): void;
  skip(edit: CellEdit): void;
}

/** A sheet as it was read, with edits, in the words of the writer. */
export function rewriteSheet(sheet: Sheet, rewriting: Rewriting): WriteSheet {
  const into: SheetCells = { rows: [], cells: new Map() };
  for (const row of sheet.rows) {
    row.values.forEach((_, column) => {
      const cell = rewriteCell(row, column, rewriting);
      if (cell !== null) putCell(into, { row: row.row, column }, cell);
    });
  }
  const formulas = new Map(sheet.rows.map(({ row, formulas: ofRow }) => [row, ofRow]));
  for (const edit of rewriting.edits) {
    if (formulas.get(edit.row)?.[edit.column] !== undefined || isCovered(edit, sheet)) rewriting.skip(edit);
    else applyEdit(edit, into);
  }
  return {
    name: rewriting.sheetName,
    ...into,
    columns: columnsOf(sheet),
    rowDefs: new Map(sheet.rows.filter(({ hidden }) => hidden).map(({ row }) => [row - 1, { hidden: true }])),
    merges: sheet.merges.map((range) => ({ startRow: range.top - 1, startCol: range.left, endRow: range.bottom - 1, endCol: range.right })),
    hidden: sheet.state === "hidden",
    veryHidden: sheet.state === "very-hidden",
  };
}

function rewriteCell(row: SheetRow, column: number, { sheetNames, lose }: Rewriting): Partial<Cell> | null {
  const value = row.values[column] ?? null;
  const formula = row.formulas?.[column];
  const isStruck = row.struck?.includes(column) === true;
  if (value === null && formula === undefined) return null;
  if (typeof value === "string" && value.length > longestText) lose("long-text");
  const style = styleOf(value, { format: row.formats?.[column], isStruck });
  if (formula !== undefined && isKeepable(formula, sheetNames)) return { ...content(value), ...style, formula, formulaResult: storable(value) };
  if (formula !== undefined) lose("formulas");
  return { ...content(value), ...style };
}

function isCovered({ row, column }: CellEdit, sheet: Sheet): boolean {
  return sheet.merges.some((range) => holds(range, row, column) && (range.top !== row || range.left !== column));
}

function applyEdit(edit: CellEdit, into: SheetCells): void {
  const { row, column, value, asText } = edit;
  if (value === null || value === "") return putCell(into, edit, null);
  const before = into.cells.get(`${row - 1},${column}`)?.style;
  const written = asText ? String(value) : value;
  const style = styleOf(written, { format: asText ? "@" : before?.numFmt, isStruck: before?.font?.strikethrough === true });
  putCell(into, edit, { ...content(written), ...style });
}

function content(value: CellValue): Partial<Cell> {
  const stored = storable(value);
  // As a plain string the writer would make an error value of "#N/A" that somebody typed.
  return typeof stored === "string" && stored.startsWith("#") ? { value: stored, richText: [{ text: stored }] } : { value: stored };
}

function storable(value: CellValue): CellValue {
  return typeof value === "string" ? storableText(value.slice(0, longestText)) : value;
}

/** Digits that are text keep being text when somebody enters the cell: ID numbers, phones, 1945.10. */
function styleOf(value: CellValue, { format, isStruck }: { readonly format: string | undefined; readonly isStruck: boolean }): { style?: CellStyle } {
  const isText = typeof value === "string" && (looksLikeFormula(value) || /^\s*[\d.,/:-]*\d[\d.,/:Xx-]*\s*$/.test(value));
  const numFmt = isText ? "@" : format !== undefined && isStorableFormat(format) ? format : undefined;
  if (numFmt === undefined && !isStruck) return {};
  return { style: { ...(numFmt === undefined ? {} : { numFmt }), ...(isStruck ? { font: { ...rewriteFont, strikethrough: true } } : {}) } };
}

/** What Excel takes without a repair notice. */
function isStorableFormat(format: string): boolean {
  return format.length > 0 && format.length <= 255 && !/[\u0000-\u001F]/.test(format);
}

/** The usual face of rosters; the old one is not known. */
export const rewriteFont = { name: "宋体", size: 11, charset: 134 } as const;

function columnsOf(sheet: Sheet): NonNullable<WriteSheet["columns"]> {
  const hidden = new Set(sheet.hiddenColumns);
  const count = sheet.rows.reduce((widest, row) => Math.max(widest, row.values.length), Math.max(0, ...hidden) + 1);
  return columnWidths(sheet, count).map((width, column) => ({ width, ...(hidden.has(column) ? { hidden: true } : {}) }));
}
