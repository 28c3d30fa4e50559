import { parameters } from "./parameters.js";
import type { MatchDecision, MatchReason, MatchReasonCode } from "./subject.js";

/**
 * The decision on weighed evidence. The score says how likely it is; the named conditions say of what kind the evidence
 * must be, for no sum of small likenesses is proof, and a name alone never merges (M2).
 */
export function decide(reasons: readonly MatchReason[]): MatchDecision {
  const has = (...codes: readonly MatchReasonCode[]): boolean => reasons.some(({ code }) => codes.includes(code));
  if (has("id-equal")) return "same";
  const score = reasons.reduce((sum, { weight }) => sum + weight, 0);
  if (has("id-equal-doubtful")) return has("name-equal", "name-sound") ? "same" : "review";
  if (score >= parameters.mergeAt && isStrong(has, corroboration(reasons))) return "same";
  return score >= parameters.reviewAt && isNear(has) ? "review" : "apart";
}

type Has = (...codes: readonly MatchReasonCode[]) => boolean;

/** What stands beside name and birth. Native place and retirement are shared by whole years of people, and left out. */
const corroborating: ReadonlySet<MatchReasonCode> = new Set<MatchReasonCode>([
  "id-near", "other-equal", "other-near", "phone-equal", "home-equal", "home-near", "unit-equal", "work-start-equal", "party-join-equal",
]);

function corroboration(reasons: readonly MatchReason[]): { readonly bits: number; readonly kinds: number } {
  const counted = reasons.filter(({ code }) => corroborating.has(code));
  return { bits: counted.reduce((sum, { weight }) => sum + weight, 0), kinds: counted.length };
}

/** Strong enough to merge without anybody's eye. */
function isStrong(has: Has, { bits, kinds }: { readonly bits: number; readonly kinds: number }): boolean {
  if (has("gender-differs", "birth-differs", "id-unlike")) return false;
  if (has("name-equal")) {
    if (has("birth-equal")) return bits >= parameters.corroborated;
    if (has("birth-compatible")) return kinds >= 2 && bits >= parameters.corroboratedByMuch;
  }
  // Another number of one's own stands in for the spelling of the name.
  return has("other-equal") && has("name-equal", "name-sound", "name-near") && has("birth-equal", "phone-equal", "home-equal", "home-near");
}

/** Near enough for a person's eye. */
function isNear(has: Has): boolean {
  const numbersAlike = has("id-near", "other-equal", "other-near");
  if (has("name-equal")) {
    return has("birth-equal", "birth-compatible", "birth-near", "phone-equal", "home-equal") || numbersAlike || (has("unit-equal") && !has("birth-differs"));
  }
  const corroborated = has("phone-equal", "home-equal", "home-near", "work-start-equal", "party-join-equal");
  if (has("name-sound", "name-near")) {
    if (has("birth-equal")) return has("name-sound") || corroborated || numbersAlike || has("unit-equal");
    return numbersAlike || (corroborated && has("birth-compatible", "birth-near")) || (has("phone-equal") && !has("birth-differs"));
  }
  return numbersAlike && has("birth-equal", "phone-equal", "home-equal");
}
