import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalPhone, readPhones } from "../../../../roster/read/cells/readPhones.js";
import type { Cell } from "../../../../roster/read/cells/told.js";

const read = (value: Cell["value"]) => readPhones({ value, shown: String(value), format: undefined }).value;

describe("phones", () => {
  test.each<[Cell["value"], readonly string[]]>([
    ["13912345678", ["13912345678"]], [13912345678, ["13912345678"]], ["139 1234 5678", ["13912345678"]], ["139-1234-5678", ["13912345678"]],
    ["+86 13912345678", ["13912345678"]], ["１３９１２３４５６７８", ["13912345678"]], ["0519-85123456", ["0519-85123456"]], ["051985123456", ["0519-85123456"]],
    ["(0519)85123456", ["0519-85123456"]], ["（0519） 8512 3456", ["0519-85123456"]], ["85123456", ["85123456"]], ["010-12345678", []],
    ["010-62345678", ["010-62345678"]], ["0519-85123456转8012", ["0519-85123456-8012"]], ["0519-85123456-8012", ["0519-85123456-8012"]],
    ["85123456/13912345678(子)", ["85123456", "13912345678"]], ["13912345678、13812345678", ["13912345678", "13812345678"]],
    ["13912345678；0519-85123456", ["13912345678", "0519-85123456"]], ["13912345678 13812345678", ["13912345678", "13812345678"]],
    ["13912345678\n13812345678", ["13912345678", "13812345678"]], ["13912345678（女儿）", ["13912345678"]], ["儿子：13912345678", ["13912345678"]],
    ["张小军13912345678", ["13912345678"]], ["家0519-85123456，手机13912345678", ["0519-85123456", "13912345678"]], ["400-123-4567", ["4001234567"]],
    ["0519-8512-3456", ["0519-85123456"]], ["13912345678或13812345678", ["13912345678", "13812345678"]],
  ])("%j", (cell, numbers) => {
    expect(read(cell)?.numbers).toEqual(numbers);
    if (numbers.length > 0) expect(read(cell)?.odd).toEqual([]);
  });

  test.each(["1391234567", "139123456789", "12345", "23912345678"])("%j is no phone number", (text) => {
    expect(read(text)).toEqual({ numbers: [], odd: [text] });
  });

  test("words without a number tell nothing odd", () => {
    expect(read("无")).toBeNull();
    expect(read("13912345678(子)/同上")).toEqual({ numbers: ["13912345678"], odd: [] });
  });

  test("a landline that begins with 86 is not taken for the country's code", () => {
    expect(canonicalPhone("86000000")).toBe("86000000");
    expect(canonicalPhone("86013456")).toBe("86013456");
    expect(canonicalPhone("+86 0519-85123456")).toBe("0519-85123456");
    expect(canonicalPhone("8613912345678")).toBe("13912345678");
  });

  test("a canonical number is its own canonical form", () => {
    const mobile = fc.integer({ min: 1_300_000_0000, max: 1_999_999_9999 }).map(String);
    const landline = fc.tuple(fc.constantFrom("0519", "010", "021", ""), fc.integer({ min: 20_000_000, max: 89_999_999 })).map(([area, number]) => (area === "" ? `${number}` : `${area}-${number}`));
    fc.assert(
      fc.property(fc.oneof(mobile, landline), (number) => {
        expect(canonicalPhone(number)).toBe(number);
      }),
    );
  });

  test("nothing makes reading throw", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.double()), (value) => void read(value)), { numRuns: 1000 });
  });
});
