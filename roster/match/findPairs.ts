import { openBlocks } from "./blocks.js";
import { comparePeople, mayBeOne } from "./comparePeople.js";
import { matchKeys } from "./matchKeys.js";
import { hasSureNumber, type Comparison, type MatchSubject } from "./subject.js";

/** Two subjects that are not kept apart; `a` is before `b` in the order of their ids. */
export interface MatchPair extends Comparison {
  readonly a: string;
  readonly b: string;
}

/** Every pair that shares a key and is not kept apart. The order of the subjects changes nothing but their order here. */
export function findPairs(given: readonly MatchSubject[]): readonly MatchPair[] {
  const subjects = [...given].sort((left, right) => (left.subjectId < right.subjectId ? -1 : 1));
  const sure = new Uint8Array(subjects.length);
  const blocks = openBlocks(subjects.length * 6);
  subjects.forEach((subject, place) => {
    if (hasSureNumber(subject)) sure[place] = 1;
    for (const key of matchKeys(subject)) blocks.add(key, place);
  });
  const pairs = new Map<number, MatchPair>();
  blocks.each((places) => {
    lookInto(places, { subjects, sure, pairs });
  });
  return [...pairs.values()];
}

interface Look {
  readonly subjects: readonly MatchSubject[];
  readonly sure: Uint8Array;
  readonly pairs: Map<number, MatchPair>;
}

/** Two sure numbers need no look: they are equal, and share the number's own block, or they forbid. */
function lookInto(places: Int32Array, look: Look): void {
  let firstSure = -1;
  for (let left = 0; left < places.length; left += 1) {
    const place = places[left]!;
    if (look.sure[place] === 1) {
      // In the number's own block all are equal: each stands beside the first.
      if (firstSure === -1) firstSure = place;
      else if (look.subjects[firstSure]!.idNumber === look.subjects[place]!.idNumber) addPair(firstSure, place, look);
      continue;
    }
    for (let right = 0; right < places.length; right += 1) {
      if (right > left || look.sure[places[right]!] === 1) addPair(place, places[right]!, look);
    }
  }
}

/** Comparing is cheaper than remembering what was compared: most pairs are apart. */
function addPair(one: number, other: number, { subjects, pairs }: Look): void {
  const [low, high] = one < other ? [one, other] : [other, one];
  const [a, b] = [subjects[low]!, subjects[high]!];
  if (!mayBeOne(a, b)) return;
  const key = low * subjects.length + high;
  if (pairs.has(key)) return;
  const compared = comparePeople(a, b);
  if (compared.decision !== "apart") pairs.set(key, { a: a.subjectId, b: b.subjectId, ...compared });
}
