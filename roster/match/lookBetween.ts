import { openBlocks } from "./blocks.js";
import { compareTold, lookBounds, type LookBounds } from "./lookBounds.js";
import type { MatchSubject } from "./subject.js";

/** A subject with the keys under which its like is looked for. */
export interface KeyedSubject {
  readonly subject: MatchSubject;
  readonly keys: readonly string[];
}

/**
 * Calls with the places of pairs that share a key, one of the left and one of the right, the likest first; some more than
 * once. Of many that share a key each, from either side, is looked at with its likest, until enough came near; those that
 * tell the very same go in step, the first with the first.
 * @param look whether the two come near
 */
export function lookBetween(
  left: readonly KeyedSubject[], right: readonly KeyedSubject[], look: (left: number, right: number) => boolean, bounds: LookBounds = lookBounds,
): void {
  const blocks = openBlocks((left.length + right.length) * 6);
  const all = [...left, ...right];
  all.forEach(({ keys }, place) => {
    for (const key of keys) blocks.add(key, place);
  });
  const subjectAt = (place: number): MatchSubject => all[place]!.subject;
  const sorted = (places: Int32Array): Int32Array => places.sort((a, b) => compareTold(subjectAt(a), subjectAt(b)) || a - b);
  blocks.each((places) => {
    const firstRight = places.findIndex((place) => place >= left.length);
    if (firstRight < 1) return;
    const [lefts, rights] = [sorted(places.slice(0, firstRight)), sorted(places.slice(firstRight))];
    eachNearest({ of: lefts, among: rights, subjectAt, bounds }, (a, b) => look(a, b - left.length));
    // So few on the right were all looked at; of many, some may be nobody's nearest.
    if (rights.length > bounds.near) eachNearest({ of: rights, among: lefts, subjectAt, bounds }, (a, b) => look(b, a - left.length));
  });
}

interface Sides {
  readonly of: Int32Array;
  readonly among: Int32Array;
  readonly subjectAt: (place: number) => MatchSubject;
  readonly bounds: LookBounds;
}

function eachNearest({ of, among, subjectAt, bounds }: Sides, look: (of: number, among: number) => boolean): void {
  const order = (a: number, b: number): number => compareTold(subjectAt(a), subjectAt(b));
  // Those that tell the same stand from `start` to `end` on the other side.
  let [start, end, rank] = [0, 0, 0];
  of.forEach((place, at) => {
    rank = at > 0 && order(of[at - 1]!, place) === 0 ? rank + 1 : 0;
    if (rank === 0) {
      while (start < among.length && order(among[start]!, place) < 0) start += 1;
      end = start;
      while (end < among.length && order(among[end]!, place) === 0) end += 1;
    }
    const middle = Math.min(start + rank, Math.max(start, end - 1));
    let near = 0;
    for (let step = 0; step <= 2 * bounds.wide && near < bounds.near; step += 1) {
      const other = among[middle + (step % 2 === 0 ? step / 2 : -(step + 1) / 2)];
      if (other !== undefined && look(place, other)) near += 1;
    }
  });
}
