import { describe, expect, test } from "vitest";
import { idFormsOf } from "../../support/formRules.js";

describe("id-number-length", () => {
  test.each(["1101051949123100", "1101051949123100212", "12345", "11010519491231"])("%s", (number) => {
    expect(idFormsOf(number)).toEqual(["id-number-length error"]);
  });

  test.each(["11010519491231002X", "110105491231002", ""])("%s has a right length", (number) => {
    expect(idFormsOf(number)).not.toContain("id-number-length error");
  });
});
