import type { Range, Sheet, SheetRow, Workbook } from "../../../roster/model/sheet.js";
import { showNumbers } from "../../../spreadsheet/formats/showNumber.js";
import type { BookEvent } from "./bookEvent.js";
import { emptyCell, isEmpty, type BookCell } from "./cell.js";
import { cellAt, keyOf, newSheet, putCell, type BookFormat, type BookSheet } from "./sheet.js";

/** The workbook behind the wire: what Excel would hold. Rows and columns count from 0 here, as on the wire. */
export interface Book {
  readonly name: string;
  sheets: BookSheet[];
  readonly settings: Map<string, string>;
  selected: { sheetId: string; range: Range } | null;
  readonly date1904: boolean;
  readonly onEvent: Set<(event: BookEvent) => void>;
  /** The file it was opened from; null for a workbook that was made here. */
  readonly file: Uint8Array | null;
  /** Rows, columns or sheets came or went since it was opened, so that it cannot be saved into the same file cell by cell. */
  isRearranged: boolean;
  /** Workbooks that were opened beside it, in base64. */
  readonly created: string[];
  /** As the product's own reader would read it now. */
  workbook(): Workbook;
}

export { cellAt, keyOf };
export type { BookCell, BookEvent, BookFormat, BookSheet };

/** Makes a book of a workbook that our own reader has read. @example openBook("名册.xlsx", workbook).sheets[0]?.name */
export function openBook(name: string, opened: Workbook, file: Uint8Array | null = null): Book {
  const sheets = opened.sheets.map((read, place): BookSheet => {
    const sheet = newSheet(sheetId(place), read.name ?? "Sheet1", read.state);
    for (const row of read.rows) fillRow(sheet, row);
    for (const column of read.hiddenColumns) sheet.hiddenColumns.add(column);
    sheet.merges = read.merges.map(({ top, left, bottom, right }) => ({ top: top - 1, left, bottom: bottom - 1, right }));
    return sheet;
  });
  const book: Book = {
    name, sheets, settings: new Map(), selected: null, date1904: opened.date1904, onEvent: new Set(), file, isRearranged: false, created: [], workbook: () => workbookOf(book),
  };
  return book;
}

/** Excel names its sheets by such texts, whatever they are called. */
export function sheetId(place: number): string {
  return `{${String(place + 1).padStart(8, "0")}-0000-0000-0000-000000000000}`;
}

export function sheetById(book: Book, id: string): BookSheet | null {
  return book.sheets.find((sheet) => sheet.id === id) ?? null;
}

/** By its name as people see it, in any case of letters. */
export function sheetNamed(book: Book, name: string): BookSheet {
  const found = book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (found === undefined) throw new Error(`The book has no sheet ${name}`);
  return found;
}

function fillRow(sheet: BookSheet, row: SheetRow): void {
  if (row.hidden) sheet.hiddenRows.add(row.row - 1);
  row.values.forEach((value, column) => {
    putCell(sheet, row.row - 1, column, {
      ...emptyCell, value, formula: row.formulas?.[column] ?? null, format: row.formats?.[column] ?? "General", struck: row.struck?.includes(column) ?? false,
    });
  });
}

function workbookOf(book: Book): Workbook {
  const show = showNumbers(book.date1904);
  return {
    format: "xlsx", date1904: book.date1904, skipped: [],
    sheets: book.sheets.map((sheet): Sheet => ({
      name: sheet.name, state: sheet.state, hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
      merges: sheet.merges.map(({ top, left, bottom, right }) => ({ top: top + 1, left, bottom: bottom + 1, right })),
      rows: [...sheet.rows].sort(([a], [b]) => a - b).flatMap(([row, line]) => rowOf(row, line, sheet.hiddenRows.has(row), show)),
    })),
  };
}

function rowOf(row: number, line: ReadonlyMap<number, BookCell>, hidden: boolean, show: ReturnType<typeof showNumbers>): readonly SheetRow[] {
  const cells = [...line].filter(([, cell]) => !isEmpty(cell));
  if (cells.length === 0) return [];
  const width = Math.max(...cells.map(([column]) => column)) + 1;
  const known = new Map(cells);
  const list = <T>(map: (cell: BookCell) => T | undefined): (T | undefined)[] | null => {
    const all = Array.from({ length: width }, (_, column) => { const cell = known.get(column); return cell === undefined ? undefined : map(cell); });
    return all.every((each) => each === undefined) ? null : all;
  };
  const struck = cells.filter(([, cell]) => cell.struck).map(([column]) => column).sort((a, b) => a - b);
  return [{
    row: row + 1, values: Array.from({ length: width }, (_, column) => known.get(column)?.value ?? null),
    formats: list((cell) => (cell.format === "General" ? undefined : cell.format)),
    texts: list((cell) => (typeof cell.value === "number" ? show(cell.value, cell.format === "General" ? undefined : cell.format) : undefined)),
    formulas: list((cell) => cell.formula ?? undefined), struck: struck.length === 0 ? null : struck, hidden,
  }];
}
