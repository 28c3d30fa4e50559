import { compareAtCommonPrecision, type PartialDate } from "../model/partialDate.js";
import { compareBirths } from "./compareBirths.js";
import { compareHomes, compareNames, isNearName } from "./compareTexts.js";
import { decide } from "./decide.js";
import { isOneSlipApart } from "./nearText.js";
import { weights } from "./parameters.js";
import { birthsOf, hasSureNumber, type Comparison, type MatchDecision, type MatchReason, type MatchSubject } from "./subject.js";

const sameNumber = comparison("same", [plain("id-equal")]);
const otherNumber = comparison("apart", [plain("id-differs")]);

/**
 * Whether two subjects are one human being: evidence is weighed (Fellegi and Sunter) and decided by `decide` (M2, M3).
 * Equal sure ID numbers are one person, two different ones never are, whatever the rest says.
 * @example comparePeople(a, b).decision // "same" | "review" | "apart"
 */
export function comparePeople(a: MatchSubject, b: MatchSubject): Comparison {
  if (hasSureNumber(a) && hasSureNumber(b)) {
    if (a.idNumber !== b.idNumber) return otherNumber;
    if (a.name === b.name) return sameNumber;
  }
  const reasons = weigh(a, b);
  return comparison(decide(reasons), reasons);
}

/**
 * Whether a pair is worth weighing: without a likeness of name or number it is apart. Blocks of one day of birth hold
 * mostly such pairs.
 */
export function mayBeOne(a: MatchSubject, b: MatchSubject): boolean {
  if (a.sound === b.sound || a.name === "" || b.name === "") return true;
  if (a.idTold !== null && b.idTold !== null && (a.idTold === b.idTold || isOneSlipApart(a.idTold, b.idTold))) return true;
  if (a.otherNumber !== null && a.otherNumber === b.otherNumber) return true;
  return isNearName(a.name, b.name);
}

function plain(code: keyof typeof weights): MatchReason {
  return { code, weight: weights[code] };
}

function comparison(decision: MatchDecision, reasons: readonly MatchReason[]): Comparison {
  const sorted = [...reasons].sort((left, right) => Math.abs(right.weight) - Math.abs(left.weight));
  const bits = reasons.reduce((sum, reason) => sum + reason.weight, 0);
  return { decision, score: Math.round(bits * 10) / 10, reasons: sorted };
}

function weigh(a: MatchSubject, b: MatchSubject): readonly MatchReason[] {
  const found: MatchReason[] = [];
  const add = (reason: MatchReason | null): void => {
    if (reason !== null) found.push(reason);
  };
  const number = compareNumbers(a, b);
  add(number);
  add(compareOtherNumbers(a.otherNumber, b.otherNumber));
  add(compareNames(a, b));
  // Birth counts once: where the numbers are alike, their days of birth have been counted with them.
  const numbersAlike = number !== null && number.weight > 0;
  add(numbersAlike ? compareBirths(toldBirth(a), toldBirth(b)) : compareBirths(birthsOf(a), birthsOf(b)));
  add(a.phones.some((phone) => b.phones.includes(phone)) ? plain("phone-equal") : null);
  add(compareHomes(a.home, b.home));
  add(equalTexts(a.origUnit, b.origUnit) ? plain("unit-equal") : null);
  add(equalTexts(a.nativePlace, b.nativePlace) ? plain("native-place-equal") : null);
  add(compareDates(a.workStart, b.workStart, "work-start"));
  add(equalDates(a.retireDate, b.retireDate) ? plain("retire-date-equal") : null);
  add(compareDates(a.partyJoin, b.partyJoin, "party-join"));
  add(a.gender !== null && b.gender !== null && a.gender !== b.gender ? plain("gender-differs") : null);
  return found;
}

function toldBirth({ birth }: MatchSubject): readonly PartialDate[] {
  return birth === null ? [] : [birth];
}

function compareNumbers(a: MatchSubject, b: MatchSubject): MatchReason | null {
  if (a.idNumber !== null && a.idNumber === b.idNumber) return plain(a.idDoubtful || b.idDoubtful ? "id-equal-doubtful" : "id-equal");
  if (a.idTold === null || b.idTold === null) return null;
  if (a.idTold === b.idTold || isOneSlipApart(a.idTold, b.idTold)) return plain("id-near");
  return a.idDoubtful || b.idDoubtful ? null : plain("id-unlike");
}

function compareOtherNumbers(a: string | null, b: string | null): MatchReason | null {
  if (a === null || b === null) return null;
  return plain(a === b ? "other-equal" : isOneSlipApart(a, b) ? "other-near" : "other-differs");
}

function equalTexts(a: string | null, b: string | null): boolean {
  return a !== null && a === b;
}

/** A year alone is shared by too many to count as evidence. */
function equalDates(a: PartialDate | null, b: PartialDate | null): boolean {
  return a !== null && b !== null && a.length >= 7 && b.length >= 7 && compareAtCommonPrecision(a, b) === 0;
}

function compareDates(a: PartialDate | null, b: PartialDate | null, field: "work-start" | "party-join"): MatchReason | null {
  if (a === null || b === null) return null;
  if (equalDates(a, b)) return plain(`${field}-equal`);
  return compareAtCommonPrecision(a, b) === 0 ? null : plain(`${field}-differs`);
}
