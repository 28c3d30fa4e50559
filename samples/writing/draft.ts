import type { Range } from "../../roster/model/sheet.js";

/** What a cell is for; the unit's look gives it fonts and colours. */
export type Role = "title" | "line" | "head" | "hint" | "group" | "text" | "centre" | "number" | "total" | "footer";

/** One cell as a unit would have typed it. */
export interface CellDraft {
  readonly value: string | number | boolean | null;
  /** A number format other than General. */
  readonly format?: string;
  /** Without "="; `value` is its right result. */
  readonly formula?: string;
  readonly comment?: string;
  readonly struck?: boolean;
  readonly role?: Role;
}

export interface ChartDraft {
  readonly title: string;
  readonly kind: "column" | "pie";
  readonly categories: string;
  readonly values: string;
  /** Upper left corner: row from 1, column 0 = A. */
  readonly row: number;
  readonly column: number;
}

/** A sheet about to be written. Layouts fill it from the top, decorations are added at the end. */
export interface SheetDraft {
  readonly name: string;
  readonly hidden: boolean;
  /** By row (from 1), then by column (0 = A). */
  readonly cells: Map<number, Map<number, CellDraft>>;
  readonly merges: Range[];
  readonly widths: Map<number, number>;
  readonly heights: Map<number, number>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  readonly charts: ChartDraft[];
  readonly lists: { readonly range: string; readonly values: readonly string[] }[];
  /** Conditional formats: cells whose value is above a number are coloured. */
  readonly highlights: { readonly range: string; readonly above: number }[];
  filter: string | null;
  frozen: { readonly rows: number; readonly columns: number } | null;
  /** Rows repeated on every printed page, "$3:$4". */
  repeatRows: string | null;
}

export interface WorkbookDraft {
  readonly file: string;
  readonly date1904: boolean;
  readonly look: Look;
  readonly author: string;
  readonly sheets: readonly SheetDraft[];
}

/** A unit's own taste. */
export interface Look {
  readonly titleFont: string;
  readonly font: string;
  readonly size: number;
  /** Colours as RRGGBB. */
  readonly headFill: string | null;
  readonly headColor: string;
  readonly groupFill: string | null;
  readonly border: string | null;
}

export function emptySheet(name: string, hidden = false): SheetDraft {
  return {
    name,
    hidden,
    cells: new Map(),
    merges: [],
    widths: new Map(),
    heights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    charts: [],
    lists: [],
    highlights: [],
    filter: null,
    frozen: null,
    repeatRows: null,
  };
}

export function putCell(sheet: SheetDraft, row: number, column: number, cell: CellDraft): void {
  const cells = sheet.cells.get(row) ?? new Map<number, CellDraft>();
  cells.set(column, cell);
  sheet.cells.set(row, cells);
}
