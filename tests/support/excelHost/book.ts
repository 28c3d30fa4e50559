import type { CellValue, Range, Sheet, SheetRow, Workbook } from "../../../roster/model/sheet.js";
import { showNumbers } from "../../../spreadsheet/formats/showNumber.js";

export interface BookCell {
  value: CellValue;
  /** Without "=". */
  formula: string | null;
  format: string;
  struck: boolean;
}

export interface BookFormat {
  readonly id: string;
  readonly areas: readonly Range[];
  readonly type: string;
  formula: string;
  color: string;
}

export interface BookSheet {
  readonly id: string;
  name: string;
  readonly state: Sheet["state"];
  readonly cells: Map<string, BookCell>;
  readonly hiddenRows: Set<number>;
  merges: Range[];
  formats: BookFormat[];
}

/** Something that Excel tells its add-ins. */
export type BookEvent =
  | { readonly kind: "changed"; readonly sheetId: string; readonly address: string; readonly changeType: string; readonly source: "Local" | "Remote" }
  | { readonly kind: "selected"; readonly sheetId: string; readonly address: string };

/** The workbook behind the wire: what Excel would hold. Rows and columns count from 0 here, as on the wire. */
export interface Book {
  readonly name: string;
  readonly sheets: BookSheet[];
  readonly settings: Map<string, string>;
  selected: { sheetId: string; range: Range } | null;
  readonly onEvent: Set<(event: BookEvent) => void>;
  workbook(): Workbook;
}

export const keyOf = (row: number, column: number): string => `${String(row)},${String(column)}`;

export function cellAt(sheet: BookSheet, row: number, column: number): BookCell {
  return sheet.cells.get(keyOf(row, column)) ?? { value: null, formula: null, format: "General", struck: false };
}

/** Opens a workbook as our own reader reads it. */
export function openBook(name: string, opened: Workbook): Book {
  const sheets = opened.sheets.map((sheet, place): BookSheet => {
    const cells = new Map<string, BookCell>();
    const hiddenRows = new Set<number>();
    for (const row of sheet.rows) {
      if (row.hidden) hiddenRows.add(row.row - 1);
      row.values.forEach((value, column) => {
        const format = row.formats?.[column] ?? "General";
        const formula = row.formulas?.[column] ?? null;
        if (value === null && formula === null && format === "General") return;
        cells.set(keyOf(row.row - 1, column), { value, formula, format, struck: row.struck?.includes(column) ?? false });
      });
    }
    return {
      id: `{0000000${String(place + 1)}-0000-0000-0000-000000000000}`, name: sheet.name ?? "Sheet1", state: sheet.state, cells, hiddenRows,
      merges: sheet.merges.map(({ top, left, bottom, right }) => ({ top: top - 1, left, bottom: bottom - 1, right })), formats: [],
    };
  });
  const book: Book = { name, sheets, settings: new Map(), selected: null, onEvent: new Set(), workbook: () => workbookOf(book) };
  return book;
}

function workbookOf(book: Book): Workbook {
  const show = showNumbers(false);
  return {
    format: "xlsx", date1904: false, skipped: [],
    sheets: book.sheets.map((sheet): Sheet => {
      const byRow = new Map<number, Map<number, BookCell>>();
      for (const [key, cell] of sheet.cells) {
        const [row, column] = key.split(",").map(Number) as [number, number];
        if (cell.value === null && cell.formula === null) continue;
        const known = byRow.get(row) ?? new Map<number, BookCell>();
        byRow.set(row, known.set(column, cell));
      }
      const rows = [...byRow].sort(([a], [b]) => a - b).map(([row, cells]): SheetRow => {
        const width = Math.max(...cells.keys()) + 1;
        const list = <T>(map: (cell: BookCell) => T | undefined): (T | undefined)[] | null => {
          const all = Array.from({ length: width }, (_, column) => { const cell = cells.get(column); return cell === undefined ? undefined : map(cell); });
          return all.every((each) => each === undefined) ? null : all;
        };
        const struck = [...cells].filter(([, cell]) => cell.struck).map(([column]) => column).sort((a, b) => a - b);
        return {
          row: row + 1, values: Array.from({ length: width }, (_, column) => cells.get(column)?.value ?? null),
          formats: list((cell) => (cell.format === "General" ? undefined : cell.format)),
          texts: list((cell) => (typeof cell.value === "number" ? show(cell.value, cell.format === "General" ? undefined : cell.format) : undefined)),
          formulas: list((cell) => cell.formula ?? undefined), struck: struck.length === 0 ? null : struck, hidden: sheet.hiddenRows.has(row),
        };
      });
      return {
        name: sheet.name, state: sheet.state, rows, hiddenColumns: [],
        merges: sheet.merges.map(({ top, left, bottom, right }) => ({ top: top + 1, left, bottom: bottom + 1, right })),
      };
    }),
  };
}
