import type { CellPlace, Mark, MarkChange } from "../host/sheetHost.js";
import type { PlacedFinding } from "../engine/engine.js";
import type { Severity } from "../../roster/model/finding.js";
import type { Desk } from "./desk.js";

const weight: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

/** Marks every cell that has a finding, with the gravest of them, where the clerk wants marks. */
export async function showMarks({ host, state }: Desk): Promise<void> {
  const { marksOn, findings } = state.get();
  if (marksOn) await host.mark(marksOf(findings));
  else await host.unmark();
}

/** The marks of some cells as they are to be now; all others stay. */
export async function showMarksAt({ host, state }: Desk, places: readonly CellPlace[]): Promise<void> {
  const { marksOn, findings } = state.get();
  if (!marksOn || places.length === 0) return;
  const keys = new Map(places.map((place) => [keyOf(place), place]));
  const rows = new Set(places.map(({ row }) => row));
  const now = new Map(marksOf(findings.filter((finding) => rows.has(finding.row) && keys.has(keyOf(finding)))).map((mark) => [keyOf(mark), mark]));
  await host.remark([...keys].map(([key, { sheet, row, column }]): MarkChange => ({ sheet, row, column, severity: now.get(key)?.severity ?? null })));
}

export async function switchMarks(desk: Desk, marksOn: boolean): Promise<void> {
  desk.state.set({ marksOn });
  await showMarks(desk);
}

function marksOf(findings: readonly PlacedFinding[]): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const { sheet, row, column, severity } of findings) {
    const mark = { sheet, row, column, severity };
    const known = marks.get(keyOf(mark));
    if (known === undefined || weight[known.severity] < weight[severity]) marks.set(keyOf(mark), mark);
  }
  return [...marks.values()];
}

function keyOf({ sheet, row, column }: CellPlace): string {
  return `${sheet ?? ""}!${String(row)},${String(column)}`;
}
