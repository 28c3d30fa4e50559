import type { Transfer } from "../../model/person.js";

/** The last of the transfers; of two at one moment the one whose units come first. */
export function latestTransfer(transfers: readonly Transfer[]): Transfer | null {
  const sorted = [...transfers].sort((a, b) => compareTexts(b.at, a.at) || compareTexts(unitsOf(a), unitsOf(b)));
  return sorted[0] ?? null;
}

const unitsOf = ({ fromUnitId, toUnitId }: Transfer): string => `${fromUnitId} ${toUnitId ?? ""}`;

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
