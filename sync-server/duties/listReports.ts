import { monthsUpTo, reportDueOn } from "../../roster/duties/reportStanding.js";
import type { MonthChangeKind, ReportState } from "../../roster/model/monthlyReport.js";
import type { IsoMonth } from "../../roster/model/partialDate.js";
import type { ReportList } from "../../roster/protocol/monthlyReport.js";
import { listMonthlyReports, type ReportLine } from "../store/monthlyReports.js";
import type { Store } from "../store/openStore.js";
import { readPolicies } from "../store/policies.js";
import { listUnits, readKnownSince } from "../store/units.js";
import { countWaiting } from "../store/waitingSubmissions.js";
import { dayInShanghai } from "../sync/dayInShanghai.js";
import { policyOfMonth, reportStandings } from "./reportStandings.js";

/** How every unit stands to a month's report, those to be reminded first; changes are counted once they are signed for. */
export async function listReports(store: Store, ledgerId: string, month: IsoMonth, at: Date): Promise<ReportList> {
  const today = dayInShanghai(at);
  const policies = await readPolicies(store);
  const knownSince = await readKnownSince(store);
  const lines = await listMonthlyReports(store, ledgerId, monthsUpTo(month), null);
  const linesOf = new Map<string, ReportLine[]>();
  for (const line of lines) linesOf.set(line.unitId, [...(linesOf.get(line.unitId) ?? []), line]);
  const waiting = new Map((await countWaiting(store)).map(({ unitId, count }) => [unitId, count]));
  const units = (await listUnits(store, ledgerId)).map(({ unitId, name }) => {
    const ofUnit = linesOf.get(unitId) ?? [];
    const line = ofUnit.find((each) => each.month === month);
    const standings = reportStandings({ month, knownSince: dayInShanghai(knownSince.get(unitId)!), today, policies, lines: ofUnit });
    return { unit: unitId, name, ...standings, ...signedOf(line), awaitingLead: waiting.get(unitId) ?? 0 };
  });
  const dueOn = reportDueOn(month, policyOfMonth(policies, month));
  return { month, today, dueOn, totals: totalsOf(units), units: units.sort(byUrgency) };
}

type UnitLine = ReportList["units"][number];

const urgency: readonly ReportState[] = ["overdue", "due", "running", "confirmed", "not-owed"];

function byUrgency(a: UnitLine, b: UnitLine): number {
  const byState = urgency.indexOf(a.standing.state) - urgency.indexOf(b.standing.state);
  return byState || b.standing.daysLate - a.standing.daysLate || (a.unit < b.unit ? -1 : 1);
}

function signedOf(line: ReportLine | undefined): Pick<UnitLine, "kind" | "counts" | "confirmed"> {
  if (line === undefined) return { kind: null, counts: null, confirmed: null };
  const { kind, counts, confirmedBy, confirmedAt, firstConfirmedAt } = line;
  return { kind, counts, confirmed: { kind, by: confirmedBy, at: confirmedAt.toISOString(), firstAt: firstConfirmedAt.toISOString() } };
}

function totalsOf(units: readonly UnitLine[]): ReportList["totals"] {
  const inState = (state: ReportState): number => units.filter(({ standing }) => standing.state === state).length;
  const counts: Partial<Record<MonthChangeKind, number>> = {};
  for (const unit of units) for (const [kind, count] of Object.entries(unit.counts ?? {})) counts[kind as MonthChangeKind] = (counts[kind as MonthChangeKind] ?? 0) + count;
  return {
    states: { "not-owed": inState("not-owed"), running: inState("running"), due: inState("due"), overdue: inState("overdue"), confirmed: inState("confirmed") },
    confirmedLate: units.filter(({ standing }) => standing.state === "confirmed" && standing.daysLate > 0).length,
    none: units.filter(({ kind }) => kind === "none").length, counts,
  };
}
