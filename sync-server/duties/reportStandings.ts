import { monthsUpTo, reportStanding, yearLateness } from "../../roster/duties/reportStanding.js";
import type { ReportStanding, YearLateness } from "../../roster/model/monthlyReport.js";
import { addMonths, type IsoDay, type IsoMonth } from "../../roster/model/partialDate.js";
import { defaultPolicy, type Policy } from "../../roster/model/policy.js";
import type { ReportLine } from "../store/monthlyReports.js";
import type { KeptPolicy } from "../store/policies.js";
import { dayInShanghai } from "../sync/dayInShanghai.js";

export interface StandingsAsked {
  readonly month: IsoMonth;
  readonly knownSince: IsoDay;
  readonly today: IsoDay;
  readonly policies: readonly KeptPolicy[];
  /** The unit's confirmed reports of the year. */
  readonly lines: readonly ReportLine[];
}

/** How a unit stands to a month's report, and in the year up to it. Each month goes by the policy that was in force when it ended. */
export function reportStandings({ month, knownSince, today, policies, lines }: StandingsAsked): { readonly standing: ReportStanding; readonly year: YearLateness } {
  const standingOf = (of: IsoMonth): ReportStanding => {
    const line = lines.find((each) => each.month === of);
    const confirmedOn = line === undefined ? null : dayInShanghai(line.firstConfirmedAt);
    return reportStanding({ month: of, knownSince, confirmedOn, today }, policyOfMonth(policies, of));
  };
  return { standing: standingOf(month), year: yearLateness(monthsUpTo(month).map(standingOf)) };
}

/** The policy in force when the month ended. @param policies the latest in force first */
export function policyOfMonth(policies: readonly KeptPolicy[], month: IsoMonth): Policy {
  const day = `${addMonths(month, 1)}-01`;
  return policies.find(({ policy }) => policy.inForceFrom <= day)?.policy ?? defaultPolicy;
}
