import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparePeople } from "../../../roster/match/comparePeople.js";
import { groupPeople } from "../../../roster/match/groupPeople.js";
import { matchKeys } from "../../../roster/match/matchKeys.js";
import { anySubjects as subjects, numbers, subject } from "./subjects.js";

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

  test("whoever merges by itself shares a key, so that only likeness is compared", () => {
    fc.assert(
      fc.property(subjects, (all) => {
        for (const a of all) {
          for (const b of all) {
            if (a === b || comparePeople(a, b).decision !== "same") continue;
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
    expect(grouping).toMatchObject({ groups: [["w", "x", "y", "z"]], review: [], alarms: [] });
  });

  test("more records in one person than one has are an alarm", () => {
    const many = Array.from({ length: 9 }, (_, place) => subject(`u/${String(place)}`, { idNumber: numbers.first }));
    expect(groupPeople(many).alarms).toEqual([many.map(({ subjectId }) => subjectId)]);
    expect(groupPeople(many.slice(1)).alarms).toEqual([]);
  });
});

describe("what people decided", () => {
  const told = { birth: "1949-12-31" };
  const pair = { a: "a", b: "b" };

  test("[M3] an accepted pair is one person and no question, a denied pair two and no question", () => {
    const both = [subject("a", told), subject("b", told)];
    expect(groupPeople(both).review).toHaveLength(1);
    expect(groupPeople(both, { accepted: [pair], denied: [] })).toMatchObject({ groups: [["a", "b"]], review: [], links: [{ a: "a", b: "b", reasons: [{ code: "accepted" }] }] });
    expect(groupPeople(both, { accepted: [], denied: [{ a: "b", b: "a" }] })).toMatchObject({ groups: [["a"], ["b"]], review: [] });
  });

  test("a person may say that two numbers are one man's, and that one number was told of two", () => {
    const [first, second] = [subject("a", { idNumber: numbers.first }), subject("b", { idNumber: numbers.second })];
    expect(groupPeople([first, second], { accepted: [pair], denied: [] }).groups).toEqual([["a", "b"]]);
    const twice = [first, subject("b", { idNumber: numbers.first }), subject("c", { idNumber: numbers.first })];
    expect(groupPeople(twice, { accepted: [], denied: [pair] }).groups).toEqual([["a"], ["b"], ["c"]]);
    expect(groupPeople(twice, { accepted: [{ a: "a", b: "c" }], denied: [pair] }).groups).toEqual([["a", "c"], ["b"]]);
  });

  test("[M5] whatever was decided in whatever order, denied pairs are never together, but where accepted ones chain them", () => {
    fc.assert(
      fc.property(shuffled, fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 4 }), ([all, other], decided) => {
        const pairs = decided.filter(([a, b]) => a !== b && a < all.length && b < all.length).map(([a, b]) => ({ a: all[a]!.subjectId, b: all[b]!.subjectId }));
        const judged = { accepted: [], denied: pairs };
        const grouping = groupPeople(all, judged);
        expect(groupPeople(other, { accepted: [], denied: [...pairs].reverse() })).toEqual(grouping);
        for (const { a, b } of pairs) expect(grouping.groups.some((group) => group.includes(a) && group.includes(b))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
