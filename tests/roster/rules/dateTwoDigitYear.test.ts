import { describe, expect, test } from "vitest";
import { dateFormsOf } from "../../support/formRules.js";

describe("date-two-digit-year", () => {
  test.each(["45.3", "45年3月", "45-03"])("%s: the window gives the century", (date) => {
    expect(dateFormsOf(date)).toEqual(["date-two-digit-year info 1945.03 safely"]);
  });

  test.each(["1945.3", "45.13", "15.3"])("%s is whole, impossible or ambiguous instead", (date) => {
    expect(dateFormsOf(date).filter((found) => found.startsWith("date-two-digit-year"))).toEqual([]);
  });
});
