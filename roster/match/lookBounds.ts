import { birthOfIdNumber, type MatchSubject } from "./subject.js";

/** How far it is looked among those that share a key, so that many who tell the same cost no more each than a few. */
export interface LookBounds {
  /** So many places on, in the order of what is told, somebody is still compared. */
  readonly wide: number;
  /** When so many came near, it is not looked on. */
  readonly near: number;
}

/**
 * A key that a real district's people share is shared by fewer than `wide`; more than `near` records of one person are an
 * alarm (`largest` in parameters.ts). Whoever shares a key with at most `near` others is compared with all of them.
 */
export const lookBounds: LookBounds = { wide: 128, near: 8 };

/**
 * The order in which those that share a key are looked at: the likest stand side by side, 0 is told the very same. It
 * depends on nobody else, so it is the same in whatever order they came (M5).
 */
export function compareTold(a: MatchSubject, b: MatchSubject): number {
  return (
    compareTexts(a.sound, b.sound) || compareTexts(a.name, b.name) || compareTexts(birthTold(a), birthTold(b)) ||
    compareTexts(a.idTold, b.idTold) || compareTexts(a.otherNumber, b.otherNumber) || compareTexts(a.phones.join(" "), b.phones.join(" ")) ||
    compareTexts(a.home, b.home) || compareTexts(a.origUnit, b.origUnit) || compareTexts(a.workStart, b.workStart) ||
    compareTexts(a.partyJoin, b.partyJoin) || compareTexts(a.nativePlace, b.nativePlace) || compareTexts(a.retireDate, b.retireDate) ||
    compareTexts(a.gender, b.gender) || compareTexts(a.birth, b.birth) || compareTexts(a.idNumber, b.idNumber) || Number(a.idDoubtful) - Number(b.idDoubtful)
  );
}

function birthTold({ birth, idNumber }: MatchSubject): string | null {
  return birth ?? (idNumber === null ? null : birthOfIdNumber(idNumber));
}

/** What is not told comes first. */
function compareTexts(a: string | null, b: string | null): number {
  const [left, right] = [a ?? "", b ?? ""];
  return left < right ? -1 : left > right ? 1 : 0;
}
