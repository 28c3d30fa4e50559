import { describe, expect, test } from "vitest";
import { monthsUpTo, reportDueOn, reportStanding, yearLateness } from "../../../roster/duties/reportStanding.js";
import { defaultPolicy, type Policy } from "../../../roster/model/policy.js";

const inForce: Policy = { ...defaultPolicy, reports: { ...defaultPolicy.reports, owedFrom: "2026-03", document: "银老干〔2026〕3号" } };
const standing = (month: string, today: string, confirmedOn: string | null = null, policy = inForce) => reportStanding({ month, knownSince: "2026-02-10", confirmedOn, today }, policy);

describe("deadlines of the monthly report", () => {
  test("lie on a day of the month after, and move off weekends and holidays", () => {
    expect(reportDueOn("2026-10", inForce)).toBe("2026-11-05");
    expect(reportDueOn("2026-08", inForce)).toBe("2026-09-07");
    expect(reportDueOn("2026-09", inForce)).toBe("2026-10-08");
    expect(reportDueOn("2026-12", inForce)).toBe("2027-01-05");
  });

  test("stay where they are where the policy moves none", () => {
    expect(reportDueOn("2026-08", { ...inForce, reports: { ...inForce.reports, postponed: false } })).toBe("2026-09-05");
  });
});

describe("how a unit stands to a month", () => {
  test.each<readonly [what: string, asked: Parameters<typeof standing>, expected: object]>([
    ["a month before the unit was known", ["2026-01", "2026-11-25", null], { state: "not-owed", daysLate: 0 }],
    ["the month that runs", ["2026-11", "2026-11-30", null], { state: "running", daysLate: 0 }],
    ["a month to come", ["2026-12", "2026-11-30", null], { state: "running", daysLate: 0 }],
    ["on the last day", ["2026-10", "2026-11-05", null], { state: "due", daysLate: 0 }],
    ["the day after", ["2026-10", "2026-11-06", null], { state: "overdue", daysLate: 1 }],
    ["much later", ["2026-10", "2026-11-25", null], { state: "overdue", daysLate: 20 }],
    ["confirmed in time", ["2026-10", "2026-11-25", "2026-11-05"], { state: "confirmed", daysLate: 0 }],
    ["confirmed late", ["2026-10", "2026-11-25", "2026-11-09"], { state: "confirmed", daysLate: 4 }],
  ])("%s", (_what, asked, expected) => {
    expect(standing(...asked)).toMatchObject(expected);
  });

  test("nothing is scored before a document puts the duty in force; the lateness is shown all the same", () => {
    expect(standing("2026-02", "2026-11-25")).toMatchObject({ state: "overdue", scored: false });
    expect(standing("2026-03", "2026-11-25")).toMatchObject({ state: "overdue", scored: true });
    expect(standing("2026-10", "2026-11-25", null, defaultPolicy)).toMatchObject({ daysLate: 20, scored: false });
  });
});

test("the figures of a year: months owed, in time, late, days late, share", () => {
  const today = "2026-11-25";
  const confirmed: Readonly<Record<string, string>> = { "2026-03": "2026-04-03", "2026-04": "2026-05-20", "2026-05": "2026-06-05" };
  const standings = monthsUpTo("2026-11").map((month) => standing(month, today, confirmed[month] ?? null));
  // 03 and 05 in time, 04 late by 14 days (due 05-06), 06 to 10 not confirmed, 11 runs, 01 and 02 do not count.
  const figures = yearLateness(standings);
  expect(figures).toMatchObject({ owed: 8, onTime: 2, late: 6, onTimeShare: 0.25 });
  expect(figures.daysLate).toBe(standings.filter(({ scored }) => scored).reduce((sum, { daysLate }) => sum + daysLate, 0));
  expect(yearLateness([])).toEqual({ owed: 0, onTime: 0, late: 0, daysLate: 0, onTimeShare: null });
});
