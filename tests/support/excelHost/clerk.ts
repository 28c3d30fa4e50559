import type { Range } from "../../../roster/model/sheet.js";
import { sheetNamed, type Book, type BookSheet } from "./book.js";
import type { BookEvent, EventSource } from "./bookEvent.js";
import { emptyCell, enter, type BookCell } from "./cell.js";
import { addressOf, common, isSingle, wholeSheet } from "./range.js";
import { cellAt, cuts, isCovered, moveColumns, moveRows, putCell } from "./sheet.js";

/** Where somebody works: a sheet by name, a row from 1, a column from 0. */
export interface Spot {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What Excel does not let a person do: said in a message there, thrown here. */
export class NotAllowed extends Error {}

export function tell(book: Book, event: BookEvent): void {
  for (const listener of [...book.onEvent]) listener(event);
}

/** A clerk, or a co-author, types into a cell. */
export function typeInto(book: Book, spot: Spot, text: string, source: EventSource = "Local"): void {
  pasteInto(book, spot, [[text]], source);
}

/** A block of texts is pasted from elsewhere: one event for all of it. */
export function pasteInto(book: Book, { sheet: name, row, column }: Spot, texts: readonly (readonly string[])[], source: EventSource = "Local"): void {
  const sheet = sheetNamed(book, name);
  const range = { top: row - 1, left: column, bottom: row - 2 + texts.length, right: column - 1 + Math.max(...texts.map((line) => line.length)) };
  change(book, sheet, range, { source, to: (cell, down, across) => { const text = texts[down]?.[across]; return text === undefined ? cell : enter(cell, text); } });
}

/** 清除内容: formats stay. */
export function clearCells(book: Book, sheet: string, range: Range, source: EventSource = "Local"): void {
  change(book, sheetNamed(book, sheet), range, { source, to: (cell) => ({ ...cell, value: null, formula: null }) });
}

/** Copy and paste within a sheet: formats and conditional formats come along, as they do in Excel. */
export function copyCells(book: Book, sheetName: string, { from, to }: { readonly from: Range; readonly to: { readonly row: number; readonly column: number } }, source: EventSource = "Local"): void {
  const sheet = sheetNamed(book, sheetName);
  const target = { top: to.row, left: to.column, bottom: to.row + from.bottom - from.top, right: to.column + from.right - from.left };
  const copied = new Map<string, BookCell>();
  for (let row = from.top; row <= from.bottom; row += 1) for (let column = from.left; column <= from.right; column += 1) copied.set(`${String(row - from.top)},${String(column - from.left)}`, cellAt(sheet, row, column));
  for (const format of sheet.formats) {
    const moved = format.areas.flatMap((area) => { const shared = common(area, from); return shared === null ? [] : [shared]; })
      .map((area) => ({ top: area.top - from.top + to.row, left: area.left - from.left + to.column, bottom: area.bottom - from.top + to.row, right: area.right - from.left + to.column }));
    // What the format lies on already it does not lie on twice: a cell may be copied onto itself.
    format.areas = [...format.areas, ...moved.filter((area) => !format.areas.some((known) => isWithin(area, known)))];
  }
  change(book, sheet, target, { source, to: (_cell, down, across) => copied.get(`${String(down)},${String(across)}`)! });
}

function isWithin(area: Range, whole: Range): boolean {
  return area.top >= whole.top && area.bottom <= whole.bottom && area.left >= whole.left && area.right <= whole.right;
}

interface Changing {
  readonly source: EventSource;
  to(cell: BookCell, down: number, across: number): BookCell;
}

function change(book: Book, sheet: BookSheet, range: Range, { source, to }: Changing): void {
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      const cell = cellAt(sheet, row, column);
      if (sheet.isProtected && cell.locked) throw new NotAllowed("The sheet is protected");
      if (cell.isArray) throw new NotAllowed("A part of an array cannot be changed");
    }
  }
  const before = cellAt(sheet, range.top, range.left).value;
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      if (!isCovered(sheet, row, column)) putCell(sheet, row, column, to(cellAt(sheet, row, column), row - range.top, column - range.left));
    }
  }
  const after = cellAt(sheet, range.top, range.left).value;
  tell(book, {
    kind: "changed", sheetId: sheet.id, address: addressOf(range), changeType: "RangeEdited", source, trigger: "Unknown",
    ...(isSingle(range) ? { details: { valueBefore: before ?? "", valueAfter: after ?? "" } } : {}),
  });
}

/** So many rows from this one on, counted from 1. */
export interface Rows {
  readonly row: number;
  readonly count: number;
}

/** Rows come above `row`. */
export function insertRows(book: Book, sheet: string, { row, count }: Rows, source: EventSource = "Local"): void {
  rearrangeRows(book, sheetNamed(book, sheet), { row, count, source });
}

export function deleteRows(book: Book, sheet: string, { row, count }: Rows, source: EventSource = "Local"): void {
  rearrangeRows(book, sheetNamed(book, sheet), { row, count: -count, source });
}

function rearrangeRows(book: Book, sheet: BookSheet, { row, count, source }: { readonly row: number; readonly count: number; readonly source: EventSource }): void {
  if (sheet.isProtected) throw new NotAllowed("The sheet is protected");
  moveRows(sheet, row - 1, count);
  book.isRearranged = true;
  tell(book, {
    kind: "changed", sheetId: sheet.id, address: addressOf({ ...wholeSheet, top: row - 1, bottom: row - 2 + Math.abs(count) }),
    changeType: count > 0 ? "RowInserted" : "RowDeleted", source, trigger: "Unknown",
  });
}

/** Columns come left of `column` (count > 0), or go (count < 0). */
export function rearrangeColumns(book: Book, sheetName: string, column: number, count: number): void {
  const sheet = sheetNamed(book, sheetName);
  if (sheet.isProtected) throw new NotAllowed("The sheet is protected");
  moveColumns(sheet, column, count);
  book.isRearranged = true;
  tell(book, {
    kind: "changed", sheetId: sheet.id, address: addressOf({ ...wholeSheet, left: column, right: column + Math.abs(count) - 1 }),
    changeType: count > 0 ? "ColumnInserted" : "ColumnDeleted", source: "Local", trigger: "Unknown",
  });
}

/** What Excel tells of a sort: by its own event (1.10), as an edit of the range, or both; versions differ. */
export type SortTells = "sorted" | "edited" | "both";

/** Sorts the rows of a range by a column, texts by their characters; rows that hold no value go to the end. */
export function sortRows(book: Book, sheetName: string, { range, column, descending = false }: { readonly range: Range; readonly column: number; readonly descending?: boolean }, tells: SortTells = "both"): void {
  const sheet = sheetNamed(book, sheetName);
  if (sheet.isProtected) throw new NotAllowed("The sheet is protected");
  if (sheet.merges.some((merge) => common(merge, range) !== null) || sheet.tables.some((table) => cuts(range, table.range) && cuts(table.range, range))) throw new NotAllowed("Merged cells would have to be of one size");
  const lines = Array.from({ length: range.bottom - range.top + 1 }, (_, down) => Array.from({ length: range.right - range.left + 1 }, (_unused: unknown, across) => cellAt(sheet, range.top + down, range.left + across)));
  const key = (line: readonly BookCell[]): BookCell => line[column - range.left] ?? emptyCell;
  const sorted = [...lines].sort((a, b) => compare(key(a), key(b), descending));
  sorted.forEach((line, down) => { line.forEach((cell, across) => { putCell(sheet, range.top + down, range.left + across, cell); }); });
  const address = addressOf(range);
  if (tells !== "sorted") tell(book, { kind: "changed", sheetId: sheet.id, address, changeType: "RangeEdited", source: "Local", trigger: "Unknown" });
  if (tells !== "edited") tell(book, { kind: "row-sorted", sheetId: sheet.id, address, source: "Local" });
}

function compare(a: BookCell, b: BookCell, descending: boolean): number {
  const rank = ({ value }: BookCell): number => (value === null ? 3 : typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);
  if (rank(a) === 3 || rank(b) === 3) return rank(a) - rank(b);
  const order = rank(a) - rank(b) || (typeof a.value === "number" ? a.value - (b.value as number) : String(a.value) < String(b.value) ? -1 : String(a.value) > String(b.value) ? 1 : 0);
  return descending ? -order : order;
}

/** Rows are hidden or shown, by hand or by a filter. */
export function hideRows(book: Book, sheetName: string, rows: readonly number[], isHidden = true): void {
  const sheet = sheetNamed(book, sheetName);
  for (const row of rows) {
    if (isHidden) sheet.hiddenRows.add(row - 1);
    else sheet.hiddenRows.delete(row - 1);
  }
  if (rows.length === 0) return;
  const address = addressOf({ ...wholeSheet, top: Math.min(...rows) - 1, bottom: Math.max(...rows) - 1 });
  tell(book, { kind: "row-hidden", sheetId: sheet.id, address, source: "Local" });
}

/** Somebody points at cells, also by the right mouse button. */
export function select(book: Book, sheetName: string, range: Range): void {
  const sheet = sheetNamed(book, sheetName);
  book.selected = { sheetId: sheet.id, range };
  tell(book, { kind: "selected", sheetId: sheet.id, address: addressOf(range) });
}
