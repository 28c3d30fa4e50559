import type { CellPlace, CellState, RowShift } from "../host/sheetHost.js";
import { refused } from "../../roster/model/refusal.js";
import { shownText, type SheetRow } from "../../roster/model/sheet.js";
import type { Desk, Written } from "./desk.js";
import { isSameRow, seekRow } from "./knownRow.js";
import { recheckRows } from "./recheckRows.js";

/**
 * Takes the last acceptance back: values and formats as they were, also after other edits elsewhere. Only cells that still hold
 * what was written then are put back, where their row stands now; what somebody changed since keeps what it holds, and that is said.
 */
export async function undoLast(desk: Desk): Promise<void> {
  const { host, state } = desk;
  const { written } = state.get();
  const last = written.at(-1);
  if (last === undefined) return;
  const states = await stillWritten(desk, last);
  if (states.length > 0) await host.restore(states);
  const left = last.count - states.length;
  state.set({ written: state.get().written.slice(0, -1), refusal: left === 0 ? null : refused("undo-changed", { count: left }).refusal });
  await recheckRows(desk, states);
}

/** Cells with their present place; the very list that writing gave back where all stand as they did, for a host may know it by that. */
async function stillWritten({ host }: Desk, { before, edits, rows }: Written): Promise<readonly CellState[]> {
  const wrote = new Map(edits.map((edit) => [keyOf(edit), edit.value]));
  const thens = new Map(rows.map((each) => [rowKeyOf(each), each.then]));
  const nows = new Map<string, SheetRow | null>();
  for (const sheet of new Set(before.map((state) => state.sheet))) {
    const wanted = before.filter((state) => state.sheet === sheet).map(({ row }) => row);
    for (const { row, now } of await host.readRows(sheet, wanted)) nows.set(rowKeyOf({ sheet, row }), now);
  }
  const groups = [...byRow(before)].map(([key, cells]) => ({ cells, now: nows.get(key), then: thens.get(key) ?? null, columns: new Set(cells.map(({ column }) => column)) }));
  const isHere = ({ now, then, columns }: (typeof groups)[number]): boolean => now !== undefined && isSameRow(then, now, columns);
  // Only where a row stands no more, as after sorting, is the whole workbook looked through.
  const sheets = groups.every(isHere) ? [] : (await host.read()).sheets;
  const states = groups.flatMap((group): readonly CellState[] => {
    const { cells, then, columns } = group;
    const { sheet, row } = cells[0]!;
    const now = isHere(group) ? group.now ?? null : seekRow(then, sheets.find(({ name }) => name === sheet)?.rows ?? [], columns);
    if (now === null && !isHere(group)) return [];
    return cells.filter((cell) => holds(now, cell.column, wrote.get(keyOf(cell)) ?? null)).map((cell) => ({ ...cell, row: now?.row ?? row }));
  });
  const isAsWritten = states.length === before.length && states.every((state, place) => state.row === before[place]!.row && state.column === before[place]!.column);
  return isAsWritten ? before : states;
}

function holds(row: SheetRow | null, column: number, value: string | number | null): boolean {
  const wanted = String(value ?? "");
  if (row === null) return wanted === "";
  return String(row.values[column] ?? "") === wanted || shownText(row, column) === wanted;
}

/** Where written cells are after rows came or went; cells of rows that went are not put back any more. */
export function shiftWritten(written: readonly Written[], moved: RowShift): readonly Written[] {
  return written.map((each) => ({
    ...each, before: each.before.flatMap((state) => shifted(state, moved)), edits: each.edits.flatMap((edit) => shifted(edit, moved)), rows: each.rows.flatMap((row) => shifted(row, moved)),
  }));
}

type RowPlace = Pick<CellPlace, "sheet" | "row">;

function shifted<T extends RowPlace>(place: T, { sheet, at, count }: RowShift): readonly T[] {
  if (place.sheet !== sheet || place.row < at) return [place];
  if (count < 0 && place.row < at - count) return [];
  return [{ ...place, row: place.row + count }];
}

function byRow(states: readonly CellState[]): ReadonlyMap<string, readonly CellState[]> {
  const rows = new Map<string, CellState[]>();
  for (const state of states) {
    const known = rows.get(rowKeyOf(state));
    if (known === undefined) rows.set(rowKeyOf(state), [state]);
    else known.push(state);
  }
  return rows;
}

function rowKeyOf({ sheet, row }: RowPlace): string {
  return `${sheet ?? ""}!${String(row)}`;
}

function keyOf({ sheet, row, column }: CellPlace): string {
  return `${sheet ?? ""}!${String(row)},${String(column)}`;
}
