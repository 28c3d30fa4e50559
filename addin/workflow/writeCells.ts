import type { PlacedFinding } from "../engine/engine.js";
import type { CellEdit } from "../../roster/model/edit.js";
import { refused } from "../../roster/model/refusal.js";
import { checkRoster } from "./checkRoster.js";
import type { Desk, Written } from "./desk.js";
import { readAgain, recheckRows } from "./recheckRows.js";

/**
 * Writes what the clerk has accepted, keeps how it was, and checks those rows again. Rows that are no longer what was looked at
 * – something was inserted, sorted or typed a moment ago – are not written: the clerk looks again (B1).
 */
export async function writeCells(desk: Desk, what: Written["what"], edits: readonly CellEdit[]): Promise<void> {
  const { host, state } = desk;
  if (edits.length === 0) return;
  state.set({ busy: { what: "writing", done: null, of: null }, refusal: null });
  try {
    const rows = await readAgain(desk, edits);
    if (state.get().check !== null && !(await desk.engine.areKnown(rows))) {
      await checkRoster(desk);
      state.set({ refusal: refused("rows-changed").refusal });
      return;
    }
    const written = await host.write(edits);
    if (!written.ok) {
      state.set({ refusal: written.refusal });
      return;
    }
    state.set({ written: [...state.get().written, { what, count: edits.length, before: written.value, edits, rows: rows.map(({ sheet, row, now }) => ({ sheet, row, then: now })) }] });
    await recheckRows(desk, edits);
  } finally {
    state.set({ busy: null });
  }
}

/** The cells of these findings' fixes; where two want one cell the first stands. */
export function editsOf(findings: readonly PlacedFinding[]): readonly CellEdit[] {
  const edits = new Map<string, CellEdit>();
  for (const { sheet, fix } of findings) {
    for (const cell of fix?.cells ?? []) {
      const key = `${sheet ?? ""}!${String(cell.row)},${String(cell.column)}`;
      if (!edits.has(key)) edits.set(key, { sheet, ...cell });
    }
  }
  return [...edits.values()];
}

export const safeFixesOf = (findings: readonly PlacedFinding[]): readonly PlacedFinding[] => findings.filter(({ fix }) => fix?.safe === true);

export { undoLast } from "./undo.js";
