import { describe, expect, test } from "vitest";
import { idFormsOf } from "../../support/formRules.js";

describe("id-number-15-digit", () => {
  test("the 18-digit one is offered, not written in bulk", () => {
    expect(idFormsOf("110105491231002")).toEqual(["id-number-15-digit info 11010519491231002X"]);
    expect(idFormsOf(110105491231002)).toEqual(["id-number-15-digit info 11010519491231002X"]);
  });

  test("15 digits with no day in them are wrong, and 14 or 16 are no old number", () => {
    expect(idFormsOf("110105490230002")).toEqual(["id-number-impossible-date error"]);
    expect(idFormsOf("11010549123100")).toEqual(["id-number-length error"]);
    expect(idFormsOf("1101054912310021")).toEqual(["id-number-length error"]);
  });
});
