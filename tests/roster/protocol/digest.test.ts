import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addToDigest, digestOf, digestWith, emptyDigest, removeFromDigest, type DigestedRecord } from "../../../roster/protocol/digest.js";

const record: fc.Arbitrary<DigestedRecord> = fc.record({
  recordId: fc.string({ minLength: 1, maxLength: 12 }),
  statement: fc.record(
    { name: fc.string({ minLength: 1, unit: "grapheme" }), id_no: fc.string({ minLength: 1 }), birth_date: fc.constantFrom("1945", "1945-03") },
    { requiredKeys: [] },
  ),
});
const records = fc.array(record, { maxLength: 12 });

/** The definition of design §4.6, word by word and slowly. */
function slowDigest(told: readonly DigestedRecord[]): string {
  const hashes = told.map(({ recordId, statement }) => {
    const sorted = Object.fromEntries(Object.entries(statement).sort(([a], [b]) => (a < b ? -1 : 1)));
    return BigInt(`0x${createHash("sha256").update(JSON.stringify({ recordId, statement: sorted })).digest("hex")}`);
  });
  return (hashes.reduce((sum, hash) => sum + hash, 0n) % 2n ** 256n).toString(16).padStart(64, "0");
}

describe("the digest of what a unit told", () => {
  test("is the sum of the records' hashes, whichever implementation of SHA-256 is asked", () => {
    fc.assert(fc.property(records, (told) => {
      expect(digestOf(told)).toBe(slowDigest(told));
      expect(digestOf(told, (bytes) => createHash("sha256").update(bytes).digest())).toBe(slowDigest(told));
    }));
  });

  test("does not depend on the order of records or of fields", () => {
    fc.assert(fc.property(records, fc.func(fc.integer()), (told, rank) => {
      const shuffled = [...told].sort((a, b) => rank(a) - rank(b))
        .map(({ recordId, statement }) => ({ recordId, statement: Object.fromEntries(Object.entries(statement).reverse()) }));
      expect(digestOf(shuffled)).toBe(digestOf(told));
    }));
  });

  test("kept as changes come, it is the digest of the whole", () => {
    fc.assert(fc.property(records, records, records, (stay, gone, come) => {
      expect(digestWith(digestOf([...gone, ...stay]), { gone, come })).toBe(digestOf([...stay, ...come]));
      expect(come.reduce((sum, each) => addToDigest(sum, each), emptyDigest)).toBe(digestOf(come));
    }));
  });

  test("what comes and goes leaves it as it was", () => {
    fc.assert(fc.property(records, record, (told, one) => {
      const before = digestOf(told);
      expect(removeFromDigest(addToDigest(before, one), one)).toBe(before);
      expect(addToDigest(removeFromDigest(before, one), one)).toBe(before);
    }));
  });

  test("another value, another record and another number of the same differ", () => {
    const one = { recordId: "r1", statement: { name: "李建国" } };
    const digests = [[], [one], [one, one], [{ ...one, recordId: "r2" }], [{ ...one, statement: { name: "李健国" } }]].map((told) => digestOf(told));
    expect(new Set(digests).size).toBe(5);
  });

  test("100,000 records do not take long (measured: half a second; the bound allows for a busy machine)", () => {
    const told = Array.from({ length: 100_000 }, (_, place) => ({
      recordId: `019ab0000000-${String(place)}`,
      statement: { name: "李建国", gender: "男", id_no: "11010519491231002X", birth_date: "1949-12-31", orig_unit: "财政局", mobile: "13900000001", address: "北京市东城区某某街道某某社区 12 号楼 3 单元 401 室" },
    }));
    const began = performance.now();
    const digest = digestOf(told);
    expect(performance.now() - began).toBeLessThan(4_000);
    expect(digestOf(told, (bytes) => createHash("sha256").update(bytes).digest())).toBe(digest);
  });
});
