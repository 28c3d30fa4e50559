import { shownText, type SheetRow, type Workbook } from "../../roster/model/sheet.js";
import type { CellState } from "../host/sheetHost.js";
import type { Desk, Written } from "./desk.js";
import { recheckRows } from "./live.js";

/** What an undoing came to: cells put back, and cells that say something newer and were left. */
export interface Undone {
  readonly count: number;
  readonly kept: number;
}

/**
 * Takes the last acceptance back: values and formats as they were. What the clerk did since stays: a cell that was changed again
 * is left, and rows that were moved by sorting, inserting or deleting are put back where they stand now.
 */
export async function undoLast(desk: Desk): Promise<void> {
  const { host, state } = desk;
  const last = state.get().written.at(-1);
  if (last === undefined) return;
  const { states, isInPlace } = placeNow(last, await host.read());
  // The very list that writing gave back is known to a host that keeps an order of its own.
  const back = isInPlace ? last.before : states;
  if (back.length > 0) await host.restore(back);
  state.set({ written: state.get().written.slice(0, -1), undone: null });
  if (back.length > 0) await recheckRows(desk, back);
  state.set({ undone: { count: back.length, kept: last.before.length - back.length } });
}

/** Where the written cells stand now, those that still say what was written. */
function placeNow({ before, edits, rows }: Written, workbook: Workbook): { readonly states: readonly CellState[]; readonly isInPlace: boolean } {
  const wrote = new Map(edits.map((edit) => [cellKey(edit), edit.value]));
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet.rows]));
  const states: CellState[] = [];
  let isInPlace = true;
  for (const [key, cells] of byRow(before)) {
    const { sheet, row } = cells[0]!;
    const columns = cells.map(({ column }) => column);
    const now = findRow(sheets.get(sheet) ?? [], { row, columns, then: rows.get(key) });
    const kept = now === null ? [] : cells.filter((cell) => says(now, cell.column, wrote.get(cellKey(cell)) ?? null));
    if (kept.length < cells.length || now?.row !== row) isInPlace = false;
    states.push(...kept.map((cell) => ({ ...cell, row: now!.row })));
  }
  return { states, isInPlace };
}

interface Wanted {
  readonly row: number;
  /** Columns that were written. */
  readonly columns: readonly number[];
  /** The row as it stood after writing; undefined where nobody looked. */
  readonly then: SheetRow | undefined;
}

/** The row, wherever it stands now: at its place if most of its other cells say the same, else the only one of which they do. */
function findRow(rows: readonly SheetRow[], { row, columns, then }: Wanted): SheetRow | null {
  const here = rows.find((each) => each.row === row) ?? null;
  if (then === undefined) return here;
  const others = Array.from({ length: then.values.length }, (_, column) => column).filter((column) => !columns.includes(column) && shownText(then, column).trim() !== "");
  const likeness = (now: SheetRow): number => (others.length === 0 ? 0 : others.filter((column) => shownText(now, column) === shownText(then, column)).length / others.length);
  if (here !== null && (others.length === 0 || likeness(here) > 0.5)) return here;
  const found = rows.filter((now) => likeness(now) > 0.5).sort((a, b) => likeness(b) - likeness(a));
  const [best, second] = found;
  return best === undefined || (second !== undefined && likeness(second) === likeness(best)) ? null : best;
}

function says(row: SheetRow, column: number, value: string | number | null): boolean {
  const now = row.values[column] ?? null;
  return now === value || String(now ?? "") === String(value ?? "");
}

function byRow(states: readonly CellState[]): ReadonlyMap<string, readonly CellState[]> {
  const rows = new Map<string, CellState[]>();
  for (const state of states) rows.set(rowKey(state), [...(rows.get(rowKey(state)) ?? []), state]);
  return rows;
}

/** @example rowKey({ sheet: "在册", row: 7 }) === "在册!7" */
export function rowKey({ sheet, row }: { readonly sheet: string | null; readonly row: number }): string {
  return `${sheet ?? ""}!${String(row)}`;
}

function cellKey({ sheet, row, column }: { readonly sheet: string | null; readonly row: number; readonly column: number }): string {
  return `${rowKey({ sheet, row })},${String(column)}`;
}
