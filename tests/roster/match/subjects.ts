import fc from "fast-check";
import { soundOfName } from "../../../roster/match/soundOfName.js";
import type { MatchSubject } from "../../../roster/match/subject.js";

/** A made-up subject; only what a test names differs from nothing told. */
export function subject(subjectId: string, told: Partial<MatchSubject> = {}): MatchSubject {
  const name = told.name ?? "李建国";
  return {
    subjectId, name, sound: soundOfName(name), idNumber: null, idTold: told.idNumber ?? null, idDoubtful: false, otherNumber: null, birth: null,
    gender: null, phones: [], home: null, origUnit: null, nativePlace: null, workStart: null, retireDate: null, partyJoin: null, ...told,
  };
}

/** Valid made-up numbers: born 1949-12-31, 1949-12-31 and 1951-05-06. */
export const numbers = { first: "11010519491231002X", second: "110105194912310038", third: "110105195105060014" };

/** Few values, so that likeness, doubt and chains are common. */
export const anySubjects: fc.Arbitrary<readonly MatchSubject[]> = fc
  .array(
    fc.record({
      name: fc.constantFrom("李建国", "李健国", "王秀英", "令狐德昌"),
      idNumber: fc.constantFrom(null, null, numbers.first, numbers.second, numbers.third),
      idTold: fc.constantFrom(null, "110105194912310024", "110105194912310092"),
      idDoubtful: fc.constantFrom(false, false, false, true),
      birth: fc.constantFrom(null, "1949", "1949-12", "1949-12-31", "1951-05-06"),
      gender: fc.constantFrom(null, "男", "女"),
      phones: fc.constantFrom<readonly string[]>([], ["13900000001"], ["13900000001", "13900000002"]),
      home: fc.constantFrom(null, "望湖街道文昌路1号"),
      origUnit: fc.constantFrom(null, "财政局"),
      workStart: fc.constantFrom(null, "1968-10", "1968-10-05"),
    }),
    { maxLength: 9 },
  )
  .map((told) => told.map((fields, place) => subject(`unit/${String(place)}`, { ...fields, idTold: fields.idNumber ?? fields.idTold })));
