import type { PlacedFinding } from "../engine/engine.js";
import type { CellEdit } from "../../roster/model/edit.js";
import type { Desk, Written } from "./desk.js";
import { recheckRows } from "./live.js";
import { rowKey } from "./undoLast.js";

/** Writes what the clerk has accepted, keeps how it was, and checks those rows again. */
export async function writeCells(desk: Desk, what: Written["what"], edits: readonly CellEdit[]): Promise<void> {
  const { host, state } = desk;
  if (edits.length === 0) return;
  state.set({ busy: { what: "writing", done: null, of: null }, refusal: null, undone: null });
  try {
    const written = await host.write(edits);
    if (!written.ok) {
      state.set({ refusal: written.refusal });
      return;
    }
    const rows = await recheckRows(desk, edits);
    const kept = new Map(rows.flatMap(({ sheet, row, now }) => (now === null ? [] : [[rowKey({ sheet, row }), now] as const])));
    state.set({ written: [...state.get().written, { what, count: edits.length, before: written.value, edits, rows: kept }] });
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
