import type { PartialDate } from "../model/partialDate.js";

/**
 * What matching looks at: the same for a row of a sheet and a record of the register, so that who is who has one
 * implementation. Every text is normalised; null or empty means that nothing is told.
 */
export interface MatchSubject {
  readonly subjectId: string;
  readonly name: string;
  /** How the name sounds (`soundOfName`). */
  readonly sound: string;
  /** The valid 18-character number, null when there is none or it is wrong in any way. */
  readonly idNumber: string | null;
  /** The number as told, also a wrong one, for near misses: 18 characters, or null. */
  readonly idTold: string | null;
  /** The number is valid in form, but this roster tells it of two people: it neither proves nor forbids. */
  readonly idDoubtful: boolean;
  /** Another number that is one's own, where the ledger has one (not the citizen's number). */
  readonly otherNumber: string | null;
  /** As the archive has it (出生日期). */
  readonly birth: PartialDate | null;
  readonly gender: string | null;
  readonly phones: readonly string[];
  readonly home: string | null;
  readonly origUnit: string | null;
  readonly nativePlace: string | null;
  readonly workStart: PartialDate | null;
  readonly retireDate: PartialDate | null;
  readonly partyJoin: PartialDate | null;
}

/** Why two subjects were found alike or different, the heaviest first. Words are in roster/words/match. */
export interface MatchReason {
  readonly code: MatchReasonCode;
  /** What it adds to the score; negative speaks against. */
  readonly weight: number;
}

export type MatchReasonCode =
  | "id-equal" | "id-equal-doubtful" | "id-differs" | "id-near" | "id-unlike"
  | "other-equal" | "other-near" | "other-differs"
  | "name-equal" | "name-sound" | "name-near" | "name-differs"
  | "birth-equal" | "birth-compatible" | "birth-near" | "birth-differs"
  | "phone-equal" | "home-equal" | "home-near" | "unit-equal" | "native-place-equal"
  | "work-start-equal" | "work-start-differs" | "retire-date-equal" | "party-join-equal" | "party-join-differs"
  | "gender-differs" | "accepted" | "denied";

export type MatchDecision = "same" | "review" | "apart";

export interface Comparison {
  readonly decision: MatchDecision;
  /** Bits: 10 says that one person is a thousand times likelier than two. */
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

/** So many phone numbers of one are compared. */
export const mostPhones = 16;

/** A valid number that the roster does not tell of two people: it proves and forbids. */
export function hasSureNumber({ idNumber, idDoubtful }: MatchSubject): boolean {
  return idNumber !== null && !idDoubtful;
}

/** The day of birth that the valid number tells. */
export function birthOfIdNumber(idNumber: string): PartialDate {
  return `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
}

/** Every day of birth that is told: the archive's and the number's, which may lawfully differ. */
export function birthsOf(subject: MatchSubject): readonly PartialDate[] {
  if (subject.idNumber === null) return subject.birth === null ? [] : [subject.birth];
  const byNumber = birthOfIdNumber(subject.idNumber);
  return subject.birth === null || subject.birth === byNumber ? [byNumber] : [subject.birth, byNumber];
}
