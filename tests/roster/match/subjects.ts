import type { MatchSubject } from "../../../roster/match/subject.js";

/** A made-up subject; only what a test names differs from nothing told. */
export function subject(subjectId: string, told: Partial<MatchSubject> = {}): MatchSubject {
  return {
    subjectId, name: "李建国", idNumber: null, idTold: told.idNumber ?? null, idDoubtful: false, birth: null, gender: null, phones: [],
    origUnit: null, nativePlace: null, workStart: null, retireDate: null, partyJoin: null, ...told,
  };
}

/** Valid made-up numbers: born 1949-12-31, 1949-12-31 and 1951-05-06. */
export const numbers = { first: "11010519491231002X", second: "110105194912310038", third: "110105195105060014" };
