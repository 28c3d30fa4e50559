import type { PlacedFinding } from "../engine/engine.js";
import type { CellPlace } from "../host/sheetHost.js";
import { keyOfFinding, type Desk } from "./desk.js";

/** Selects the cell of a finding. */
export async function goToFinding(desk: Desk, finding: PlacedFinding): Promise<void> {
  desk.state.set({ at: keyOfFinding(finding) });
  await goToPlace(desk, { sheet: finding.sheet, row: finding.row, column: finding.column });
}

/** Selects a cell, or says why it cannot be. */
export async function goToPlace({ host, state }: Desk, place: CellPlace): Promise<void> {
  const selected = await host.select(place);
  state.set({ refusal: selected.ok ? null : selected.refusal });
}

/** The next one (+1) or the one before (-1) among those that are shown; round at the ends. */
export async function stepFinding(desk: Desk, shown: readonly PlacedFinding[], step: 1 | -1): Promise<void> {
  if (shown.length === 0) return;
  const at = shown.findIndex((finding) => keyOfFinding(finding) === desk.state.get().at);
  const next = at < 0 ? (step === 1 ? 0 : shown.length - 1) : (at + step + shown.length) % shown.length;
  await goToFinding(desk, shown[next]!);
}
