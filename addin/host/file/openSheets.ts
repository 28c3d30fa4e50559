import type { Range, Sheet, SheetRow, Workbook } from "../../../roster/model/sheet.js";
import { mergeIndex, type MergeHere } from "./mergeIndex.js";

/** The sheets of an opened file as they are now, row by row; a row that is given is never altered. */
export interface OpenSheets {
  rowOf(sheet: string | null, row: number): SheetRow | null;
  put(sheet: string | null, row: SheetRow): void;
  has(sheet: string | null): boolean;
  mergesOf(sheet: string | null): readonly Range[];
  mergeAt(sheet: string | null, row: number, column: number): MergeHere | null;
  /** The last row and the number of columns that hold something. */
  extentOf(sheet: string | null): { readonly rows: number; readonly columns: number };
  /** The whole workbook as it is now. */
  workbook(): Workbook;
}

interface Extent {
  rows: number;
  columns: number;
}

/** @example openSheets(workbook).rowOf("在册", 7)?.values[1] === "张三" */
export function openSheets(opened: Workbook): OpenSheets {
  const sheets = new Map(opened.sheets.map((sheet) => [sheet.name, new Map(sheet.rows.map((row) => [row.row, row]))]));
  const merges = new Map(opened.sheets.map((sheet) => [sheet.name, mergeIndex(sheet.merges)]));
  const extents = new Map(opened.sheets.map(({ name, rows }): [string | null, Extent] =>
    [name, { rows: rows.at(-1)?.row ?? 0, columns: rows.reduce((most, { values }) => Math.max(most, values.length), 0) }]));
  const stale = new Set<string | null>();
  let current = opened;
  return {
    rowOf: (sheet, row) => sheets.get(sheet)?.get(row) ?? null,
    has: (sheet) => sheets.has(sheet),
    mergesOf: (sheet) => opened.sheets.find(({ name }) => name === sheet)?.merges ?? [],
    mergeAt: (sheet, row, column) => merges.get(sheet)?.(row, column) ?? null,
    extentOf: (sheet) => extents.get(sheet) ?? { rows: 0, columns: 0 },
    put(sheet, row) {
      const extent = extents.get(sheet);
      if (extent === undefined) return;
      sheets.get(sheet)?.set(row.row, row);
      extent.rows = Math.max(extent.rows, row.row);
      extent.columns = Math.max(extent.columns, row.values.length);
      stale.add(sheet);
    },
    workbook() {
      if (stale.size > 0) current = { ...current, sheets: current.sheets.map((sheet) => (stale.has(sheet.name) ? withRows(sheet, sheets.get(sheet.name)!) : sheet)) };
      stale.clear();
      return current;
    },
  };
}

function withRows(sheet: Sheet, rows: ReadonlyMap<number, SheetRow>): Sheet {
  return { ...sheet, rows: [...rows.values()].sort((a, b) => a.row - b.row) };
}
