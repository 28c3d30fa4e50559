/** How the cells of one style look, as far as a grid draws it. Colours are "#rrggbb"; null is what the program chooses itself. */
export interface CellLook {
  readonly fill: string | null;
  readonly colour: string | null;
  readonly font: string | null;
  /** In points. */
  readonly size: number | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly struck: boolean;
  /** null: numbers right, text left. */
  readonly horizontal: "left" | "center" | "right" | null;
  readonly vertical: "top" | "middle" | "bottom";
  readonly wrap: boolean;
  /** Whether there is a line at this side. */
  readonly lines: { readonly top: boolean; readonly right: boolean; readonly bottom: boolean; readonly left: boolean };
}

export interface SheetLooks {
  readonly sheet: string;
  /** Rows and columns that stay when the sheet is scrolled. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** In characters, by column; undefined where the file says nothing. */
  readonly widths: readonly (number | undefined)[];
  readonly defaultWidth: number | null;
  /** In points, of rows whose height somebody set or a program measured. */
  readonly heights: ReadonlyMap<number, number>;
  readonly defaultHeight: number | null;
  /** Columns' styles, for cells that the file does not have. */
  readonly columnStyles: readonly (number | undefined)[];
  /** By row, the place in `patterns` plus one; 0 for a row without cells. */
  readonly rowPatterns: Uint32Array;
  /** Styles of a row's cells by column, shared by rows that look alike. */
  readonly patterns: readonly Uint32Array[];
}

/** What a workbook looks like, beside what it says. */
export interface WorkbookLooks {
  readonly styles: readonly CellLook[];
  readonly sheets: readonly SheetLooks[];
}

/**
 * The number of the style of a cell, 0 where the file has none for it.
 * @example styles[styleAt(sheet, 3, 1)]?.bold
 */
export function styleAt({ rowPatterns, patterns, columnStyles }: SheetLooks, row: number, column: number): number {
  const pattern = rowPatterns[row] ?? 0;
  const ofRow = pattern === 0 ? undefined : patterns[pattern - 1];
  return ofRow !== undefined && column < ofRow.length ? ofRow[column]! : columnStyles[column] ?? 0;
}
