import type { EditView, PlacedFinding, RowEdit } from "../engine/engine.js";
import type { CellPlace } from "../host/sheetHost.js";
import { wholeKey } from "../engine/netFindings.js";
import { byUrgency } from "./checkRoster.js";
import { keyOfFinding, type Desk } from "./desk.js";

/** What edited rows did to what is shown. */
export interface Applied {
  /** The edit changed more than a person's row: the sheet may read otherwise now. */
  readonly isMoved: boolean;
  /** Cells whose findings came or went. */
  readonly places: readonly CellPlace[];
}

/** Gives edited rows to the engine, and shows which findings they brought and took away (C3). */
export async function applyEdits({ engine, state }: Desk, edits: readonly RowEdit[]): Promise<Applied> {
  state.set({ edition: state.get().edition + 1 });
  const view = await engine.edit(edits);
  const { added, removed, renamed } = view;
  const isMoved = view.kind === "moved";
  if (added.length === 0 && removed.length === 0 && renamed.length === 0) return { isMoved, places: [] };
  const findings = insertAll(without(rename(state.get().findings, renamed), removed), added);
  const { at } = state.get();
  const isGone = at !== null && removed.some((finding) => keyOfFinding(finding) === at) && !added.some((finding) => keyOfFinding(finding) === at);
  state.set({ findings, ...(isGone ? { at: null } : {}) });
  return { isMoved, places: [...added, ...removed].map(({ sheet, row, column }) => ({ sheet, row, column })) };
}

/** Only findings of the rows in question are compared: a long roster has many thousand. */
function without(findings: readonly PlacedFinding[], removed: readonly PlacedFinding[]): readonly PlacedFinding[] {
  if (removed.length === 0) return findings;
  const rows = new Set(removed.map(({ row }) => row));
  const counts = new Map<string, number>();
  for (const finding of removed) counts.set(wholeKey(finding), (counts.get(wholeKey(finding)) ?? 0) + 1);
  return findings.filter((finding) => {
    if (!rows.has(finding.row)) return true;
    const left = counts.get(wholeKey(finding)) ?? 0;
    if (left > 0) counts.set(wholeKey(finding), left - 1);
    return left === 0;
  });
}

function rename(findings: readonly PlacedFinding[], renamed: EditView["renamed"]): readonly PlacedFinding[] {
  if (renamed.length === 0) return findings;
  return findings.map((finding) => {
    const now = renamed.find(({ sheet, row }) => row === finding.row && sheet === finding.sheet);
    return now === undefined ? finding : { ...finding, person: now.person };
  });
}

/** Two sorted lists as one. */
function insertAll(findings: readonly PlacedFinding[], added: readonly PlacedFinding[]): readonly PlacedFinding[] {
  const news = [...added].sort(byUrgency);
  const joined: PlacedFinding[] = [];
  let next = 0;
  for (const finding of findings) {
    while (next < news.length && byUrgency(news[next]!, finding) < 0) joined.push(news[next++]!);
    joined.push(finding);
  }
  joined.push(...news.slice(next));
  return joined;
}
