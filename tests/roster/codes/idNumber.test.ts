import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { birthIn, checkCharacter, genderIn, upgradeTo18 } from "../../../roster/codes/idNumber.js";

describe("citizen's number", () => {
  test("the examples of GB 11643", () => {
    expect(checkCharacter("11010519491231002")).toBe("X");
    expect(checkCharacter("44052418800101001")).toBe("4");
    expect(upgradeTo18("110105491231002")).toBe("11010519491231002X");
  });

  test("birth and sex", () => {
    expect(birthIn("11010519491231002X")).toBe("1949-12-31");
    expect(birthIn("110105194902300025")).toBeNull();
    expect(birthIn("110105194913010025")).toBeNull();
    expect(["", "110105", "11010519ab1231002X", "110105194912X1002X", "110105-949123100"].map(birthIn)).toEqual([null, null, null, null, null]);
    expect(genderIn("11010519491231002X")).toBe("女");
    expect(genderIn("440524188001010014")).toBe("男");
  });

  test("any single wrong digit changes the check character", () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 17, maxLength: 17 });
    fc.assert(fc.property(digits, fc.nat(16), fc.integer({ min: 1, max: 9 }), (right, place, by) => {
      const wrong = right.map((digit, at) => (at === place ? (digit + by) % 10 : digit));
      expect(checkCharacter(wrong.join(""))).not.toBe(checkCharacter(right.join("")));
    }));
  });
});
