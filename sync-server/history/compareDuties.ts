import { findMonthlyReport, listMonthlyReports, type ConfirmedReport } from "../store/monthlyReports.js";
import type { Question } from "../../roster/model/question.js";
import type { KeptEvent } from "../store/events.js";
import type { Store } from "../store/openStore.js";
import { listQuestions } from "../store/questions.js";
import type { RosterPlace } from "../store/rosters.js";
import { compareWaiting } from "./rebuildWaiting.js";
import { replayQuestions, replayReports } from "./rebuildDuties.js";

/** The questions, signed reports and submissions for the lead of a place that the tables tell otherwise than its history, by the subjects of its events. */
export async function compareDuties(store: Store, place: RosterPlace, events: readonly KeptEvent[]): Promise<readonly string[]> {
  const questions = await listQuestions(store, place.ledgerId, { unitId: place.unitId, states: null });
  const reports = await readReports(store, place);
  return [
    ...differing(replayQuestions(events), new Map(questions.map((question) => [question.questionId, question])), questionKey),
    ...differing(replayReports(events), reports, reportKey).map((month) => `report:${month}`),
    ...(await compareWaiting(store, place, events)).map((submissionId) => `waiting:${submissionId}`),
  ];
}

async function readReports(store: Store, place: RosterPlace): Promise<ReadonlyMap<string, ConfirmedReport>> {
  const reports = new Map<string, ConfirmedReport>();
  for (const { month } of await listMonthlyReports(store, place.ledgerId, null, place.unitId)) reports.set(month, (await findMonthlyReport(store, place, month))!);
  return reports;
}

function differing<T>(rebuilt: ReadonlyMap<string, T>, stored: ReadonlyMap<string, T>, keyOf: (each: T) => string): readonly string[] {
  const names = new Set([...rebuilt.keys(), ...stored.keys()]);
  const keyIn = (all: ReadonlyMap<string, T>, name: string): string | null => (all.has(name) ? keyOf(all.get(name)!) : null);
  return [...names].filter((name) => keyIn(rebuilt, name) !== keyIn(stored, name));
}

function questionKey({ about, state, dueOn, answeredOn, steps }: Question): string {
  const told = steps.map(({ stepId, kind, by, at, on, text, dueOn: due }) => [stepId, kind, by, at, on, text, due]);
  return JSON.stringify([about.recordId, about.field, state, dueOn, answeredOn, told]);
}

function reportKey({ kind, counts, covers, revision, report, firstConfirmedAt, confirmedAt, confirmedBy }: ConfirmedReport): string {
  const sorted = Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([kind, sorted, covers, revision, report, firstConfirmedAt, confirmedAt, confirmedBy]);
}
