import { describe, expect, test } from "vitest";
import { isAgreed, namesOf, newsFor } from "../../../roster/protocol/agreement.js";
import { digestOf } from "../../../roster/protocol/digest.js";
import type { ChangedSince } from "../../../roster/protocol/submission.js";

const li = { recordId: "r1", statement: { name: "李建国", mobile: "13900000001" } };
const wang = { recordId: "r2", statement: { name: "王秀英" } };
const since = (change: Partial<ChangedSince>): ChangedSince => ({
  recordId: "r1", field: null, from: null, to: null, removed: null, by: "somebody", at: "2026-11-22T01:00:00.000Z", revision: 2, ...change,
});

describe("both sides", () => {
  test("[S5] agree where count and digest do, and not where either differs", () => {
    const digest = digestOf([wang, li]);
    expect(isAgreed([li, wang], { count: 2, digest })).toBe(true);
    expect(isAgreed([li], { count: 2, digest })).toBe(false);
    expect(isAgreed([li, { ...wang, recordId: "r3" }], { count: 2, digest })).toBe(false);
    expect(isAgreed([li, wang], { count: 3, digest })).toBe(false);
  });
});

describe("what a sheet does not know", () => {
  test("is what others changed, added or took off and the sheet does not tell", () => {
    expect(newsFor([li], [since({ field: "mobile", to: "13911111111" })])).toHaveLength(1);
    expect(newsFor([li], [since({ field: "mobile", to: "13900000001" })])).toEqual([]);
    expect(newsFor([li], [since({ recordId: "r2" })])).toHaveLength(1);
    expect(newsFor([li, wang], [since({ recordId: "r2" })])).toEqual([]);
    expect(newsFor([li], [since({ removed: "去世" })])).toHaveLength(1);
    expect(newsFor([wang], [since({ removed: "去世" })])).toEqual([]);
  });

  test("is judged by the last word about a cell, and of people who are gone nothing but that is news", () => {
    expect(newsFor([li], [since({ field: "mobile", to: "13911111111" }), since({ field: "mobile", to: "13900000001", revision: 3 })])).toEqual([]);
    expect(newsFor([], [since({ field: "mobile", to: "13911111111" })])).toEqual([]);
  });

  test("people whom others added are named", () => {
    expect(namesOf([since({ recordId: "r2" }), since({ field: "mobile", to: "1" })], [li, wang])).toEqual({ r2: "王秀英" });
  });
});
