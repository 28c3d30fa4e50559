import { describe, expect, test } from "vitest";
import { idFormsOf } from "../../support/formRules.js";

describe("id-number-characters", () => {
  test.each(["1101051949123100AX", "X10105194912310021", "11010549123100O", "11010519491231OO2X"])("%s", (number) => {
    expect(idFormsOf(number)).toEqual(["id-number-characters error"]);
  });

  test("an X at the end is right", () => {
    expect(idFormsOf("11010519491231002X")).toEqual([]);
  });
});
