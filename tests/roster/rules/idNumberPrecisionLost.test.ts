import { describe, expect, test } from "vitest";
import { idFormsOf } from "../../support/formRules.js";
import { idNumber } from "../../support/idNumbers.js";

describe("id-number-precision-lost", () => {
  test("[R6] a damaged number is reported and never repaired", () => {
    expect(idFormsOf(110105194912310020)).toEqual(["id-number-precision-lost error"]);
    expect(idFormsOf("1.10105E+17")).toEqual(["id-number-precision-lost error"]);
    expect(idFormsOf("110105194912310000")).toEqual(["id-number-precision-lost error"]);
  });

  test("a right number that ends in zeros, as text, is none", () => {
    const number = Array.from({ length: 28 }, (_, day) => idNumber("110105", `194912${String(day + 1).padStart(2, "0")}`, "000")).find((each) => each.endsWith("0000"));
    expect(idFormsOf(number!)).toEqual([]);
  });

  test("[R6] what this unit told before is offered where it is unique", () => {
    const damaged = 110105194912310020;
    const other = idNumber("110105", "19491231", "003");
    expect(idFormsOf(damaged, ["11010519491231002X", "320421195001020044"])).toEqual(["id-number-precision-lost error 11010519491231002X"]);
    expect(idFormsOf(damaged, ["11010519491231002X", "11010519491231002X"])).toEqual(["id-number-precision-lost error 11010519491231002X"]);
    expect(idFormsOf(damaged, ["11010519491231002X", other])).toEqual(["id-number-precision-lost error"]);
    expect(idFormsOf(damaged, ["320421195001020044"])).toEqual(["id-number-precision-lost error"]);
    expect(idFormsOf("1.10105E+17", ["11010519491231002X"])).toEqual(["id-number-precision-lost error"]);
  });
});
