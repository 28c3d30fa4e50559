import { askQuestion, takeStep } from "../../roster/duties/takeStep.js";
import { addWorkdays } from "../../roster/duties/workDays.js";
import type { IsoDay } from "../../roster/model/partialDate.js";
import type { Question, QuestionStep } from "../../roster/model/question.js";
import type { NewQuestion } from "../../roster/protocol/question.js";
import { problems } from "../problem.js";
import { appendAct } from "../store/appendAct.js";
import type { OpenStore, Store } from "../store/openStore.js";
import { readPolicyOn } from "../store/policies.js";
import { findQuestion, upsertQuestion } from "../store/questions.js";
import { readRecords } from "../store/records.js";
import { lockRoster, type RosterPlace, type RosterState } from "../store/rosters.js";
import { dayInShanghai } from "../sync/dayInShanghai.js";

interface Act {
  readonly place: RosterPlace;
  readonly actor: string;
  readonly at: Date;
}

/**
 * The office asks a unit. The same question sent again is asked once.
 * @throws Problem "record-unknown", "day-past", "question-differs" where the id was used for another one
 */
export async function askUnit(store: OpenStore, { place, actor, at, asked }: Act & { readonly asked: NewQuestion }): Promise<Question> {
  const { questionId, about, text } = asked;
  return store.inTransaction(async (within) => {
    const roster = await lockRoster(within, place);
    const known = await findQuestion(within, place, questionId);
    if (known !== null) {
      const isSame = known.about.recordId === about.recordId && known.about.field === about.field && known.steps[0]!.text === text;
      if (!isSame) throw problems.questionDiffers();
      return known;
    }
    if (about.recordId !== null && (await readRecords(within, place, [about.recordId])).length === 0) throw problems.recordUnknown();
    const dueOn = await dueDay(within, asked.dueOn ?? null, at);
    const step: QuestionStep = { stepId: questionId, kind: "asked", by: actor, at: at.toISOString(), on: dayInShanghai(at), text, dueOn };
    return keepStep(within, { place, actor, at, roster, question: askQuestion(questionId, about, step), step });
  });
}

export interface StepRequest extends Act {
  readonly questionId: string;
  readonly stepId: string;
  /** How many steps the sender has seen. */
  readonly seen: number;
  readonly kind: Exclude<QuestionStep["kind"], "asked">;
  readonly text: string;
  /** Only with a question that is asked again. */
  readonly dueOn?: IsoDay | undefined;
}

/**
 * One more step of a question: an answer, a closing, another asking, a withdrawal. Sent again it counts once.
 * @throws Problem "question-unknown", "question-moved" where somebody acted since the sender looked, "question-out-of-turn"
 */
export async function stepQuestion(store: OpenStore, { place, questionId, actor, at, stepId, seen, kind, text, dueOn }: StepRequest): Promise<Question> {
  return store.inTransaction(async (within) => {
    const roster = await lockRoster(within, place);
    const known = await findQuestion(within, place, questionId);
    if (known === null) throw problems.questionUnknown();
    const day = kind === "reopened" ? await dueDay(within, dueOn ?? null, at) : null;
    const step: QuestionStep = { stepId, kind, by: actor, at: at.toISOString(), on: dayInShanghai(at), text, dueOn: day };
    const question = takeStep(known, step);
    if (question === known) return known;
    if (known.steps.length !== seen) throw problems.questionMoved({ steps: known.steps.length });
    if (question === null) throw problems.questionOutOfTurn({ state: known.state });
    return keepStep(within, { place, actor, at, roster, question, step });
  });
}

async function dueDay(store: Store, dueOn: IsoDay | null, at: Date): Promise<IsoDay> {
  const today = dayInShanghai(at);
  if (dueOn !== null && dueOn < today) throw problems.dayPast();
  if (dueOn !== null) return dueOn;
  const { questions, calendar } = await readPolicyOn(store, today);
  return addWorkdays(today, questions.answerDays, calendar);
}

interface Kept extends Act {
  readonly roster: RosterState;
  readonly question: Question;
  readonly step: QuestionStep;
}

/** The history first, as everywhere: the table can be made anew from it. */
async function keepStep(store: Store, { place, actor, at, roster, question, step }: Kept): Promise<Question> {
  const { questionId, about } = question;
  const { stepId, kind, on, dueOn, text } = step;
  const body = { stepId, on, dueOn, sealedText: text, ...(kind === "asked" ? { about } : {}) };
  await appendAct(store, place, roster, { cause: stepId, actor, at, event: { kind: `question-${kind}`, subject: questionId, body } });
  await upsertQuestion(store, place, question);
  return question;
}
