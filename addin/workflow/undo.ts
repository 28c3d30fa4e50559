import type { CellPlace, CellState, RowNow, RowShift } from "../host/sheetHost.js";
import type { CellEdit } from "../../roster/model/edit.js";
import { refused } from "../../roster/model/refusal.js";
import { shownText } from "../../roster/model/sheet.js";
import type { Desk, Written } from "./desk.js";
import { recheckRows } from "./recheckRows.js";

/**
 * Takes the last acceptance back: values and formats as they were, also after other edits elsewhere. Only cells that still hold
 * what was written then are put back; what somebody changed or moved since keeps what it holds, and that is said.
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

async function stillWritten({ host }: Desk, { before, edits }: Written): Promise<readonly CellState[]> {
  const wrote = new Map(edits.map((edit) => [keyOf(edit), edit]));
  const rows = new Map<string, RowNow["now"]>();
  for (const sheet of new Set(before.map((state) => state.sheet))) {
    const wanted = before.filter((state) => state.sheet === sheet).map(({ row }) => row);
    for (const { row, now } of await host.readRows(sheet, wanted)) rows.set(`${sheet ?? ""}!${String(row)}`, now);
  }
  return before.filter((state) => {
    const edit = wrote.get(keyOf(state));
    const now = rows.get(`${state.sheet ?? ""}!${String(state.row)}`);
    return edit !== undefined && now !== undefined && holds(now, edit);
  });
}

function holds(row: RowNow["now"], { column, value }: CellEdit): boolean {
  const wanted = String(value ?? "");
  if (row === null) return wanted === "";
  return String(row.values[column] ?? "") === wanted || shownText(row, column) === wanted;
}

/** Where written cells are after rows came or went; cells of rows that went are not put back any more. */
export function shiftWritten(written: readonly Written[], moved: RowShift): readonly Written[] {
  return written.map((each) => ({ ...each, before: each.before.flatMap((state) => shifted(state, moved)), edits: each.edits.flatMap((edit) => shifted(edit, moved)) }));
}

function shifted<T extends CellPlace>(place: T, { sheet, at, count }: RowShift): readonly T[] {
  if (place.sheet !== sheet || place.row < at) return [place];
  if (count < 0 && place.row < at - count) return [];
  return [{ ...place, row: place.row + count }];
}

function keyOf({ sheet, row, column }: CellPlace): string {
  return `${sheet ?? ""}!${String(row)},${String(column)}`;
}
