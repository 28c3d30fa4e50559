import { describe, expect, test } from "vitest";
import { idFormsOf } from "../../support/formRules.js";
import { idNumber } from "../../support/idNumbers.js";

describe("id-number-impossible-date", () => {
  test.each([
    idNumber("110105", "19490230", "002"), idNumber("110105", "19491301", "002"), idNumber("110105", "19490001", "002"),
    idNumber("110105", "20270101", "002"), idNumber("110105", "18900101", "002"), "110105490230002",
  ])("%s", (number) => {
    expect(idFormsOf(number)).toEqual(["id-number-impossible-date error"]);
  });

  test("a birth on the as-of day is possible, one on the day after is not; 130 years are the limit", () => {
    expect(idFormsOf(idNumber("110105", "20261122", "002"))).toEqual([]);
    expect(idFormsOf(idNumber("110105", "20261123", "002"))).toEqual(["id-number-impossible-date error"]);
    expect(idFormsOf(idNumber("110105", "18961231", "002"))).toEqual([]);
    expect(idFormsOf(idNumber("110105", "19480229", "002"))).toEqual([]);
  });
});
