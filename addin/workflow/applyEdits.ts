import type { EditView, PlacedFinding, RowEdit } from "../engine/engine.js";
import type { CellPlace } from "../host/sheetHost.js";
import { wholeKey } from "../engine/netFindings.js";
import { byUrgency } from "./checkRoster.js";
import { keyOfFinding, type Desk } from "./desk.js";
import { refreshPerson } from "./showPerson.js";

/** What edited rows did to what is shown. */
export interface Applied {
  /** The edit changed more than a person's row: the sheet may read otherwise now. */
  readonly isMoved: boolean;
  /** Cells whose findings came or went. */
  readonly places: readonly CellPlace[];
}

/** From so many rows on somebody waits, and sees how far it is. */
export const manyRows = 200;

/** Gives edited rows to the engine, and shows which findings they brought and took away (C3). */
export async function applyEdits(desk: Desk, edits: readonly RowEdit[]): Promise<Applied> {
  const { engine, state } = desk;
  state.set({ edition: state.get().edition + 1 });
  const view = await withSign(desk, edits.length >= manyRows, () => engine.edit(edits));
  await refreshPerson(desk);
  const { added, removed, renamed } = view;
  const isMoved = view.kind === "moved";
  if (added.length === 0 && removed.length === 0 && renamed.length === 0) return { isMoved, places: [] };
  const findings = insertAll(without(rename(state.get().findings, renamed), removed), added);
  const { at } = state.get();
  const isGone = at !== null && removed.some((finding) => keyOfFinding(finding) === at) && !added.some((finding) => keyOfFinding(finding) === at);
  state.set({ findings, ...(isGone ? { at: null } : {}) });
  return { isMoved, places: [...added, ...removed].map(({ sheet, row, column }) => ({ sheet, row, column })) };
}

/** Shows that rows are checked, and how far it is, where it takes its time and nothing else is shown. */
export async function withSign<T>({ state }: Desk, isLong: boolean, work: () => Promise<T>): Promise<T> {
  if (!isLong || state.get().busy !== null) return work();
  state.set({ busy: { what: "checking", done: null, of: null } });
  try {
    return await work();
  } finally {
    state.set({ busy: null });
  }
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
  const persons = new Map(renamed.map((row) => [row.row, row]));
  return findings.map((finding) => {
    const now = persons.get(finding.row);
    return now === undefined || now.sheet !== finding.sheet ? finding : { ...finding, person: now.person };
  });
}

/** Each to its place, found by halving: most of a long list is not looked at. */
function insertAll(findings: readonly PlacedFinding[], added: readonly PlacedFinding[]): readonly PlacedFinding[] {
  if (added.length > mostPlaces) return [...findings, ...added].sort(byUrgency);
  const joined = [...findings];
  for (const finding of added) {
    let [low, high] = [0, joined.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (byUrgency(joined[middle]!, finding) <= 0) low = middle + 1;
      else high = middle;
    }
    joined.splice(low, 0, finding);
  }
  return joined;
}

const mostPlaces = 200;
