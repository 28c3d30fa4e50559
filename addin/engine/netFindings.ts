import type { PlacedFinding } from "./engine.js";

/** What several edits together did: a finding that one brought and the next took away is none. */
export interface NetFindings {
  add(finding: PlacedFinding): void;
  remove(finding: PlacedFinding): void;
  added(): readonly PlacedFinding[];
  removed(): readonly PlacedFinding[];
}

/** @example const net = openNetFindings(); net.add(finding); net.remove(finding); net.added() // [] */
export function openNetFindings(): NetFindings {
  const come = new Map<string, PlacedFinding[]>();
  const gone = new Map<string, PlacedFinding[]>();
  const keep = (finding: PlacedFinding, list: Map<string, PlacedFinding[]>): void => {
    const key = wholeKey(finding);
    list.set(key, [...(list.get(key) ?? []), finding]);
  };
  return {
    // Its fix may be another than that of one that went: both are told.
    add: (finding) => { keep(finding, come); },
    remove: (finding) => { if (come.get(wholeKey(finding))?.pop() === undefined) keep(finding, gone); },
    added: () => [...come.values()].flat(),
    removed: () => [...gone.values()].flat(),
  };
}

/** One rule may have several findings at one cell: a person who is alike to two others. */
export function wholeKey({ sheet, row, column, rule, field, params }: PlacedFinding): string {
  return JSON.stringify([sheet, row, column, rule, field, params]);
}
