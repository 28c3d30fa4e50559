/** What a cell holds. Errors such as #N/A are their text; a day is its serial number with a date format beside it. */
export type CellValue = string | number | boolean | null;

/**
 * One row of a sheet, lean enough for a million of them: arrays by column (0 = A), null where the whole row has none.
 * Strings are shared between rows.
 */
export interface SheetRow {
  /** As Excel prints it, from 1. */
  readonly row: number;
  readonly values: readonly CellValue[];
  /** Number formats other than General ("0.00", "@", "yyyy/m/d"). */
  readonly formats: readonly (string | undefined)[] | null;
  /** What a cell shows, only where that is not simply its value: numbers in a format. */
  readonly texts: readonly (string | undefined)[] | null;
  /** Formulas without the leading "=". The value beside it is the cached result. */
  readonly formulas: readonly (string | undefined)[] | null;
  /** Columns whose whole text is struck out. */
  readonly struck: readonly number[] | null;
  readonly hidden: boolean;
}

/** A rectangle of cells, both ends inclusive: rows from 1, columns from 0. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The Excel surface, messy, as the unit keeps it. */
export interface Sheet {
  /** null for a CSV. */
  readonly name: string | null;
  readonly state: "visible" | "hidden" | "very-hidden";
  /** Ascending; rows with no cell are left out. */
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Range[];
  readonly hiddenColumns: readonly number[];
}

export type FileFormat = "xlsx" | "xls" | "xlsb" | "ods" | "csv";

/** A file, read. */
export interface Workbook {
  readonly format: FileFormat;
  /** Days are counted from 1904 instead of 1900. */
  readonly date1904: boolean;
  readonly sheets: readonly Sheet[];
  /** Sheets that hold no cells: chart sheets, macro sheets, dialogs. */
  readonly skipped: readonly { readonly sheet: string; readonly reason: "chart-sheet" | "macro-sheet" | "dialog-sheet" }[];
}

/**
 * The text that a person sees in a cell.
 * @example shownText({ values: [1945.1], texts: ["1945.10"] } as unknown as SheetRow, 0) === "1945.10"
 */
export function shownText(row: SheetRow, column: number): string {
  const shown = row.texts?.[column];
  if (shown !== undefined) return shown;
  const value = row.values[column];
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}
