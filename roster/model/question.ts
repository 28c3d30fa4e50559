import type { FieldId } from "./field.js";
import type { IsoDay } from "./partialDate.js";

/** What the office asks about: a record, a field of it, or, with neither, the unit's sheet as a whole. */
export interface QuestionAbout {
  readonly recordId: string | null;
  readonly field: FieldId | null;
}

/** open, reopened: the unit's turn. answered: the office's. closed, withdrawn: at an end. */
export const questionStates = ["open", "answered", "reopened", "closed", "withdrawn"] as const;
export type QuestionState = (typeof questionStates)[number];

export type QuestionStepKind = "asked" | "answered" | "reopened" | "closed" | "withdrawn";

/** One step, as the history keeps it. */
export interface QuestionStep {
  /** Chosen by the sender: the same one sent again counts once. */
  readonly stepId: string;
  readonly kind: QuestionStepKind;
  readonly by: string;
  readonly at: string;
  /** The day of `at` in Asia/Shanghai. */
  readonly on: IsoDay;
  /** What is asked, the answer, why it is asked again or withdrawn; a closing may go without. */
  readonly text: string;
  /** Until when an answer is wanted; with asked and reopened. */
  readonly dueOn: IsoDay | null;
}

export interface Question {
  readonly questionId: string;
  readonly about: QuestionAbout;
  readonly state: QuestionState;
  readonly steps: readonly QuestionStep[];
  /** Of the last asking. */
  readonly dueOn: IsoDay;
  /** The first answer to the last asking, null while there is none. */
  readonly answeredOn: IsoDay | null;
}
