import { describe, expect, test } from "vitest";
import { idFormsOf } from "../../support/formRules.js";

describe("id-number-checksum", () => {
  test.each(["110105194912310021", "11010519491231003X", "440524188001010014".replace("1880", "1980")])("%s", (number) => {
    expect(idFormsOf(number)).toEqual(["id-number-checksum error"]);
  });

  test("a number whose last character fits is silent", () => {
    expect(idFormsOf("11010519491231002X")).toEqual([]);
  });

  test("an impossible day is told first", () => {
    expect(idFormsOf("110105194902300021")).toEqual(["id-number-impossible-date error"]);
  });
});
