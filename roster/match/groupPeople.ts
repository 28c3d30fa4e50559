import { clusterSubjects } from "./clusterSubjects.js";
import { findPairs, type MatchPair } from "./findPairs.js";
import { nothingJudged, pairKey, type Judged } from "./judged.js";
import { parameters, weights } from "./parameters.js";
import type { MatchSubject } from "./subject.js";

/** Who is who: every subject stands in exactly one group, and what a person must look at. */
export interface Grouping {
  /** Subject ids, sorted; the groups by their first. */
  readonly groups: readonly (readonly string[])[];
  /** Pairs across groups that come near and that nobody has decided, heaviest first. */
  readonly review: readonly MatchPair[];
  /** Pairs within groups that hold them together, heaviest first. */
  readonly links: readonly MatchPair[];
  /** Groups of more records than one person has: somebody must look whether a value is shared that should be one's own. */
  readonly alarms: readonly (readonly string[])[];
}

/**
 * Groups subjects into people. The result does not depend on the order of the subjects (M5); no group holds two
 * different valid ID numbers (M2) unless people said so, and where one subject would chain two such people together it
 * joins neither and both pairs are for review.
 * @param pairs where they have been found already
 * @example groupPeople([atFinance, atTaxes, other]).groups // [["finance/7", "taxes/3"], ["taxes/4"]]
 */
export function groupPeople(subjects: readonly MatchSubject[], judged: Judged = nothingJudged, pairs: readonly MatchPair[] = findPairs(subjects)): Grouping {
  const groups = clusterSubjects(subjects, pairs, judged);
  const groupOf = new Map<string, number>();
  groups.forEach((members, place) => {
    for (const member of members) groupOf.set(member, place);
  });
  const accepted = judged.accepted.filter(({ a, b }) => groupOf.has(a) && groupOf.has(b)).map(acceptedPair);
  const decided = new Set([...judged.accepted, ...judged.denied].map(({ a, b }) => pairKey(a, b)));
  const open = decided.size === 0 ? pairs : pairs.filter(({ a, b }) => !decided.has(pairKey(a, b)));
  const isWithin = ({ a, b }: MatchPair): boolean => groupOf.get(a) === groupOf.get(b);
  return {
    groups,
    review: open.filter((pair) => !isWithin(pair)).map(forReview).sort(byScore),
    links: [...accepted, ...open].filter((pair) => isWithin(pair) && pair.decision === "same").sort(byScore),
    alarms: groups.filter(({ length }) => length > parameters.largest),
  };
}

function acceptedPair({ a, b }: { readonly a: string; readonly b: string }): MatchPair {
  const [low, high] = a < b ? [a, b] : [b, a];
  return { a: low, b: high, decision: "same", score: weights.accepted, reasons: [{ code: "accepted", weight: weights.accepted }] };
}

/** Strong evidence that could not be followed without joining two people is a question. */
function forReview(pair: MatchPair): MatchPair {
  return pair.decision === "review" ? pair : { ...pair, decision: "review" };
}

function byScore(left: MatchPair, right: MatchPair): number {
  return right.score - left.score || compareTexts(left.a, right.a) || compareTexts(left.b, right.b);
}

function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
