import type { ReportKind } from "../../roster/model/monthlyReport.js";
import type { IsoMonth } from "../../roster/model/partialDate.js";
import type { UnitReport } from "../../roster/protocol/monthlyReport.js";
import { problems } from "../problem.js";
import { appendAct } from "../store/appendAct.js";
import { findMonthlyReport, upsertMonthlyReport } from "../store/monthlyReports.js";
import type { OpenStore } from "../store/openStore.js";
import { lockRoster, type RosterPlace } from "../store/rosters.js";
import { readUnitReport } from "./readUnitReport.js";

export interface ConfirmRequest {
  readonly place: RosterPlace;
  readonly month: IsoMonth;
  /** What the lead signs. */
  readonly kind: ReportKind;
  /** As the report bore it that the lead has seen. */
  readonly covers: number;
  readonly actor: string;
  readonly at: Date;
}

/**
 * The unit lead signs for a month that is over: its changes, or that there were none. A month's events cannot grow once it
 * is over, so what is told later belongs to a later month. Signed again it stays as it was signed.
 * @throws Problem "report-running", "report-not-owed", "report-changed" where the lead has seen something else
 */
export async function confirmReport(store: OpenStore, { place, month, kind, covers, actor, at }: ConfirmRequest): Promise<UnitReport> {
  return store.inTransaction(async (within) => {
    const roster = await lockRoster(within, place);
    const read = await readUnitReport(within, place, month, at);
    if (read.standing.state === "running") throw problems.reportRunning({ month });
    if (read.standing.state === "not-owed") throw problems.reportNotOwed({ month });
    if (read.kind !== kind || read.covers !== covers) throw problems.reportChanged({ month });
    const kept = await findMonthlyReport(within, place, month);
    if (kept !== null && read.changedAfter === 0) return read;
    const { report, counts } = read;
    const body = { month, kind, covers, counts, sealedText: JSON.stringify(report) };
    await appendAct(within, place, roster, { cause: `report:${month}`, actor, at, event: { kind: "report-confirmed", subject: `report:${month}`, body } });
    await upsertMonthlyReport(within, place, {
      month, kind, counts, covers, revision: roster.revision, report, firstConfirmedAt: kept?.firstConfirmedAt ?? at, confirmedAt: at, confirmedBy: actor,
    });
    return readUnitReport(within, place, month, at);
  });
}
