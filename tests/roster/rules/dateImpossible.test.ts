import { describe, expect, test } from "vitest";
import { dateFormsOf } from "../../support/formRules.js";

describe("date-impossible", () => {
  test.each(["1945.13", "1945年2月30日", "1900.02.29", "45.13", "1945.4.31"])("%s", (date) => {
    expect(dateFormsOf(date)).toEqual(["date-impossible error"]);
  });

  test.each(["1904.02.29", "1945.12.31", "1945.00"])("%s is a day, or tells none", (date) => {
    expect(dateFormsOf(date)).toEqual([]);
  });
});
