import type { Range, Sheet } from "../../../roster/model/sheet.js";
import { emptyCell, isEmpty, isPlain, type BookCell } from "./cell.js";
import { common, holds, meet, shiftRows, wholeSheet } from "./range.js";

/** A conditional format; only what the product makes is known in full. */
export interface BookFormat {
  readonly id: string;
  areas: readonly Range[];
  readonly type: string;
  /** With "="; "" where the kind has none. */
  formula: string;
  /** "" where the format gives no fill. */
  color: string;
}

/** A table (ListObject). */
export interface BookTable {
  readonly id: string;
  readonly name: string;
  range: Range;
  readonly hasHeadings: boolean;
  readonly hasTotals: boolean;
}

export interface BookSheet {
  readonly id: string;
  name: string;
  state: Sheet["state"];
  /** By row, then by column; both from 0. */
  readonly rows: Map<number, Map<number, BookCell>>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  /** In characters; a column that is too narrow for a number shows ####. */
  readonly widths: Map<number, number>;
  merges: readonly Range[];
  formats: BookFormat[];
  tables: BookTable[];
  /** The range of the filter; null for none. */
  filter: Range | null;
  isProtected: boolean;
  /** Every cell by "row,column", for looking only. */
  readonly cells: ReadonlyMap<string, BookCell>;
}

export const keyOf = (row: number, column: number): string => `${String(row)},${String(column)}`;

export function newSheet(id: string, name: string, state: Sheet["state"] = "visible"): BookSheet {
  const rows: BookSheet["rows"] = new Map();
  return {
    id, name, state, rows, hiddenRows: new Set(), hiddenColumns: new Set(), widths: new Map(), merges: [], formats: [], tables: [], filter: null, isProtected: false,
    get cells() {
      return new Map([...rows].flatMap(([row, line]) => [...line].map(([column, cell]) => [keyOf(row, column), cell] as const)));
    },
  };
}

export function cellAt(sheet: BookSheet, row: number, column: number): BookCell {
  return sheet.rows.get(row)?.get(column) ?? emptyCell;
}

export function putCell(sheet: BookSheet, row: number, column: number, cell: BookCell): void {
  const line = sheet.rows.get(row) ?? new Map<number, BookCell>();
  if (isPlain(cell)) line.delete(column);
  else line.set(column, cell);
  if (line.size === 0) sheet.rows.delete(row);
  else sheet.rows.set(row, line);
}

/** A cell inside a merged range that is not its first: it shows nothing, and what is written to it is lost. */
export function isCovered(sheet: BookSheet, row: number, column: number): boolean {
  return sheet.merges.some((merge) => holds(merge, row, column) && (row !== merge.top || column !== merge.left));
}

/** The smallest range around what the sheet has inside `within`; with `valuesOnly` formats count for nothing. */
export function usedRange(sheet: BookSheet, within: Range, valuesOnly: boolean): Range | null {
  let used: Range | null = null;
  for (const [row, line] of sheet.rows) {
    if (row < within.top || row > within.bottom) continue;
    for (const [column, cell] of line) {
      if (column < within.left || column > within.right || (valuesOnly && isEmpty(cell))) continue;
      used = used === null ? { top: row, left: column, bottom: row, right: column }
        : { top: Math.min(used.top, row), left: Math.min(used.left, column), bottom: Math.max(used.bottom, row), right: Math.max(used.right, column) };
    }
  }
  return used;
}

/** The cells with a formula inside a range, as ranges down the columns, as Excel tells them. */
export function formulaAreas(sheet: BookSheet, within: Range): readonly Range[] {
  const byColumn = new Map<number, number[]>();
  for (const [row, line] of sheet.rows) {
    if (row < within.top || row > within.bottom) continue;
    for (const [column, cell] of line) {
      if (cell.formula === null || column < within.left || column > within.right) continue;
      byColumn.set(column, [...(byColumn.get(column) ?? []), row]);
    }
  }
  return [...byColumn].sort(([a], [b]) => a - b).flatMap(([column, found]) => {
    const areas: Range[] = [];
    for (const row of found.sort((a, b) => a - b)) {
      const last = areas.at(-1);
      if (last?.bottom === row - 1) areas[areas.length - 1] = { ...last, bottom: row };
      else areas.push({ top: row, left: column, bottom: row, right: column });
    }
    return areas;
  });
}

/** Rows come (count > 0) or go (count < 0) at `at`: cells, merges, tables, formats, filter and what is hidden move along. */
export function moveRows(sheet: BookSheet, at: number, count: number): void {
  const moved = [...sheet.rows].flatMap(([row, line]): readonly [number, Map<number, BookCell>][] => {
    if (row < at) return [[row, line]];
    return count < 0 && row < at - count ? [] : [[row + count, line]];
  });
  sheet.rows.clear();
  for (const [row, line] of moved) sheet.rows.set(row, line);
  const hidden = [...sheet.hiddenRows].flatMap((row) => { const range = shiftRows({ ...wholeSheet, top: row, bottom: row }, at, count); return range === null ? [] : [range.top]; });
  sheet.hiddenRows.clear();
  for (const row of hidden) sheet.hiddenRows.add(row);
  const shifted = (range: Range): readonly Range[] => { const found = shiftRows(range, at, count); return found === null ? [] : [found]; };
  sheet.merges = sheet.merges.flatMap(shifted).filter(({ top, left, bottom, right }) => top !== bottom || left !== right);
  for (const format of sheet.formats) format.areas = format.areas.flatMap(shifted);
  sheet.formats = sheet.formats.filter(({ areas }) => areas.length > 0);
  sheet.tables = sheet.tables.flatMap((table) => shifted(table.range).map((range) => ({ ...table, range })));
  sheet.filter = sheet.filter === null ? null : shifted(sheet.filter)[0] ?? null;
}

/** Columns come or go, in the same way. */
export function moveColumns(sheet: BookSheet, at: number, count: number): void {
  for (const [row, line] of sheet.rows) {
    const moved = [...line].flatMap(([column, cell]): readonly [number, BookCell][] => (column < at ? [[column, cell]] : count < 0 && column < at - count ? [] : [[column + count, cell]]));
    sheet.rows.set(row, new Map(moved));
  }
  const turned = (range: Range): Range => ({ top: range.left, left: range.top, bottom: range.right, right: range.bottom });
  const shifted = (range: Range): readonly Range[] => { const found = shiftRows(turned(range), at, count); return found === null ? [] : [turned(found)]; };
  sheet.merges = sheet.merges.flatMap(shifted).filter(({ top, left, bottom, right }) => top !== bottom || left !== right);
  for (const format of sheet.formats) format.areas = format.areas.flatMap(shifted);
  sheet.formats = sheet.formats.filter(({ areas }) => areas.length > 0);
  sheet.tables = sheet.tables.flatMap((table) => shifted(table.range).map((range) => ({ ...table, range })));
  sheet.filter = sheet.filter === null ? null : shifted(sheet.filter)[0] ?? null;
}

/** A range that cuts through a merged range, a table or an array cannot be moved or sorted. */
export function cuts(part: Range, whole: Range): boolean {
  const shared = common(part, whole);
  return shared !== null && (shared.top !== whole.top || shared.bottom !== whole.bottom || shared.left !== whole.left || shared.right !== whole.right);
}

export { meet };
