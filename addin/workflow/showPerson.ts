import type { CellPlace } from "../host/sheetHost.js";
import type { Desk } from "./desk.js";

/** 人员: shows the person of a row; null, where the row is nobody's. */
export async function showPerson({ engine, state }: Desk, place: Pick<CellPlace, "sheet" | "row"> | null): Promise<void> {
  const { check } = state.get();
  state.set({ person: place === null || check === null ? null : await engine.personAt(place.sheet, place.row) });
}

/** Shows the person of the row that the clerk stands at. */
export async function showSelected(desk: Desk): Promise<void> {
  await showPerson(desk, await desk.host.selection());
}

/** The same person with what the row says now. */
export async function refreshPerson(desk: Desk): Promise<void> {
  const { person } = desk.state.get();
  if (person !== null) await showPerson(desk, person);
}
