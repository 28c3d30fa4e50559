import type { RowEdit } from "../engine/engine.js";
import type { CellPlace } from "../host/sheetHost.js";
import { applyEdits } from "./applyEdits.js";
import { takeCheck } from "./checkRoster.js";
import type { Desk } from "./desk.js";
import { showMarks, showMarksAt } from "./marks.js";

/** Checks rows again that the product itself has written; nothing but these rows is read. */
export async function recheckRows(desk: Desk, places: readonly CellPlace[]): Promise<void> {
  if (desk.state.get().check === null || places.length === 0) return;
  const { isMoved, places: changed } = await applyEdits(desk, await readAgain(desk, places));
  const check = isMoved ? await desk.engine.reread() : null;
  if (check === null) await showMarksAt(desk, changed);
  else {
    takeCheck(desk, check);
    await showMarks(desk);
  }
}

/** The rows of some cells as they are now. */
export async function readAgain({ host }: Desk, places: readonly CellPlace[]): Promise<readonly RowEdit[]> {
  const edits: RowEdit[] = [];
  for (const sheet of new Set(places.map((place) => place.sheet))) {
    const rows = await host.readRows(sheet, places.filter((place) => place.sheet === sheet).map(({ row }) => row));
    edits.push(...rows.map(({ row, now }) => ({ sheet, row, now })));
  }
  return edits;
}
