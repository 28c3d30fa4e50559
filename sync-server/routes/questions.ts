import { z } from "zod";
import { questionStates, type Question } from "../../roster/model/question.js";
import type { Unit } from "../../roster/model/person.js";
import {
  closingSchema, newQuestionSchema, questionListSchema, questionSchema, reopeningSchema, wordedStepSchema, type QuestionRead,
} from "../../roster/protocol/question.js";
import { askUnit, stepQuestion, type StepRequest } from "../duties/askUnit.js";
import { listUnitQuestions, questionRead } from "../duties/listUnitQuestions.js";
import { defineRoute, type Asked, type Route, type RouteDeps } from "../http/route.js";
import { readAtOneMoment } from "../store/openStore.js";
import { dayInShanghai } from "../sync/dayInShanghai.js";

const ledgerId = "retirees";
const id = "0198a2c4-7a8b-7c3d-8e4f-5a6b7c8d9e0f";
const stepId = "0198a2c4-7a8b-7c3d-8e4f-000000000002";
const about = { recordId: "0198a2c4-0001", field: "birth_date" } as const;
const example: QuestionRead = {
  questionId: id, unit: "caizheng", unitName: "区财政局", about, state: "open", dueOn: "2026-11-20", answeredOn: null, daysLate: 0,
  steps: [{ stepId: id, kind: "asked", by: "admin", at: "2026-11-06T01:00:00.000Z", text: "出生年月与档案不一致，请核实。", dueOn: "2026-11-20" }],
};
const stateQuery = { state: z.enum(questionStates).optional() };

/** 问询: the office asks a unit, the unit answers, the office closes or asks again. */
export const questionRoutes: readonly Route[] = [
  defineRoute({
    id: "listQuestions", method: "get", path: "/questions", action: "question:read",
    summary: "The questions to all units, by state, or those that are overdue",
    query: z.object({ ...stateQuery, overdue: z.literal("true").optional() }),
    answer: { schema: questionListSchema },
    example: {
      query: { state: "open" },
      answer: { today: "2026-11-09", questions: [example], figures: { awaiting: 1, overdue: 0, answered: 0, closed: 0, withdrawn: 0, answeredLate: 0 } },
    },
    handle: ({ query, at }, { store }) => store.inTransaction(async (within) => {
      await readAtOneMoment(within);
      return listUnitQuestions(within, ledgerId, { unitId: null, state: query.state ?? null, overdueOnly: query.overdue !== undefined, at });
    }),
  }),
  defineRoute({
    id: "readQuestions", method: "get", path: "/units/:unit/questions", action: "question:read",
    summary: "The questions to a unit, with all their answers",
    query: z.object(stateQuery),
    answer: { schema: questionListSchema },
    example: { query: {} },
    handle: ({ unit, query, at }, { store }) => store.inTransaction(async (within) => {
      await readAtOneMoment(within);
      return listUnitQuestions(within, ledgerId, { unitId: unit.unitId, state: query.state ?? null, overdueOnly: false, at });
    }),
  }),
  defineRoute({
    id: "askQuestion", method: "post", path: "/units/:unit/questions", action: "question:ask",
    summary: "The office asks a unit about a record, a field or its sheet; asked twice under one id it counts once",
    body: { schema: newQuestionSchema },
    answer: { schema: questionSchema },
    example: { body: { questionId: id, about, text: "出生年月与档案不一致，请核实。" }, answer: example },
    handle: async ({ unit, actor, body, at }, { store }) =>
      readOf(await askUnit(store, { place: { unitId: unit.unitId, ledgerId }, actor: actor.actorId, at, asked: body }), unit, at),
  }),
  defineRoute({
    id: "answerQuestion", method: "post", path: "/units/:unit/questions/:question/answers", action: "question:answer",
    summary: "The unit answers, or adds to its answer until the office has closed the question",
    body: { schema: wordedStepSchema },
    answer: { schema: questionSchema },
    example: { body: { stepId, seen: 1, text: "已核对档案，应为1949年12月。" } },
    handle: (asked, deps) => step(asked, deps, { kind: "answered", ...asked.body }),
  }),
  defineRoute({
    id: "closeQuestion", method: "post", path: "/units/:unit/questions/:question/close", action: "question:close",
    summary: "The office closes what was answered; what was not answered is not closed",
    body: { schema: closingSchema },
    answer: { schema: questionSchema },
    example: { body: { stepId, seen: 2 } },
    handle: (asked, deps) => step(asked, deps, { kind: "closed", ...asked.body, text: asked.body.text ?? "" }),
  }),
  defineRoute({
    id: "reopenQuestion", method: "post", path: "/units/:unit/questions/:question/reopen", action: "question:ask",
    summary: "The office asks again, of an answered or a closed question, with a day of its own",
    body: { schema: reopeningSchema },
    answer: { schema: questionSchema },
    example: { body: { stepId, seen: 2, text: "请附档案页码。", dueOn: "2026-11-27" } },
    handle: (asked, deps) => step(asked, deps, { kind: "reopened", ...asked.body }),
  }),
  defineRoute({
    id: "withdrawQuestion", method: "post", path: "/units/:unit/questions/:question/withdraw", action: "question:close",
    summary: "The office takes back a question that should not have been asked, with the reason",
    body: { schema: wordedStepSchema },
    answer: { schema: questionSchema },
    example: { body: { stepId, seen: 1, text: "问错了单位。" } },
    handle: (asked, deps) => step(asked, deps, { kind: "withdrawn", ...asked.body }),
  }),
];

type Step = Pick<StepRequest, "kind" | "stepId" | "seen" | "text" | "dueOn">;

async function step({ unit, actor, params, at }: Asked<unknown, unknown>, { store }: RouteDeps, taken: Step): Promise<QuestionRead> {
  const place = { unitId: unit.unitId, ledgerId };
  return readOf(await stepQuestion(store, { place, questionId: params["question"]!, actor: actor.actorId, at, ...taken }), unit, at);
}

function readOf(question: Question, unit: Unit, at: Date): QuestionRead {
  return questionRead(question, unit, dayInShanghai(at));
}
