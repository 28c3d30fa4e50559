import { askQuestion, takeStep } from "../../roster/duties/takeStep.js";
import type { MonthChangeKind, MonthlyReport, ReportKind } from "../../roster/model/monthlyReport.js";
import type { Question, QuestionAbout, QuestionStep, QuestionStepKind } from "../../roster/model/question.js";
import type { KeptEvent } from "../store/events.js";
import { deleteMonthlyReports, upsertMonthlyReport, type ConfirmedReport } from "../store/monthlyReports.js";
import type { Store } from "../store/openStore.js";
import { deleteQuestions, upsertQuestion } from "../store/questions.js";
import type { RosterPlace } from "../store/rosters.js";

interface StepBody {
  readonly stepId: string;
  readonly on: string;
  readonly dueOn: string | null;
  readonly sealedText: string;
  readonly about?: QuestionAbout;
}

interface ReportBody {
  readonly month: string;
  readonly kind: ReportKind;
  readonly covers: number;
  readonly counts: Partial<Record<MonthChangeKind, number>>;
  readonly sealedText: string;
}

/** The questions that the events of a place give. */
export function replayQuestions(events: readonly KeptEvent[]): ReadonlyMap<string, Question> {
  const questions = new Map<string, Question>();
  for (const { kind, subject, actor, at, body } of events) {
    if (!kind.startsWith("question-")) continue;
    const { stepId, on, dueOn, sealedText, about } = body as StepBody;
    const step: QuestionStep = { stepId, kind: kind.slice("question-".length) as QuestionStepKind, by: actor, at: at.toISOString(), on, text: sealedText, dueOn };
    const known = questions.get(subject);
    const next = known === undefined ? askQuestion(subject, about!, step) : takeStep(known, step);
    if (next !== null) questions.set(subject, next);
  }
  return questions;
}

/** The confirmed reports that the events of a place give, by month. */
export function replayReports(events: readonly KeptEvent[]): ReadonlyMap<string, ConfirmedReport> {
  const reports = new Map<string, ConfirmedReport>();
  for (const { kind: event, actor, at, revision, body } of events) {
    if (event !== "report-confirmed") continue;
    const { month, kind, covers, counts, sealedText } = body as ReportBody;
    const firstConfirmedAt = reports.get(month)?.firstConfirmedAt ?? at;
    const report = JSON.parse(sealedText) as MonthlyReport;
    reports.set(month, { month, kind, covers, counts, revision, report, firstConfirmedAt, confirmedAt: at, confirmedBy: actor });
  }
  return reports;
}

/** Makes questions and confirmed reports of a place anew from its history alone. */
export async function rebuildDuties(store: Store, place: RosterPlace, events: readonly KeptEvent[]): Promise<void> {
  await deleteQuestions(store, place);
  for (const question of replayQuestions(events).values()) await upsertQuestion(store, place, question);
  await deleteMonthlyReports(store, place);
  for (const report of replayReports(events).values()) await upsertMonthlyReport(store, place, report);
}
