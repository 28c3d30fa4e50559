import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkCharacter } from "../../../../roster/codes/idNumber.js";
import { idNumberReader } from "../../../../roster/read/cells/readIdNumber.js";
import type { Cell } from "../../../../roster/read/cells/told.js";

const read = (value: Cell["value"], shown = String(value)) => idNumberReader("2026-11-22")({ value, shown, format: undefined });
const codesOf = (value: Cell["value"]): readonly string[] => (read(value).notes ?? []).map(({ code }) => code);
const right = "11010519491231002X";

describe("citizens' numbers", () => {
  test("a right number", () => {
    expect(read(right)).toEqual({ text: right, notes: null, form: null, value: { digits: right, valid: right, birth: "1949-12-31", gender: "女" } });
  });

  test.each([
    ["110105 19491231 002X", ["spaces"]], ["１１０１０５１９４９１２３１００２Ｘ", ["full-width"]], ["'11010519491231002X", ["id-punctuation"]],
    ["11010519491231002x", ["id-punctuation"]], ["110105-19491231-002X", ["id-punctuation"]], [" 11010519491231002X\u3000", ["spaces"]],
    ["‘11010519491231002ｘ", ["full-width", "id-punctuation"]],
  ])("%j is read and its form noted", (text, notes) => {
    expect(read(text).value?.valid).toBe(right);
    expect(codesOf(text)).toEqual(notes);
  });

  test("fifteen digits, as text and as a number", () => {
    for (const cell of ["110105491231002", 110105491231002]) {
      expect(read(cell)).toMatchObject({ value: { digits: "110105491231002", valid: right, birth: "1949-12-31" }, notes: [{ code: "id-15-digit", detail: [right] }] });
    }
  });

  test.each([110105194912310020, "1.10105E+17", "1.10105194912310E+17", "110105194912310000", "1.1E+17"])("[R6] %j lost its digits and is never repaired", (cell) => {
    expect(codesOf(cell)).toEqual(["id-precision-lost"]);
    expect(read(cell).value?.valid).toBeNull();
    expect("11010519491231002".startsWith(read(cell).value!.digits.slice(0, 15))).toBe(true);
  });

  test.each([
    ["1101051949123100", "id-length"], ["11010519491231002XX", "id-length"], ["E12345678", "id-length"], ["1101051949123100ZX", "id-characters"],
    ["110105********002X", "id-characters"], ["X10105491231002", "id-characters"], ["110105194913310021", "id-impossible-date"],
    ["110105194902300021", "id-impossible-date"], ["110105203001010029", "id-impossible-date"], ["110105189001010029", "id-impossible-date"],
    ["110105491331002", "id-impossible-date"], ["110105194912310021", "id-checksum"],
  ])("%j is wrong: %s", (text, code) => {
    expect(codesOf(text)).toEqual([code]);
    expect(read(text).value?.valid).toBeNull();
  });

  test("a wrong check character still tells birth and sex", () => {
    expect(read("110105194912310021").value).toMatchObject({ birth: "1949-12-31", gender: "女" });
  });

  test("what says nothing is no fault", () => {
    expect(codesOf("—")).toEqual(["placeholder"]);
    expect(codesOf("   ")).toEqual([]);
  });

  test("every number with its check character is right, and with another is not", () => {
    fc.assert(
      fc.property(fc.date({ min: new Date("1900-01-01"), max: new Date("2020-01-01"), noInvalidDate: true }), fc.integer({ min: 1, max: 999 }), (date, order) => {
        const first = `320402${date.toISOString().slice(0, 10).replaceAll("-", "")}${String(order).padStart(3, "0")}`;
        expect(read(first + checkCharacter(first)).value?.valid).toBe(first + checkCharacter(first));
        const wrong = checkCharacter(first) === "1" ? "2" : "1";
        expect(codesOf(first + wrong)).toEqual(["id-checksum"]);
      }),
    );
  });

  test("nothing makes reading throw", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.double(), fc.boolean()), (value) => void read(value)), { numRuns: 1000 });
  });
});
