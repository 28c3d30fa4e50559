import type { Range, Sheet, SheetRow, Workbook } from "../../../roster/model/sheet.js";

/** The sheets of an opened file as they are now, row by row; a row that is given is never altered. */
export interface OpenSheets {
  rowOf(sheet: string | null, row: number): SheetRow | null;
  put(sheet: string | null, row: SheetRow): void;
  has(sheet: string | null): boolean;
  mergesOf(sheet: string | null): readonly Range[];
  /** The whole workbook as it is now. */
  workbook(): Workbook;
}

/** @example openSheets(workbook).rowOf("在册", 7)?.values[1] === "张三" */
export function openSheets(opened: Workbook): OpenSheets {
  const sheets = new Map(opened.sheets.map((sheet) => [sheet.name, new Map(sheet.rows.map((row) => [row.row, row]))]));
  const stale = new Set<string | null>();
  let current = opened;
  return {
    rowOf: (sheet, row) => sheets.get(sheet)?.get(row) ?? null,
    has: (sheet) => sheets.has(sheet),
    mergesOf: (sheet) => opened.sheets.find(({ name }) => name === sheet)?.merges ?? [],
    put(sheet, row) {
      sheets.get(sheet)?.set(row.row, row);
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
