import { expect, test } from "vitest";
import { addDays, addWorkdays, daysBetween, isWorkday, nextWorkday } from "../../../roster/duties/workDays.js";
import { defaultPolicy } from "../../../roster/model/policy.js";

const { calendar } = defaultPolicy;

test("days are counted over months, leap days and years", () => {
  expect(addDays("2026-02-28", 1)).toBe("2026-03-01");
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(addDays("2027-01-01", -1)).toBe("2026-12-31");
  expect(daysBetween("2026-11-05", "2026-11-09")).toBe(4);
  expect(daysBetween("2026-11-09", "2026-11-05")).toBe(-4);
});

test.each([
  ["a Wednesday", "2026-11-25", true], ["a Saturday", "2026-11-28", false], ["a Sunday", "2026-11-29", false],
  ["a Monday of 国庆", "2026-10-05", false], ["a Saturday that is worked instead", "2026-10-10", true],
])("%s is worked or not", (_what, day, worked) => {
  expect(isWorkday(day, calendar)).toBe(worked);
});

test("a deadline on a free day moves to the next day that is worked", () => {
  expect(nextWorkday("2026-10-05", calendar)).toBe("2026-10-08");
  expect(nextWorkday("2026-02-14", calendar)).toBe("2026-02-14");
  expect(nextWorkday("2026-02-15", calendar)).toBe("2026-02-24");
});

test("working days are counted from the day after", () => {
  expect(addWorkdays("2026-11-27", 1, calendar)).toBe("2026-11-30");
  expect(addWorkdays("2026-09-30", 3, calendar)).toBe("2026-10-10");
});
