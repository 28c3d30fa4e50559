import type { IsoMonth } from "../../roster/model/partialDate.js";
import { unitReportSchema } from "../../roster/protocol/monthlyReport.js";
import { questionListSchema } from "../../roster/protocol/question.js";
import { unitTransfersSchema } from "../../roster/protocol/transfer.js";
import { ownDeathsSchema } from "../../roster/protocol/unitRecord.js";
import { waitingListSchema } from "../../roster/protocol/waiting.js";
import type { Answered } from "../service/answered.js";
import type { Desk } from "./desk.js";
import { noDuties, type DutyBoard } from "./dutyBoard.js";
import { loadedFrom, loadingAfter } from "./loaded.js";
import { readTold } from "./readTold.js";
import { readCounts, unitPath } from "./readCounts.js";

/** 待办: reads everything that waits for the unit, and the report of the month that is shown. */
export async function readDuties(desk: Desk, shown?: IsoMonth): Promise<void> {
  const { state } = desk;
  const path = unitPath(state.get());
  const before = state.get().duties;
  if (path === null) {
    state.set({ duties: noDuties });
    return;
  }
  const month = shown ?? before.month;
  state.set({ duties: { ...before, month, board: loadingAfter(before.board) } });
  await readCounts(desk);
  const { counts } = state.get().duties;
  const read = counts.kind === "here" ? await readBoard(desk, path, month ?? counts.value.month) : counts.kind === "failed" ? { ok: false as const, problem: counts.problem } : null;
  const { duties } = state.get();
  // Who changed the month, or signed out, meanwhile has asked again.
  if (read === null || duties.month !== month) return;
  state.set({ duties: { ...duties, board: loadedFrom(read, before.board) } });
}

async function readBoard(desk: Desk, path: string, month: IsoMonth): Promise<Answered<DutyBoard>> {
  const { service } = desk;
  const [questions, report, submissions, deaths, transfers, told] = await Promise.all([
    service.get(`${path}/questions`, questionListSchema), service.get(`${path}/reports/monthly?month=${month}`, unitReportSchema),
    service.get(`${path}/submissions`, waitingListSchema), service.get(`${path}/deaths`, ownDeathsSchema),
    service.get(`${path}/transfers`, unitTransfersSchema), readTold(desk),
  ]);
  if (!questions.ok) return questions;
  if (!report.ok) return report;
  if (!submissions.ok) return submissions;
  if (!deaths.ok) return deaths;
  if (!transfers.ok) return transfers;
  const names = new Map(told?.ok === true ? told.value.records.map(({ recordId, statement }) => [recordId, statement.name ?? ""]) : []);
  return {
    ok: true,
    value: { questions: questions.value, report: report.value, submissions: submissions.value.submissions, deaths: deaths.value.deaths, transfers: transfers.value, names },
  };
}
