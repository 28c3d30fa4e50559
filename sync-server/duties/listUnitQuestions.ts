import { awaitsAnswer, daysLateOf, questionFigures } from "../../roster/duties/takeStep.js";
import type { IsoDay } from "../../roster/model/partialDate.js";
import type { Question, QuestionState } from "../../roster/model/question.js";
import type { QuestionList, QuestionRead } from "../../roster/protocol/question.js";
import type { Store } from "../store/openStore.js";
import { listQuestions } from "../store/questions.js";
import { listUnits } from "../store/units.js";
import { dayInShanghai } from "../sync/dayInShanghai.js";

export interface QuestionsAsked {
  /** null: of all units. */
  readonly unitId: string | null;
  readonly state: QuestionState | null;
  /** Only those that the unit should have answered by now. */
  readonly overdueOnly: boolean;
  readonly at: Date;
}

/** Questions with how late they are, those due first before the others. */
export async function listUnitQuestions(store: Store, ledgerId: string, { unitId, state, overdueOnly, at }: QuestionsAsked): Promise<QuestionList> {
  const today = dayInShanghai(at);
  const all = await listQuestions(store, ledgerId, { unitId, states: null });
  const names = new Map((await listUnits(store, ledgerId)).map((unit) => [unit.unitId, unit.name]));
  const shown = all.filter((question) => (state === null || question.state === state) && (!overdueOnly || (awaitsAnswer(question) && question.dueOn < today)));
  return {
    today, figures: questionFigures(all, today),
    questions: shown.map((question) => questionRead(question, { unitId: question.unitId, name: names.get(question.unitId) ?? question.unitId }, today)),
  };
}

export function questionRead({ questionId, about, state, steps, dueOn, answeredOn }: Question, unit: { readonly unitId: string; readonly name: string }, today: IsoDay): QuestionRead {
  return {
    questionId, unit: unit.unitId, unitName: unit.name, about: { ...about }, state, dueOn, answeredOn, daysLate: daysLateOf({ state, dueOn, answeredOn }, today),
    steps: steps.map(({ stepId, kind, by, at, text, dueOn: due }) => ({ stepId, kind, by, at, text, dueOn: due })),
  };
}
