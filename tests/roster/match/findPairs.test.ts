import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPairs } from "../../../roster/match/findPairs.js";
import { groupPeople } from "../../../roster/match/groupPeople.js";
import { lookBetween } from "../../../roster/match/lookBetween.js";
import { matchKeys } from "../../../roster/match/matchKeys.js";
import type { MatchSubject } from "../../../roster/match/subject.js";
import { anySubjects, numbers, subject } from "./subjects.js";

/** Subjects that count how often they are looked at; what is counted is read at most thrice a comparison. */
function countLooks(subjects: readonly MatchSubject[]): { readonly subjects: readonly MatchSubject[]; looks(): number } {
  let reads = 0;
  const watched = subjects.map((each) => Object.defineProperty({ ...each }, "retireDate", {
    get() {
      reads += 1;
      return each.retireDate;
    },
  }));
  return { subjects: watched, looks: () => reads };
}

const count = 3000;
const idOf = (place: number): string => `unit/${String(place).padStart(5, "0")}`;
const rosters: readonly (readonly [string, (place: number) => Partial<MatchSubject>])[] = [
  ["tell the very same", () => ({ birth: "1949-12-31" })],
  ["are sure to be one person", () => ({ birth: "1949-12-31", phones: ["13900000001"] })],
  ["share name and birth but no phone", (place) => ({ birth: "1949-12-31", phones: [`139${String(place).padStart(8, "0")}`] })],
  ["share a former unit and a name but no birth", (place) => ({ birth: `19${String(10 + (place % 80))}-01-02`, origUnit: "财政局" })],
  ["share a day of birth and have numbers of their own or none", (place) => ({ name: `王${String.fromCharCode(0x4e00 + place)}`, birth: "1949-12-31", ...(place % 2 === 0 ? {} : { idNumber: `${numbers.first.slice(0, 12)}${String(place).padStart(6, "0")}` }) })],
];

describe("findPairs", () => {
  test.each(rosters)("[M6] of rows that %s each is compared with some others, however many there are", (_what, told) => {
    const { subjects, looks } = countLooks(Array.from({ length: count }, (_, place) => subject(idOf(place), told(place))));
    const pairs = findPairs(subjects);
    // A block's order reads them too, some thirty times each; all with all would be 4,500,000 pairs.
    expect(looks()).toBeLessThan(count * 1000);
    expect(pairs.length).toBeLessThan(count * 40);
  });

  test("[M1] of one person's records, however many, all are one person still", () => {
    const many = Array.from({ length: count }, (_, place) => subject(idOf(place), { birth: "1949-12-31", phones: ["13900000001"] }));
    expect(groupPeople(many)).toMatchObject({ groups: [many.map(({ subjectId }) => subjectId)], review: [] });
  });

  test("[M3] whoever may be one of many is asked about", () => {
    const many = Array.from({ length: count }, (_, place) => subject(idOf(place), { birth: "1949-12-31" }));
    const { groups, review } = groupPeople(many);
    expect(groups).toHaveLength(count);
    expect(new Set(review.flatMap(({ a, b }) => [a, b])).size).toBe(count);
  });

  test("[M5] where not all are compared, the order of the subjects changes nothing either", () => {
    const shuffled = anySubjects.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length })));
    fc.assert(
      fc.property(shuffled, fc.constantFrom({ wide: 1, near: 1 }, { wide: 2, near: 1 }, { wide: 3, near: 2 }), ([all, other], bounds) => {
        expect(findPairs(other, bounds)).toEqual(findPairs(all, bounds));
      }),
      { numRuns: 300 },
    );
  });
});

describe("lookBetween", () => {
  const keyed = (subjects: readonly MatchSubject[]) => subjects.map((each) => ({ subject: each, keys: matchKeys(each) }));

  test("[M6] as many on the left as on the right that tell the same are looked at in step, not all with all", () => {
    const many = Array.from({ length: count }, (_, place) => subject(idOf(place), { birth: "1949-12-31" }));
    const seen = new Set<string>();
    let looks = 0;
    lookBetween(keyed(many), keyed(many), (left, right) => {
      looks += 1;
      seen.add(`${String(left)} ${String(right)}`);
      return true;
    });
    expect(looks).toBeLessThan(count * 50);
    expect(many.every((_, place) => seen.has(`${String(place)} ${String(place)}`))).toBe(true);
  });

  test("everybody who shares a key with somebody is looked at from either side, few or many", () => {
    const [one] = [subject("one", { birth: "1949-12-31" })];
    const many = Array.from({ length: count }, (_, place) => subject(idOf(place), { birth: "1949-12-31" }));
    const seen = new Set<number>();
    lookBetween(keyed([one]), keyed(many), (_left, right) => {
      seen.add(right);
      return true;
    });
    expect(seen.size).toBe(count);
    lookBetween(keyed(many), keyed([one]), (left) => {
      seen.delete(left);
      return true;
    });
    expect(seen.size).toBe(0);
  });
});
