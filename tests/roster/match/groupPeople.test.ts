import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparePeople } from "../../../roster/match/comparePeople.js";
import { groupPeople } from "../../../roster/match/groupPeople.js";
import { matchKeys } from "../../../roster/match/matchKeys.js";
import type { MatchSubject } from "../../../roster/match/subject.js";
import { numbers, subject } from "./subjects.js";

/** Few values, so that likeness, doubt and chains are common. */
const subjects: fc.Arbitrary<readonly MatchSubject[]> = fc
  .array(
    fc.record({
      name: fc.constantFrom("李建国", "李健国", "王秀英"),
      idNumber: fc.constantFrom(null, null, numbers.first, numbers.second, numbers.third),
      idTold: fc.constantFrom(null, "110105194912310024", "110105194912310092"),
      idDoubtful: fc.constantFrom(false, false, false, true),
      birth: fc.constantFrom(null, "1949", "1949-12", "1949-12-31", "1951-05-06"),
      gender: fc.constantFrom(null, "男", "女"),
      phones: fc.constantFrom<readonly string[]>([], ["13900000001"], ["13900000001", "13900000002"]),
      origUnit: fc.constantFrom(null, "财政局"),
      workStart: fc.constantFrom(null, "1968-10", "1968-10-05"),
    }),
    { maxLength: 9 },
  )
  .map((told) => told.map((fields, place) => subject(`unit/${String(place)}`, { ...fields, idTold: fields.idNumber ?? fields.idTold })));

const shuffled = subjects.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length })));

describe("groupPeople", () => {
  test("[M5] any order of the subjects gives the same people and the same questions", () => {
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(groupPeople(other)).toEqual(groupPeople(all));
      }),
      { numRuns: 400 },
    );
  });

  test("[M2] no group holds two sure ID numbers, and a number's bearers are never parted", () => {
    fc.assert(
      fc.property(subjects, (all) => {
        const byId = new Map(all.map((each) => [each.subjectId, each]));
        const groupOf = new Map<string, number>();
        groupPeople(all).groups.forEach((members, place) => {
          const sure = members.map((member) => byId.get(member)!).filter((each) => each.idNumber !== null && !each.idDoubtful);
          expect(new Set(sure.map((each) => each.idNumber)).size).toBeLessThanOrEqual(1);
          for (const each of sure) groupOf.set(each.idNumber!, groupOf.get(each.idNumber!) ?? place);
          for (const each of sure) expect(groupOf.get(each.idNumber!)).toBe(place);
        });
      }),
      { numRuns: 400 },
    );
  });

  test("everybody stands in exactly one group", () => {
    fc.assert(
      fc.property(subjects, (all) => {
        expect(groupPeople(all).groups.flat().sort()).toEqual(all.map((each) => each.subjectId).sort());
      }),
    );
  });

  test("whoever is not apart shares a key, so that only likeness is compared", () => {
    fc.assert(
      fc.property(subjects, (all) => {
        for (const a of all) {
          for (const b of all) {
            if (a === b || comparePeople(a, b).decision === "apart") continue;
            expect(matchKeys(a).some((key) => matchKeys(b).includes(key))).toBe(true);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test("[M3] one who would chain two people together joins neither, and both pairs are asked", () => {
    const told = { birth: "1949-12-31", phones: ["13900000001"] };
    const grouping = groupPeople([
      subject("a", { ...told, idNumber: numbers.first }),
      subject("b", told),
      subject("c", { ...told, idNumber: numbers.second }),
    ]);
    expect(grouping.groups).toEqual([["a"], ["b"], ["c"]]);
    expect(grouping.review.map(({ a, b, decision }) => [a, b, decision])).toEqual([["a", "b", "review"], ["b", "c", "review"]]);
  });

  test("[M1] a person told by three units is one", () => {
    const grouping = groupPeople([
      subject("x", { idNumber: numbers.first, birth: "1949-12-31" }),
      subject("y", { idNumber: numbers.first, name: "李健国" }),
      subject("z", { birth: "1949-12-31", origUnit: "财政局" }),
      subject("w", { idNumber: numbers.first, origUnit: "财政局" }),
    ]);
    expect(grouping).toEqual({ groups: [["w", "x", "y", "z"]], review: [] });
  });
});
