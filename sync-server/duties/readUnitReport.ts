import { countKinds, kindOfReport } from "../../roster/duties/reportMonth.js";
import { monthsUpTo } from "../../roster/duties/reportStanding.js";
import type { IsoMonth } from "../../roster/model/partialDate.js";
import type { UnitReport } from "../../roster/protocol/monthlyReport.js";
import { problems } from "../problem.js";
import { findMonthlyReport, listMonthlyReports } from "../store/monthlyReports.js";
import type { Store } from "../store/openStore.js";
import { readPolicies } from "../store/policies.js";
import type { RosterPlace } from "../store/rosters.js";
import { readKnownSince } from "../store/units.js";
import { countWaiting } from "../store/waitingSubmissions.js";
import { dayInShanghai } from "../sync/dayInShanghai.js";
import { countBehind, readMonth } from "./readMonth.js";
import { reportStandings } from "./reportStandings.js";

/** A unit's report of a month: as it was confirmed (H3), and until then as it would be now. */
export async function readUnitReport(store: Store, place: RosterPlace, month: IsoMonth, at: Date): Promise<UnitReport> {
  const { unitId, ledgerId } = place;
  const knownSince = (await readKnownSince(store)).get(unitId);
  if (knownSince === undefined) throw problems.unitUnknown();
  const lines = await listMonthlyReports(store, ledgerId, monthsUpTo(month), unitId);
  const { standing, year } = reportStandings({ month, knownSince: dayInShanghai(knownSince), today: dayInShanghai(at), policies: await readPolicies(store), lines });
  const kept = await findMonthlyReport(store, place, month);
  const changedAfter = kept === null ? 0 : await countBehind(store, place, month, kept.covers);
  const shown = kept !== null && changedAfter === 0 ? kept : await readMonth(store, place, month);
  const [waiting] = await countWaiting(store, unitId);
  return {
    unit: unitId, standing, year, kind: kindOfReport(shown.report), counts: countKinds(shown.report.changes), report: shown.report, covers: shown.covers,
    confirmed: kept === null ? null : { kind: kept.kind, by: kept.confirmedBy, at: kept.confirmedAt.toISOString(), firstAt: kept.firstConfirmedAt.toISOString() },
    changedAfter, awaitingLead: waiting?.count ?? 0,
  };
}
