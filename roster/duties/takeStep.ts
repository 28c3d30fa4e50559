import type { IsoDay } from "../model/partialDate.js";
import type { Question, QuestionAbout, QuestionState, QuestionStep, QuestionStepKind } from "../model/question.js";
import { daysBetween } from "./workDays.js";

/**
 * From which states a step may be taken, and where it leads. Nothing is closed unanswered: a question that should not
 * have been asked is withdrawn, with the reason. A closed one may be asked again; an answer may be added to.
 */
const steps: Readonly<Record<Exclude<QuestionStepKind, "asked">, { readonly from: readonly QuestionState[]; readonly to: QuestionState }>> = {
  answered: { from: ["open", "reopened", "answered"], to: "answered" },
  closed: { from: ["answered"], to: "closed" },
  reopened: { from: ["answered", "closed"], to: "reopened" },
  withdrawn: { from: ["open", "reopened"], to: "withdrawn" },
};

/** A question as it is asked for the first time. */
export function askQuestion(questionId: string, about: QuestionAbout, step: QuestionStep): Question {
  return { questionId, about, state: "open", steps: [step], dueOn: step.dueOn!, answeredOn: null };
}

/**
 * The question after one more step: the same one where the step was taken before, null where it may not be taken.
 * @example takeStep(question, { kind: "closed", … }) // null while nobody has answered
 */
export function takeStep(question: Question, step: QuestionStep): Question | null {
  const known = question.steps.find(({ stepId }) => stepId === step.stepId);
  if (known !== undefined) return known.kind === step.kind ? question : null;
  if (step.kind === "asked") return null;
  const { from, to } = steps[step.kind];
  if (!from.includes(question.state)) return null;
  const next = { ...question, state: to, steps: [...question.steps, step] };
  if (step.kind === "reopened") return { ...next, dueOn: step.dueOn ?? question.dueOn, answeredOn: null };
  return step.kind === "answered" ? { ...next, answeredOn: question.answeredOn ?? step.on } : next;
}

/** The question that its steps give, oldest first. */
export function replaySteps(questionId: string, about: QuestionAbout, [asked, ...later]: readonly QuestionStep[]): Question {
  return later.reduce((question, step) => takeStep(question, step) ?? question, askQuestion(questionId, about, asked!));
}

/** Whether the unit is to answer. */
export function awaitsAnswer({ state }: Pick<Question, "state">): boolean {
  return state === "open" || state === "reopened";
}

/** Days by which the answer to the last asking is, or was, late; a withdrawn question wants none. */
export function daysLateOf({ state, dueOn, answeredOn }: Pick<Question, "state" | "dueOn" | "answeredOn">, today: IsoDay): number {
  if (state === "withdrawn") return 0;
  return Math.max(0, daysBetween(dueOn, answeredOn ?? today));
}

/** 问询办理情况: figures of a unit or of all. */
export interface QuestionFigures {
  /** Of the unit's turn, and of these overdue. */
  readonly awaiting: number;
  readonly overdue: number;
  /** Of the office's turn. */
  readonly answered: number;
  readonly closed: number;
  readonly withdrawn: number;
  /** Answered after the day that was named. */
  readonly answeredLate: number;
}

export function questionFigures(questions: readonly Pick<Question, "state" | "dueOn" | "answeredOn">[], today: IsoDay): QuestionFigures {
  const count = (is: (question: (typeof questions)[number]) => boolean): number => questions.filter(is).length;
  return {
    awaiting: count(awaitsAnswer),
    overdue: count((question) => awaitsAnswer(question) && daysLateOf(question, today) > 0),
    answered: count(({ state }) => state === "answered"),
    closed: count(({ state }) => state === "closed"),
    withdrawn: count(({ state }) => state === "withdrawn"),
    answeredLate: count((question) => question.answeredOn !== null && daysLateOf(question, today) > 0),
  };
}
