import { compareAtCommonPrecision, type PartialDate } from "../model/partialDate.js";
import { isOneSlipApart } from "./nearText.js";
import { birthsOf, type Comparison, type MatchDecision, type MatchReason, type MatchReasonCode, type MatchSubject } from "./subject.js";
import { weights } from "./weights.js";

const sameNumber = comparison("same", ["id-equal"]);
const otherNumber = comparison("apart", ["id-differs"]);

/**
 * Whether two subjects are one human being, by named evidence (M2, M3):
 * equal valid ID numbers are one person, two different ones never are; else equal name, equal full day of birth and one
 * more equal field are one; what comes near is for a person's eye; a name alone never merges.
 * @example comparePeople(a, b).decision // "same" | "review" | "apart"
 */
export function comparePeople(a: MatchSubject, b: MatchSubject): Comparison {
  if (a.idNumber !== null && b.idNumber !== null && !a.idDoubtful && !b.idDoubtful) {
    if (a.idNumber !== b.idNumber) return otherNumber;
    if (a.name === b.name) return sameNumber;
  }
  const codes = collectReasons(a, b);
  return comparison(decide(codes), codes);
}

function comparison(decision: MatchDecision, codes: readonly MatchReasonCode[]): Comparison {
  const reasons: MatchReason[] = codes.map((code) => ({ code, weight: weights[code] }));
  reasons.sort((left, right) => Math.abs(right.weight) - Math.abs(left.weight));
  return { decision, score: reasons.reduce((sum, reason) => sum + reason.weight, 0), reasons };
}

/** What more may stand beside name and birth. Gender halves the people and proves nothing. */
const corroborating: readonly MatchReasonCode[] = [
  "phone-equal", "unit-equal", "native-place-equal", "work-start-equal", "retire-date-equal", "party-join-equal",
];

function decide(codes: readonly MatchReasonCode[]): MatchDecision {
  const has = (code: MatchReasonCode): boolean => codes.includes(code);
  if (has("id-equal")) return "same";
  const corroborated = corroborating.some(has);
  const sameBirth = has("birth-equal");
  if (has("name-equal")) {
    if (has("id-equal-doubtful")) return "same";
    if (sameBirth && corroborated && !has("gender-differs")) return "same";
    if (sameBirth || has("birth-compatible") || has("phone-equal") || has("id-near")) return "review";
    return has("unit-equal") && !has("birth-differs") ? "review" : "apart";
  }
  if (has("id-equal-doubtful") || (sameBirth && has("id-near"))) return "review";
  return sameBirth && has("name-near") && corroborated ? "review" : "apart";
}

function collectReasons(a: MatchSubject, b: MatchSubject): readonly MatchReasonCode[] {
  const codes: MatchReasonCode[] = [];
  const add = (code: MatchReasonCode | null): void => {
    if (code !== null) codes.push(code);
  };
  add(compareNumbers(a, b));
  add(compareNames(a.name, b.name));
  add(compareBirths(birthsOf(a), birthsOf(b)));
  add(a.phones.some((phone) => b.phones.includes(phone)) ? "phone-equal" : null);
  add(equalTexts(a.origUnit, b.origUnit) ? "unit-equal" : null);
  add(equalTexts(a.nativePlace, b.nativePlace) ? "native-place-equal" : null);
  add(equalDates(a.workStart, b.workStart) ? "work-start-equal" : null);
  add(equalDates(a.retireDate, b.retireDate) ? "retire-date-equal" : null);
  add(equalDates(a.partyJoin, b.partyJoin) ? "party-join-equal" : null);
  add(a.gender !== null && b.gender !== null && a.gender !== b.gender ? "gender-differs" : null);
  return codes;
}

function compareNumbers(a: MatchSubject, b: MatchSubject): MatchReasonCode | null {
  if (a.idNumber !== null && a.idNumber === b.idNumber) return a.idDoubtful || b.idDoubtful ? "id-equal-doubtful" : "id-equal";
  if (a.idTold === null || b.idTold === null) return null;
  return a.idTold === b.idTold || isOneSlipApart(a.idTold, b.idTold) ? "id-near" : null;
}

function compareNames(a: string, b: string): MatchReasonCode | null {
  if (a === "" || b === "") return null;
  if (a === b) return "name-equal";
  return a.length > 1 && isOneSlipApart(a, b) ? "name-near" : "name-differs";
}

/** Birth counts once, whether the archive or the number tells it. */
function compareBirths(a: readonly PartialDate[], b: readonly PartialDate[]): MatchReasonCode | null {
  if (a.length === 0 || b.length === 0) return null;
  if (a.some((left) => left.length === 10 && b.includes(left))) return "birth-equal";
  return a.some((left) => b.some((right) => compareAtCommonPrecision(left, right) === 0)) ? "birth-compatible" : "birth-differs";
}

function equalTexts(a: string | null, b: string | null): boolean {
  return a !== null && a === b;
}

/** A year alone is shared by too many to count as evidence. */
function equalDates(a: PartialDate | null, b: PartialDate | null): boolean {
  return a !== null && b !== null && a.length >= 7 && b.length >= 7 && compareAtCommonPrecision(a, b) === 0;
}
