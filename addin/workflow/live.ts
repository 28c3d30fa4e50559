import type { PlacedFinding, RowEdit } from "../engine/engine.js";
import type { CellPlace, HostEdit } from "../host/sheetHost.js";
import { byUrgency, checkRoster } from "./checkRoster.js";
import { keyOfFinding, type Desk } from "./desk.js";
import { showMarks } from "./marks.js";

/** How long the sheet must rest before everything is read anew, in milliseconds: somebody who pastes and sorts is not interrupted. */
const rest = 600;

/** 即时检查: an edited row is checked again at once; where rows moved, everything is, when the sheet has come to rest. */
export function watchEdits(desk: Desk): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let queue: Promise<void> = Promise.resolve();
  const stop = desk.host.onEdit((edit) => {
    if (desk.state.get().check === null) return;
    queue = queue.then(() => take(edit)).catch(() => { later(); });
  });
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void checkRoster(desk), rest);
  };
  const take = async (edit: HostEdit): Promise<void> => {
    if (edit.kind === "moved" || !(await apply(desk, edit.rows.map(({ row, now }) => ({ sheet: edit.sheet, row, now }))))) later();
  };
  return () => {
    clearTimeout(timer);
    stop();
  };
}

/** Checks rows again that the product itself has written. @returns those rows as they are now */
export async function recheckRows(desk: Desk, places: readonly CellPlace[]): Promise<readonly RowEdit[]> {
  const { host, state } = desk;
  if (state.get().check === null) return [];
  const workbook = await host.read();
  const rows = new Map(workbook.sheets.map((sheet) => [sheet.name, new Map(sheet.rows.map((row) => [row.row, row]))]));
  const seen = new Set<string>();
  const edits = places.flatMap(({ sheet, row }): readonly RowEdit[] => {
    const key = `${sheet ?? ""}!${String(row)}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ sheet, row, now: rows.get(sheet)?.get(row) ?? null }];
  });
  if (!(await apply(desk, edits))) await checkRoster(desk);
  return edits;
}

/** @returns false where the whole workbook has to be read anew */
async function apply(desk: Desk, edits: readonly RowEdit[]): Promise<boolean> {
  const { engine, state } = desk;
  const view = await engine.edit(edits);
  if (view.kind === "moved") return false;
  if (view.added.length === 0 && view.removed.length === 0) return true;
  const gone = countKeys(view.removed);
  const kept = state.get().findings.filter((finding) => !takeOne(gone, keyOfFinding(finding)));
  const findings = [...kept, ...view.added].sort(byUrgency);
  const { at } = state.get();
  state.set({ findings, at: findings.some((finding) => keyOfFinding(finding) === at) ? at : null });
  await showMarks(desk);
  return true;
}

function countKeys(findings: readonly PlacedFinding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(keyOfFinding(finding), (counts.get(keyOfFinding(finding)) ?? 0) + 1);
  return counts;
}

function takeOne(counts: Map<string, number>, key: string): boolean {
  const left = counts.get(key) ?? 0;
  if (left > 0) counts.set(key, left - 1);
  return left > 0;
}
