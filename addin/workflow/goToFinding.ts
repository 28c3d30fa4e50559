import type { PlacedFinding } from "../engine/engine.js";
import type { CellPlace } from "../host/sheetHost.js";
import { keyOfFinding, shownFindings, type Desk } from "./desk.js";

/** Selects the cell of a finding. */
export async function goToFinding(desk: Desk, finding: PlacedFinding): Promise<void> {
  const at = keyOfFinding(finding);
  desk.state.set({ at, place: shownFindings(desk.state.get()).findIndex((other) => keyOfFinding(other) === at) });
  await goToPlace(desk, { sheet: finding.sheet, row: finding.row, column: finding.column });
}

/** Selects a cell, or says why it cannot be. */
export async function goToPlace({ host, state }: Desk, place: CellPlace): Promise<void> {
  const selected = await host.select(place);
  state.set({ refusal: selected.ok ? null : selected.refusal });
}

/** Selects the first cell of a row. */
export async function goToRow({ host, state }: Desk, sheet: string | null, row: number): Promise<void> {
  const selected = await host.select({ sheet, row, column: 0 });
  state.set({ refusal: selected.ok ? null : selected.refusal });
}

/** The next one (+1) or the one before (-1) among those that are shown; round at the ends. */
export async function stepFinding(desk: Desk, shown: readonly PlacedFinding[], step: 1 | -1): Promise<void> {
  if (shown.length === 0) return;
  const { at: key, place } = desk.state.get();
  const at = shown.findIndex((finding) => keyOfFinding(finding) === key);
  // Where the finding has gone since, the next one has moved into its place.
  const gone = place === null || place < 0 ? (step === 1 ? 0 : shown.length - 1) : Math.min(step === 1 ? place : Math.max(place - 1, 0), shown.length - 1);
  const next = at < 0 ? gone : (at + step + shown.length) % shown.length;
  await goToFinding(desk, shown[next]!);
}
