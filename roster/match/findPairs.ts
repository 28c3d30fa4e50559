import { openBlocks } from "./blocks.js";
import { comparePeople, mayBeOne } from "./comparePeople.js";
import { compareTold, lookBounds, type LookBounds } from "./lookBounds.js";
import { matchKeys } from "./matchKeys.js";
import { hasSureNumber, type Comparison, type MatchSubject } from "./subject.js";

/** Two subjects that are not kept apart; `a` is before `b` in the order of their ids. */
export interface MatchPair extends Comparison {
  readonly a: string;
  readonly b: string;
}

/**
 * Every pair that shares a key and is not kept apart. Of more than a few that share a key each is compared with those that
 * stand next to it in the order of what is told, until enough came near: so the cost grows with the subjects, not with their
 * pairs, and who is far from all that is likest stays apart. The order of the subjects changes nothing.
 * @param keysOf where not all of the keys are looked under
 */
export function findPairs(
  given: readonly MatchSubject[], bounds: LookBounds = lookBounds, keysOf: (subject: MatchSubject) => readonly string[] = matchKeys,
): readonly MatchPair[] {
  const subjects = [...given].sort((left, right) => (left.subjectId < right.subjectId ? -1 : 1));
  const sure = new Uint8Array(subjects.length);
  const blocks = openBlocks(subjects.length * 6);
  subjects.forEach((subject, place) => {
    if (hasSureNumber(subject)) sure[place] = 1;
    for (const key of keysOf(subject)) blocks.add(key, place);
  });
  const pairs = new Map<number, MatchPair>();
  blocks.each((places) => {
    lookInto(places, { subjects, sure, pairs, bounds });
  });
  return [...pairs.values()];
}

interface Look {
  readonly subjects: readonly MatchSubject[];
  readonly sure: Uint8Array;
  readonly pairs: Map<number, MatchPair>;
  readonly bounds: LookBounds;
}

/** Two sure numbers need no look: they are equal, and share the number's own block, or they forbid. */
function lookInto(places: Int32Array, look: Look): void {
  const { subjects, sure, bounds } = look;
  // In the number's own block all are equal: each stands beside the first.
  const firstSure = places.find((place) => sure[place] === 1);
  if (firstSure !== undefined) {
    for (const place of places) if (place !== firstSure && sure[place] === 1 && subjects[firstSure]!.idNumber === subjects[place]!.idNumber) addPair(firstSure, place, look);
  }
  const sorted = places.length <= bounds.near + 1 ? places : places.slice().sort((a, b) => compareTold(subjects[a]!, subjects[b]!) || a - b);
  for (let at = 0; at < sorted.length; at += 1) {
    const last = Math.min(sorted.length - 1, at + bounds.wide);
    let near = 0;
    for (let next = at + 1; next <= last && near < bounds.near; next += 1) {
      if (sure[sorted[at]!] === 1 && sure[sorted[next]!] === 1) continue;
      if (addPair(sorted[at]!, sorted[next]!, look)) near += 1;
    }
  }
}

/** Whether they come near. Comparing is cheaper than remembering what was compared: most pairs are apart. */
function addPair(one: number, other: number, { subjects, pairs }: Look): boolean {
  const [low, high] = one < other ? [one, other] : [other, one];
  const [a, b] = [subjects[low]!, subjects[high]!];
  if (!mayBeOne(a, b)) return false;
  const key = low * subjects.length + high;
  if (pairs.has(key)) return true;
  const compared = comparePeople(a, b);
  if (compared.decision === "apart") return false;
  pairs.set(key, { a: a.subjectId, b: b.subjectId, ...compared });
  return true;
}
