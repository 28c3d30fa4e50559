import { monthsUpTo } from "../../roster/duties/reportStanding.js";
import { wordReminder } from "../../roster/duties/wordReminder.js";
import type { IsoMonth } from "../../roster/model/partialDate.js";
import type { Unit } from "../../roster/model/person.js";
import type { ReminderRead } from "../../roster/protocol/monthlyReport.js";
import type { Language } from "../../roster/words/words.js";
import { problems } from "../problem.js";
import { listMonthlyReports } from "../store/monthlyReports.js";
import type { Store } from "../store/openStore.js";
import { readPolicies } from "../store/policies.js";
import { readRoster } from "../store/rosters.js";
import { readKnownSince } from "../store/units.js";
import { countWaiting } from "../store/waitingSubmissions.js";
import { dayInShanghai } from "../sync/dayInShanghai.js";
import { reportStandings } from "./reportStandings.js";

export interface RemindRequest {
  readonly unit: Unit;
  readonly ledgerId: string;
  readonly month: IsoMonth;
  readonly language: Language;
  readonly at: Date;
}

/**
 * The 催报 text of a unit whose report of a month is missing.
 * @throws Problem "report-there" where nothing is missing, or not yet
 */
export async function remindUnit(store: Store, { unit, ledgerId, month, language, at }: RemindRequest): Promise<ReminderRead> {
  const { unitId, name } = unit;
  const today = dayInShanghai(at);
  const lines = await listMonthlyReports(store, ledgerId, monthsUpTo(month), unitId);
  const knownSince = (await readKnownSince(store)).get(unitId)!;
  const { standing, year } = reportStandings({ month, knownSince: dayInShanghai(knownSince), today, policies: await readPolicies(store), lines });
  if (standing.state !== "due" && standing.state !== "overdue") throw problems.reportThere({ month });
  const { revision } = await readRoster(store, { unitId, ledgerId });
  const [waiting] = await countWaiting(store, unitId);
  const text = wordReminder({ unit: name, standing, year, today, hasNoRoster: revision === 0, awaitingLead: waiting?.count ?? 0 }, language);
  return { unit: unitId, month, standing, text };
}
