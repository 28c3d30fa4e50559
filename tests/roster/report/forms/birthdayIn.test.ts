import { describe, expect, test } from "vitest";
import { birthdayIn } from "../../../../roster/report/forms/birthdayIn.js";
import type { FormPerson } from "../../../../roster/report/forms/formPerson.js";

const person = (birth: string | null, wish = "", wishHeading = "生日(个人意愿)"): FormPerson =>
  ({ sheet: "在册", row: 5, name: "张三", idNumber: "", birth, age: null, texts: wish === "" ? {} : { birthday_wish: wish }, contact: {}, wishHeading, groups: [] });

describe("birthdays by the person's own wish", () => {
  test.each([
    ["the archive's date", "1945-11-23", "", "2026-11", { kind: "due", day: 23, by: "solar" }],
    ["the archive's month alone", "1945-11", "", "2026-11", { kind: "due", day: null, by: "solar" }],
    ["another month", "1945-11-23", "", "2026-10", { kind: "other-month" }],
    ["29 February in other years", "1944-02-29", "", "2026-02", { kind: "due", day: 28, by: "solar" }],
    ["公历 without a date", "1945-11-23", "公历", "2026-11", { kind: "due", day: 23, by: "solar" }],
    ["a wished solar day", "1945-11-23", "公历3月5日", "2026-03", { kind: "due", day: 5, by: "wished" }],
    ["a wished solar day is not the archive's", "1945-11-23", "3月5日", "2026-11", { kind: "other-month" }],
    ["a lunar day, in the solar month where it falls", "1945-03-05", "农历三月初五", "2026-04", { kind: "due", day: 21, by: "lunar" }],
    ["a lunar day is not its own number's month", "1945-03-05", "农历三月初五", "2026-03", { kind: "other-month" }],
    ["a lunar 三十 of a month without one", "1945-03-05", "农历腊月三十", "2027-02", { kind: "due", day: 5, by: "lunar" }],
    ["nobody knows the month", "1945", "", "2026-11", { kind: "month-unknown" }],
    ["no birth at all", null, "", "2026-11", { kind: "month-unknown" }],
  ] as const)("%s", (...[, birth, wish, month, expected]) => {
    expect(birthdayIn(person(birth, wish), month)).toEqual(expected);
  });

  test("a lunar day that nobody told is asked about, never worked out of the registered date", () => {
    for (const month of ["2026-03", "2026-04"]) expect(birthdayIn(person("1945-03-05", "农历"), month)).toEqual({ kind: "ask", because: "lunar-day-unknown" });
    expect(birthdayIn(person("1945-03-05", "农历"), "2026-09")).toEqual({ kind: "other-month" });
    expect(birthdayIn(person("1945-03-05", "和女儿一起过"), "2026-03")).toEqual({ kind: "ask", because: "unreadable" });
  });

  test("the column's heading may say that its days are lunar", () => {
    expect(birthdayIn(person("1945-03-05", "3.5", "农历生日"), "2026-04")).toEqual({ kind: "due", day: 21, by: "lunar" });
  });
});
