import { clusterSubjects } from "./clusterSubjects.js";
import { findPairs, type MatchPair } from "./findPairs.js";
import type { MatchSubject } from "./subject.js";

/** Who is who: every subject stands in exactly one group, and what a person must look at. */
export interface Grouping {
  /** Subject ids, sorted; the groups by their first. */
  readonly groups: readonly (readonly string[])[];
  /** Pairs across groups that come near, heaviest first. */
  readonly review: readonly MatchPair[];
}

/**
 * Groups subjects into people. The result does not depend on the order of the subjects (M5); no group holds two
 * different valid ID numbers (M2), and where one subject would chain two such people together it joins neither and
 * both pairs are for review.
 * @example groupPeople([atFinance, atTaxes, other]).groups // [["finance/7", "taxes/3"], ["taxes/4"]]
 */
export function groupPeople(subjects: readonly MatchSubject[]): Grouping {
  const pairs = findPairs(subjects);
  const groups = clusterSubjects(subjects, pairs);
  const groupOf = new Map<string, number>();
  groups.forEach((members, place) => {
    for (const member of members) groupOf.set(member, place);
  });
  const review = pairs.filter((pair) => groupOf.get(pair.a) !== groupOf.get(pair.b)).map(forReview);
  return { groups, review: review.sort(byScore) };
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
