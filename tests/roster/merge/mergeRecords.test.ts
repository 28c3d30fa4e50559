import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeRecords, mergeWithReview } from "../../../roster/merge/mergeRecords.js";
import type { UnitRecord } from "../../../roster/model/person.js";
import { li, record, wang } from "./records.js";

describe("mergeRecords", () => {
  test("[M1] a person told by two units is one person with both records", () => {
    const people = mergeRecords([record("a", "2", li), record("b", "1", { ...li, name: "李健国" }), record("b", "3", wang)]);
    expect(people.map(({ personId, records }) => [personId, records.map(({ unitId }) => unitId)])).toEqual([["1@b", ["b", "a"]], ["3@b", ["b"]]]);
  });

  test("[M2] a name alone does not merge; what comes near is for review", () => {
    const near = { name: "王秀英", birth_date: "1951-05" };
    expect(mergeRecords([record("a", "1", { name: "王秀英" }), record("b", "2", { name: "王秀英" })])).toHaveLength(2);
    const { people, review } = mergeWithReview([record("a", "1", wang), record("b", "2", near)]);
    expect(people).toHaveLength(2);
    expect(review).toMatchObject([{ a: "1@a", b: "2@b", decision: "review" }]);
  });

  test("a number that waits for correction merges nobody into somebody else", () => {
    const held = { id_no: "id-number-duplicate" };
    const people = mergeRecords([record("a", "1", li, { held }), record("a", "2", { ...wang, id_no: li.id_no }, { held })]);
    expect(people).toHaveLength(2);
  });

  test("a record taken off by mistake is nobody, a death leaves its trace", () => {
    const people = mergeRecords([
      record("a", "1", li, { removed: "误录" }), record("a", "2", wang, { removed: "去世" }), record("b", "3", li, { removed: "重复" }),
    ]);
    expect(people.map(({ personId }) => personId)).toEqual(["2@a"]);
  });

  test("[M5] any order of arrival gives the same people under the same names", () => {
    const statements = [li, wang, { ...wang, id_no: "110105195105060014" }, { ...li, id_no: "110105194912310038" }, { name: "李建国", birth_date: "1949-12-31", mobile: "13900000002" }];
    const records = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom(...statements)), { maxLength: 8 })
      .map((told) => told.map(([unitId, statement], place) => record(unitId, String(place), statement)));
    const orders = records.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })));
    fc.assert(
      fc.property(orders, ([all, other]: [UnitRecord[], UnitRecord[]]) => {
        expect(mergeWithReview(other)).toEqual(mergeWithReview(all));
      }),
      { numRuns: 300 },
    );
  });
});
