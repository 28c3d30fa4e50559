import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { doubleNinth, lunarBirthdayIn, lunarBirthdaysOf } from "../../../roster/enrich/lunar.js";

const birthday = (month: number, day: number, isLeap = false) => ({ month, day, isLeap });

describe("the lunar calendar", () => {
  test.each([[2025, "2025-10-29"], [2026, "2026-10-18"], [2027, "2027-10-08"], [2028, "2028-10-26"]])("重阳 of %i is %s", (year, day) => {
    expect(doubleNinth(year)).toBe(day);
  });

  test.each([[2026, "2026-02-17"], [2027, "2027-02-06"]])("正月初一 of %i is %s", (year, day) => {
    expect(lunarBirthdayIn(birthday(1, 1), year)).toBe(day);
  });

  test("腊月三十 is kept on 二十九 where the month has no more days", () => {
    expect(lunarBirthdayIn(birthday(12, 30), 2026)).toBe("2027-02-05");
    expect(lunarBirthdayIn(birthday(12, 29), 2026)).toBe("2027-02-05");
    expect(lunarBirthdayIn(birthday(12, 30), 2023)).toBe("2024-02-09");
  });

  test("a leap month's birthday is kept in the leap month where there is one, else in the month itself", () => {
    expect(lunarBirthdayIn(birthday(6, 15, true), 2025)).toBe("2025-08-08");
    expect(lunarBirthdayIn(birthday(6, 15), 2025)).toBe("2025-07-09");
    expect(lunarBirthdayIn(birthday(4, 15, true), 2026)).toBe(lunarBirthdayIn(birthday(4, 15), 2026));
  });

  test("a solar year can hold a birthday of 腊月 twice or not at all", () => {
    expect(lunarBirthdaysOf(birthday(3, 5), 2026)).toEqual(["2026-04-21"]);
    const counts = Array.from({ length: 20 }, (_, place) => lunarBirthdaysOf(birthday(11, 20), 2015 + place).length);
    expect(new Set(counts)).toEqual(new Set([0, 1, 2]));
  });

  test("every lunar day of every year has a solar day within its year or the next", () => {
    fc.assert(fc.property(fc.integer({ min: 1920, max: 2060 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 30 }), fc.boolean(), (year, month, day, isLeap) => {
      const solar = lunarBirthdayIn(birthday(month, day, isLeap), year);
      expect(solar).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
      expect([String(year), String(year + 1)]).toContain(solar.slice(0, 4));
    }));
  });
});
