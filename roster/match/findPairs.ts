import { comparePeople } from "./comparePeople.js";
import { matchKeys } from "./matchKeys.js";
import type { Comparison, MatchSubject } from "./subject.js";

/** Two subjects that are not kept apart; `a` is before `b` in the order of their ids. */
export interface MatchPair extends Comparison {
  readonly a: string;
  readonly b: string;
}

/** Every pair that shares a key and is not kept apart. The order of the subjects changes nothing but their order here. */
export function findPairs(subjects: readonly MatchSubject[]): readonly MatchPair[] {
  const pairs = new Map<string, MatchPair>();
  for (const block of blocksOf(subjects)) {
    for (const [left, right] of worthComparing(block)) addPair(pairs, left, right);
  }
  return [...pairs.values()];
}

function blocksOf(subjects: readonly MatchSubject[]): Iterable<readonly MatchSubject[]> {
  const blocks = new Map<string, MatchSubject[]>();
  for (const subject of subjects) {
    for (const key of matchKeys(subject)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [subject]);
      else block.push(subject);
    }
  }
  return blocks.values();
}

/** Two sure numbers need no look: they are equal, and share the number's own block, or they forbid. */
function* worthComparing(block: readonly MatchSubject[]): Iterable<readonly [MatchSubject, MatchSubject]> {
  if (block.length < 2) return;
  const unsure = block.filter((subject) => !hasSureNumber(subject));
  const sure = block.filter(hasSureNumber);
  for (let left = 0; left < unsure.length; left += 1) {
    for (let right = left + 1; right < unsure.length; right += 1) yield [unsure[left]!, unsure[right]!];
    for (const other of sure) yield [unsure[left]!, other];
  }
  // In the number's own block all are equal: each stands beside the first.
  for (const other of sure) if (other !== sure[0] && other.idNumber === sure[0]?.idNumber) yield [sure[0]!, other];
}

function hasSureNumber(subject: MatchSubject): boolean {
  return subject.idNumber !== null && !subject.idDoubtful;
}

/** Comparing is cheaper than remembering what was compared: most pairs are apart. */
function addPair(pairs: Map<string, MatchPair>, left: MatchSubject, right: MatchSubject): void {
  const [a, b] = left.subjectId < right.subjectId ? [left, right] : [right, left];
  const compared = comparePeople(a, b);
  if (compared.decision === "apart") return;
  const key = JSON.stringify([a.subjectId, b.subjectId]);
  if (!pairs.has(key)) pairs.set(key, { a: a.subjectId, b: b.subjectId, ...compared });
}
