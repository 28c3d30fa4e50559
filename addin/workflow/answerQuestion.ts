import { questionSchema, type QuestionRead } from "../../roster/protocol/question.js";
import type { ServiceProblem } from "../service/answered.js";
import type { Desk } from "./desk.js";
import { readDuties } from "./duties.js";
import { unitPath } from "./readCounts.js";
import { showRecord } from "./showRecord.js";

export interface QuestionAnswer {
  readonly text: string;
  /** One for one answer, however often it is sent. */
  readonly stepId: string;
}

/** Answers a question of the office. What is shown afterwards is what the service holds. @returns why it could not be, null when it is done */
export async function answerQuestion(desk: Desk, question: QuestionRead, { text, stepId }: QuestionAnswer): Promise<ServiceProblem | null> {
  const path = unitPath(desk.state.get());
  if (path === null) return null;
  const answered = await desk.service.post(`${path}/questions/${encodeURIComponent(question.questionId)}/answers`, { stepId, seen: question.steps.length, text }, questionSchema);
  // Somebody else may have acted first: then their word is shown, and what was typed stays.
  if (answered.ok || answered.problem.status === 409) {
    await readDuties(desk);
    if (desk.state.get().record.row !== null) await showRecord(desk);
  }
  return answered.ok ? null : answered.problem;
}
