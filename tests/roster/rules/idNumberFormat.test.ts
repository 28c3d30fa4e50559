import { describe, expect, test } from "vitest";
import { idFormsOf } from "../../support/formRules.js";

describe("id-number-format", () => {
  test.each([
    "11010519491231002x", "110105 19491231 002X", "'11010519491231002X", "１１０１０５１９４９１２３１００２Ｘ", "110105-19491231-002X", " 11010519491231002X ",
  ])("%s is written plainly", (number) => {
    expect(idFormsOf(number)).toEqual(["id-number-format info 11010519491231002X safely"]);
  });

  test("a plain number and an empty cell are silent", () => {
    expect(idFormsOf("11010519491231002X")).toEqual([]);
    expect(idFormsOf("")).toEqual([]);
  });

  test("a wrong number with spaces tells both; one to be typed anew only that", () => {
    expect(idFormsOf("110105 19491231 0021")).toEqual(["id-number-format info 110105194912310021 safely", "id-number-checksum error"]);
    expect(idFormsOf("110105 1949123100")).toEqual(["id-number-length error"]);
  });
});
