import { describe, expect, test } from "vitest";
import { statutoryRetirement, type RetirementClass } from "../../../roster/codes/statutoryRetirement.js";

// Check points of the decision's tables: birth, class, years and months of age, month of retirement.
const checkPoints: readonly (readonly [string, RetirementClass, number, number, string])[] = [
  ["1964-12", "male", 60, 0, "2024-12"],
  ["1965-01", "male", 60, 1, "2025-02"],
  ["1965-04", "male", 60, 1, "2025-05"],
  ["1965-05", "male", 60, 2, "2025-07"],
  ["1966-01", "male", 60, 4, "2026-05"],
  ["1976-08", "male", 62, 11, "2039-07"],
  ["1976-09", "male", 63, 0, "2039-09"],
  ["1970-01", "female55", 55, 1, "2025-02"],
  ["1971-04", "female55", 55, 4, "2026-08"],
  ["1981-08", "female55", 57, 11, "2039-07"],
  ["1981-09", "female55", 58, 0, "2039-09"],
  ["1975-01", "female50", 50, 1, "2025-02"],
  ["1975-03", "female50", 50, 2, "2025-05"],
  ["1984-10", "female50", 54, 11, "2039-09"],
  ["1984-11", "female50", 55, 0, "2039-11"],
];

describe("statutory retirement", () => {
  test.each(checkPoints)("%s %s: %i years and %i months, in %s%.0s", (...point) => {
    const [birth, retirementClass, years, months, date] = point;
    const base = { male: 60, female55: 55, female50: 50 }[retirementClass];
    expect(statutoryRetirement(birth, retirementClass)).toEqual({ date, delayMonths: (years - base) * 12 + months });
  });

  test("the delay ends with its last step", () => {
    expect(statutoryRetirement("1990-01", "male")).toEqual({ date: "2053-01", delayMonths: 36 });
    expect(statutoryRetirement("1999-12", "female50")).toEqual({ date: "2054-12", delayMonths: 60 });
  });

  test("a day of birth changes nothing", () => {
    expect(statutoryRetirement("1966-01-31", "male")).toEqual(statutoryRetirement("1966-01", "male"));
  });

  test("a year alone is not enough", () => {
    expect(() => statutoryRetirement("1966", "male")).toThrow("month");
  });
});
