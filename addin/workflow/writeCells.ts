import type { PlacedFinding } from "../engine/engine.js";
import type { CellEdit } from "../../roster/model/edit.js";
import type { Desk, Written } from "./desk.js";
import { recheckRows } from "./live.js";

/** Writes what the clerk has accepted, keeps how it was, and checks those rows again. */
export async function writeCells(desk: Desk, what: Written["what"], edits: readonly CellEdit[]): Promise<void> {
  const { host, state } = desk;
  if (edits.length === 0) return;
  state.set({ busy: { what: "writing", done: null, of: null }, refusal: null });
  try {
    const written = await host.write(edits);
    if (!written.ok) {
      state.set({ refusal: written.refusal });
      return;
    }
    state.set({ written: [...state.get().written, { what, count: edits.length, before: written.value }] });
    await recheckRows(desk, edits);
  } finally {
    state.set({ busy: null });
  }
}

/** Takes the last acceptance back: values and formats as they were, also after other edits elsewhere. */
export async function undoLast(desk: Desk): Promise<void> {
  const { host, state } = desk;
  const { written } = state.get();
  const last = written.at(-1);
  if (last === undefined) return;
  await host.restore(last.before);
  state.set({ written: written.slice(0, -1) });
  await recheckRows(desk, last.before);
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
