import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SlicedMap } from "../../../../roster/rules/session/slicedMap.js";

describe("a sliced map", () => {
  test("holds what a plain map holds after any changes", () => {
    const key = fc.oneof(fc.constantFrom("", "a", "n张三|1945-03", "11010519491231002X"), fc.string({ maxLength: 12 }));
    fc.assert(fc.property(fc.array(fc.record({ key, value: fc.option(fc.nat()) })), (changes) => {
      const plain = new Map<string, number>();
      const sliced = new SlicedMap<string, number>();
      for (const { key, value } of changes) {
        if (value === null) {
          plain.delete(key);
          sliced.delete(key);
        } else {
          plain.set(key, value);
          sliced.set(key, value);
        }
        expect(sliced.get(key)).toBe(plain.get(key));
      }
      expect([...sliced.keys()].sort()).toEqual([...plain.keys()].sort());
      expect([...sliced.values()].sort()).toEqual([...plain.values()].sort());
    }));
  });

  test("takes row numbers as keys", () => {
    const sliced = new SlicedMap<number, string>();
    for (const row of [1, 257, 1_048_576]) sliced.set(row, String(row));
    expect([1, 2, 257, 1_048_576].map((row) => sliced.get(row))).toEqual(["1", undefined, "257", "1048576"]);
  });
});
