import type { ReportStanding, YearLateness } from "../model/monthlyReport.js";
import { addMonths, type IsoDay, type IsoMonth } from "../model/partialDate.js";
import type { Policy } from "../model/policy.js";
import { daysBetween, nextWorkday } from "./workDays.js";

type DuePolicy = Pick<Policy, "reports" | "calendar">;

/** The last day for a month's report. @example reportDueOn("2026-08", defaultPolicy) === "2026-09-07" */
export function reportDueOn(month: IsoMonth, { reports, calendar }: DuePolicy): IsoDay {
  const day = `${addMonths(month, 1)}-${String(reports.dueDay).padStart(2, "0")}`;
  return reports.postponed ? nextWorkday(day, calendar) : day;
}

export interface ReportFacts {
  readonly month: IsoMonth;
  /** The day that the unit was made known on: its first report is of that month. */
  readonly knownSince: IsoDay;
  /** The day of the first confirmation, null while there is none. */
  readonly confirmedOn: IsoDay | null;
  readonly today: IsoDay;
}

/** How a unit stands to one month's report. Only a month that is over can be confirmed, so a confirmed one stays as it is. */
export function reportStanding({ month, knownSince, confirmedOn, today }: ReportFacts, policy: DuePolicy): ReportStanding {
  const dueOn = reportDueOn(month, policy);
  const { owedFrom } = policy.reports;
  const late = Math.max(0, daysBetween(dueOn, confirmedOn ?? today));
  const standing = { month, dueOn, scored: owedFrom !== null && month >= owedFrom };
  if (month < knownSince.slice(0, 7)) return { ...standing, state: "not-owed", daysLate: 0, scored: false };
  if (confirmedOn !== null) return { ...standing, state: "confirmed", daysLate: late };
  if (today.slice(0, 7) <= month) return { ...standing, state: "running", daysLate: 0 };
  return { ...standing, state: late > 0 ? "overdue" : "due", daysLate: late };
}

/** The figures of a year; months whose deadline has not come and that are not confirmed say nothing yet. */
export function yearLateness(standings: readonly ReportStanding[]): YearLateness {
  const counted = standings.filter(({ state, scored }) => scored && (state === "confirmed" || state === "overdue"));
  const late = counted.filter(({ daysLate }) => daysLate > 0);
  const onTime = counted.length - late.length;
  return {
    owed: counted.length, onTime, late: late.length, daysLate: late.reduce((sum, { daysLate }) => sum + daysLate, 0),
    onTimeShare: counted.length === 0 ? null : onTime / counted.length,
  };
}

/** The months of a year up to the one named. @example monthsUpTo("2026-03") // ["2026-01", "2026-02", "2026-03"] */
export function monthsUpTo(month: IsoMonth): readonly IsoMonth[] {
  return Array.from({ length: Number(month.slice(5)) }, (_, place) => `${month.slice(0, 5)}${String(place + 1).padStart(2, "0")}`);
}
