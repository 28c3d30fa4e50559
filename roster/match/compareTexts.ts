import { isNearLatin, slipsBetween } from "./latinName.js";
import { nameBits } from "./nameBits.js";
import { isOneSlipApart } from "./nearText.js";
import { isHanName } from "./normaliseName.js";
import { parameters, weights } from "./parameters.js";
import type { MatchReason, MatchSubject } from "./subject.js";

/** Longer texts are no name and no address: equal or not, but never near, for finding that out would cost too much. */
const longest = 200;

/** Equal, of equal sound, one slip apart, or others; the commoner the name the less it tells. */
export function compareNames(a: Pick<MatchSubject, "name" | "sound">, b: Pick<MatchSubject, "name" | "sound">): MatchReason | null {
  if (a.name === "" || b.name === "") return null;
  if (a.name === b.name) return { code: "name-equal", weight: nameBits(a.name) };
  if (a.sound === b.sound) {
    const least = Math.min(nameBits(a.name), nameBits(b.name));
    return { code: "name-sound", weight: Math.max(parameters.leastSound, Math.round((least - parameters.soundLoss) * 10) / 10) };
  }
  const code = isNearName(a.name, b.name) ? "name-near" : "name-differs";
  return { code, weight: weights[code] };
}

/** One character or two neighbours exchanged, one left out of three or more; in letters a slip or two. */
export function isNearName(a: string, b: string): boolean {
  if (a.length > longest || b.length > longest) return false;
  if (!isHanName(a) || !isHanName(b)) return isNearLatin(a, b);
  if (a.length === b.length) return a.length > 1 && isOneSlipApart(a, b);
  return Math.max(a.length, b.length) > 2 && slipsBetween(a, b) === 1;
}

/** Equal, or at least two thirds of the pairs of neighbouring characters (words, in letters) in common. */
export function compareHomes(a: string | null, b: string | null): MatchReason | null {
  if (a === null || b === null) return null;
  if (a === b) return { code: "home-equal", weight: weights["home-equal"] };
  return a.length <= longest && b.length <= longest && shareOfPairs(a, b) >= 2 / 3 ? { code: "home-near", weight: weights["home-near"] } : null;
}

/** Dice's measure over pairs of neighbours. */
function shareOfPairs(a: string, b: string): number {
  if (a.length < 4 || b.length < 4) return 0;
  const left = pairsOf(a);
  let common = 0;
  for (const pair of pairsOf(b)) if (left.has(pair)) common += 1;
  return (2 * common) / (a.length + b.length - 2);
}

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let place = 1; place < text.length; place += 1) pairs.add(text.slice(place - 1, place + 1));
  return pairs;
}
