import { questionFigures } from "../../roster/duties/takeStep.js";
import type { Unit } from "../../roster/model/person.js";
import { addMonths, type IsoMonth } from "../../roster/model/partialDate.js";
import type { ReportStanding } from "../../roster/model/monthlyReport.js";
import type { UnitDuties } from "../../roster/protocol/unitDuties.js";
import { listUnitDeaths } from "../people/listUnitDeaths.js";
import { listMonthlyReports } from "../store/monthlyReports.js";
import type { Store } from "../store/openStore.js";
import { readPolicies } from "../store/policies.js";
import { listQuestions } from "../store/questions.js";
import { readTransfers } from "../store/transfers.js";
import { readKnownSince } from "../store/units.js";
import { countWaiting } from "../store/waitingSubmissions.js";
import { dayInShanghai } from "../sync/dayInShanghai.js";
import { reportStandings } from "./reportStandings.js";

/** As far back a missing report is named. */
const months = 12;

/** How much waits for a unit: what its pane asks whenever somebody comes back to it. */
export async function readUnitDuties(store: Store, { unitId }: Unit, ledgerId: string, at: Date): Promise<UnitDuties> {
  const today = dayInShanghai(at);
  const month = addMonths(today.slice(0, 7), -1);
  const questions = questionFigures(await listQuestions(store, ledgerId, { unitId, states: ["open", "reopened"] }), today);
  const [waiting] = await countWaiting(store, unitId);
  const deaths = await listUnitDeaths(store, { unitId, ledgerId });
  const arrivals = (await readTransfers(store, unitId)).filter(({ toUnitId, state }) => toUnitId === unitId && state === "open");
  return {
    unit: unitId, today, month, reports: [...(await openReports(store, { unitId, ledgerId, month, at }))],
    questions: { awaiting: questions.awaiting, overdue: questions.overdue }, submissions: waiting?.count ?? 0, deaths: deaths.length, arrivals: arrivals.length,
  };
}

async function openReports(
  store: Store, { unitId, ledgerId, month, at }: { readonly unitId: string; readonly ledgerId: string; readonly month: IsoMonth; readonly at: Date },
): Promise<readonly ReportStanding[]> {
  const asked = Array.from({ length: months }, (_, place) => addMonths(month, -place));
  const lines = await listMonthlyReports(store, ledgerId, asked, unitId);
  const knownSince = dayInShanghai((await readKnownSince(store)).get(unitId)!);
  const policies = await readPolicies(store);
  const standings = asked.map((each) => reportStandings({ month: each, knownSince, today: dayInShanghai(at), policies, lines }).standing);
  return standings.filter(({ state }) => state === "due" || state === "overdue");
}
