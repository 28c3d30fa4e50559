import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { questionListSchema, questionSchema, type QuestionList, type QuestionRead } from "../../../roster/protocol/question.js";
import type { UnitReport } from "../../../roster/protocol/monthlyReport.js";
import { replayQuestions } from "../../../sync-server/history/rebuildDuties.js";
import { rebuildTables } from "../../../sync-server/history/rebuildTables.js";
import { verifyHistory } from "../../../sync-server/history/verifyHistory.js";
import { readEvents } from "../../../sync-server/store/events.js";
import { listQuestions } from "../../../sync-server/store/questions.js";
import { startDesk, type Desk, type UnitOfDesk } from "../support/desk.js";
import { addOf, type Reply } from "../support/service.js";

let desk: Desk;
let unit: UnitOfDesk;
let units = 0;
let ids = 0;
beforeAll(async () => { desk = await startDesk(); });
afterAll(() => desk.close());
beforeEach(async () => {
  units += 1;
  desk.turnTo("2026-11-06T09:00");
  unit = await desk.openDeskUnit(`unit-${String(units)}`, `第${String(units)}单位`);
  await desk.submit(unit.unitId, unit.clerk, [addOf("r1", { name: "甲一", birth_date: "1949-12" })]);
});

const newId = (): string => `step-${String((ids += 1)).padStart(6, "0")}`;
const address = (): string => `/units/${unit.unitId}/questions`;
const about = { recordId: "r1", field: "birth_date" } as const;
async function ask(text = "出生年月与档案不一致，请核实。", more: object = {}): Promise<QuestionRead> {
  const reply = await desk.office<QuestionRead>("POST", address(), { questionId: newId(), about, text, ...more });
  expect(reply.status).toBe(200);
  return questionSchema.parse(reply.body);
}
type Step = "answers" | "close" | "reopen" | "withdraw";
const step = (question: QuestionRead, kind: Step, body: object = {}): Promise<Reply<QuestionRead>> => {
  const text = kind === "close" ? {} : { text: "已核对档案" };
  const token = kind === "answers" ? unit.clerk : desk.service.adminToken;
  return desk.ask<QuestionRead>("POST", `/api/v1${address()}/${question.questionId}/${kind}`, { token, body: { stepId: newId(), seen: question.steps.length, ...text, ...body } });
};
const list = async (query = ""): Promise<QuestionList> => questionListSchema.parse((await desk.office("GET", `/questions${query}`)).body);
const ofUnit = async (token = unit.clerk): Promise<QuestionList> => questionListSchema.parse((await desk.ask("GET", `/api/v1${address()}`, { token })).body);

describe("a question", () => {
  test("goes to the unit, is answered, closed, asked again, and all of it stays", async () => {
    const asked = await ask();
    expect(asked).toMatchObject({ state: "open", dueOn: "2026-11-20", daysLate: 0, about });
    const answered = await step(asked, "answers", { text: "应为1949年11月" });
    const closed = await step(answered.body, "close");
    const again = await step(closed.body, "reopen", { text: "请附档案页码", dueOn: "2026-12-01" });
    expect(again.body).toMatchObject({ state: "reopened", dueOn: "2026-12-01", answeredOn: null });
    const last = await step((await step(again.body, "answers", { text: "档案第3页" })).body, "close", { text: "谢谢" });
    expect(last.body.state).toBe("closed");
    expect(last.body.steps.map(({ kind, text }) => [kind, text])).toEqual([
      ["asked", "出生年月与档案不一致，请核实。"], ["answered", "应为1949年11月"], ["closed", ""], ["reopened", "请附档案页码"], ["answered", "档案第3页"], ["closed", "谢谢"],
    ]);
    expect((await ofUnit()).questions).toEqual([last.body]);
  });

  test("is not closed unanswered; one that should not have been asked is withdrawn with the reason", async () => {
    const asked = await ask();
    expect(await step(asked, "close")).toMatchObject({ status: 409, body: { code: "question-out-of-turn", params: { state: "open" } } });
    expect((await step(asked, "withdraw", { text: " " })).status).toBe(422);
    expect((await step(asked, "withdraw", { text: "问错了单位" })).body).toMatchObject({ state: "withdrawn" });
    expect((await step(asked, "answers", { seen: 2 })).body).toMatchObject({ code: "question-out-of-turn" });
  });

  test("may be about a record, a field of it, or the whole sheet, of what the unit has told", async () => {
    expect(await ask("表头有两列“职务”，哪一列是原任职务？", { about: { recordId: null, field: null } })).toMatchObject({ about: { recordId: null, field: null } });
    expect(await ask("此人是否已转出？", { about: { recordId: "r1", field: null } })).toMatchObject({ about: { recordId: "r1" } });
    const body = { questionId: newId(), about: { recordId: "r-of-nobody", field: null }, text: "？" };
    expect(await desk.office("POST", address(), body)).toMatchObject({ status: 404, body: { code: "record-unknown" } });
  });

  test("[S2] and each step of it count once however often they are sent", async () => {
    const body = { questionId: newId(), about, text: "请核实" };
    const [one, two] = await Promise.all([desk.office<QuestionRead>("POST", address(), body), desk.office<QuestionRead>("POST", address(), body)]);
    expect(one.body).toEqual(two.body);
    expect(await desk.office("POST", address(), { ...body, text: "别的问题" })).toMatchObject({ status: 409, body: { code: "question-differs" } });
    const answer = { stepId: newId() };
    const [first, second] = await Promise.all([step(one.body, "answers", answer), step(one.body, "answers", answer)]);
    expect(first).toMatchObject({ status: 200, body: { state: "answered" } });
    expect(second.body).toEqual(first.body);
    expect((await ofUnit()).questions[0]!.steps).toHaveLength(2);
  });

  test("is not acted on past a word that the actor has not seen", async () => {
    const asked = await ask();
    const answered = (await step(asked, "answers")).body;
    await step(answered, "answers", { text: "补充：以此为准" });
    expect(await step(answered, "close")).toMatchObject({ status: 409, body: { code: "question-moved", params: { steps: 3 } } });
    const [one, two] = await Promise.all([step({ ...answered, steps: [...answered.steps, answered.steps[0]!] }, "close"), step({ ...answered, steps: [...answered.steps, answered.steps[0]!] }, "reopen", { text: "还是不清楚" })]);
    expect([one.status, two.status].sort()).toEqual([200, 409]);
  });
});

describe("lateness", () => {
  test("is days after the day that was named, by the policy or by the officer", async () => {
    await desk.setPolicy({ questions: { answerDays: 3 } });
    const asked = await ask();
    expect(asked.dueOn).toBe("2026-11-11");
    await desk.setPolicy({});
    const named = await ask("急", { dueOn: "2026-11-09" });
    expect((await desk.office("POST", address(), { questionId: newId(), about, text: "？", dueOn: "2026-11-05" })).body).toMatchObject({ code: "day-past" });
    desk.turnTo("2026-11-13T09:00");
    const { questions, figures } = await ofUnit();
    expect(questions.map(({ questionId, daysLate }) => [questionId, daysLate])).toEqual([[named.questionId, 4], [asked.questionId, 2]]);
    expect(figures).toEqual({ awaiting: 2, overdue: 2, answered: 0, closed: 0, withdrawn: 0, answeredLate: 0 });
    await step(named, "answers");
    desk.turnTo("2026-12-31T09:00");
    expect(await ofUnit()).toMatchObject({ figures: { awaiting: 1, overdue: 1, answered: 1, answeredLate: 1 } });
    expect((await ofUnit()).questions.find(({ questionId }) => questionId === named.questionId)).toMatchObject({ daysLate: 4, answeredOn: "2026-11-13" });
  });

  test("the office lists all questions by state, and those that are overdue", async () => {
    const open = await ask("一");
    const answered = (await step(await ask("二"), "answers")).body;
    desk.turnTo("2027-02-01T09:00");
    expect((await list("?overdue=true")).questions.map(({ questionId }) => questionId)).toContain(open.questionId);
    expect((await list("?overdue=true")).questions.every(({ daysLate }) => daysLate > 0)).toBe(true);
    const byState = await list("?state=answered");
    expect(byState.questions.map(({ questionId }) => questionId)).toContain(answered.questionId);
    expect(byState.questions.find(({ questionId }) => questionId === answered.questionId)).toMatchObject({ unit: unit.unitId, unitName: `第${String(units)}单位` });
    expect((await desk.office("GET", "/questions?state=lost")).body).toMatchObject({ code: "query-wrong" });
  });
});

describe("[P1] who may", () => {
  test("a unit sees and answers its own questions only, and neither asks nor closes", async () => {
    const asked = await ask();
    const other = await desk.openDeskUnit(`other-${String(units)}`);
    expect((await desk.ask("GET", "/api/v1/questions", { token: unit.lead })).status).toBe(403);
    expect((await desk.ask("GET", `/api/v1${address()}`, { token: other.clerk })).status).toBe(403);
    const body = { stepId: newId(), seen: 1, text: "？" };
    expect((await desk.ask("POST", `/api/v1${address()}/${asked.questionId}/answers`, { token: other.clerk, body })).status).toBe(403);
    // At its own address another unit's question is not there.
    expect((await desk.ask("POST", `/api/v1/units/${other.unitId}/questions/${asked.questionId}/answers`, { token: other.clerk, body })).body).toMatchObject({ code: "question-unknown" });
    for (const kind of ["close", "reopen", "withdraw"]) expect((await desk.ask("POST", `/api/v1${address()}/${asked.questionId}/${kind}`, { token: unit.clerk, body })).status).toBe(403);
    expect((await desk.ask("POST", `/api/v1${address()}`, { token: unit.lead, body: { questionId: newId(), about, text: "？" } })).status).toBe(403);
    expect((await desk.ask("POST", `/api/v1${address()}/${asked.questionId}/answers`, { token: desk.service.adminToken, body })).status).toBe(403);
  });
});

test("[H1] each step is an event of the unit's chain, and [H2] the questions made anew from it are the same", async () => {
  const asked = await ask();
  const answered = (await step(asked, "answers")).body;
  await step((await step(answered, "reopen", { text: "再问" })).body, "answers", { text: "再答" });
  await step(await ask("撤回的"), "withdraw");
  const place = { unitId: unit.unitId, ledgerId: "retirees" };
  const events = (await readEvents(desk.store, place)).filter(({ kind }) => kind.startsWith("question-"));
  expect(events.map(({ kind }) => kind)).toEqual(["question-asked", "question-answered", "question-reopened", "question-answered", "question-asked", "question-withdrawn"]);
  expect((await verifyHistory(desk.store)).flatMap(({ faults }) => faults)).toEqual([]);
  const stored = await listQuestions(desk.store, "retirees", { unitId: unit.unitId, states: null });
  const replayed = [...replayQuestions(events).values()].map((question) => ({ ...question, unitId: unit.unitId }));
  const sorted = <T extends { readonly questionId: string }>(questions: readonly T[]): readonly T[] => [...questions].sort((a, b) => (a.questionId < b.questionId ? -1 : 1));
  expect(sorted(replayed)).toEqual(sorted(stored));
  const before = await list();
  await rebuildTables(desk.store, new Date());
  expect(await list()).toEqual(before);
  // Neither asking nor answering is a word about people: the revision stays.
  expect((await desk.base(unit.unitId, unit.clerk)).revision).toBe(1);
});

test("[P3] what is asked and answered is sealed where it is stored", async () => {
  const words = ["身份证号末位应为X", "脑梗后遗症"];
  const asked = await ask(words[0]);
  await step(asked, "answers", { text: words[1] });
  const rows = await sql<{ text: string }>`
    select t::text as text from questions as t where question_id = ${asked.questionId}
    union all select body from events where subject = ${asked.questionId}`.execute(desk.store.db);
  expect(rows.rows).toHaveLength(3);
  expect(words.filter((word) => rows.rows.some(({ text }) => text.includes(word)))).toEqual([]);
  expect(desk.logs.join("")).not.toContain(words[1]);
});

test("[P5] a question or a signed report that was altered beside the history is found", async () => {
  const asked = await ask();
  await step(asked, "answers");
  desk.turnTo("2026-12-01T09:00");
  const { kind, covers } = (await desk.ask<UnitReport>("GET", `/api/v1/units/${unit.unitId}/reports/monthly?month=2026-11`, { token: unit.lead })).body;
  await desk.ask("POST", `/api/v1/units/${unit.unitId}/reports/monthly/confirm`, { token: unit.lead, body: { month: "2026-11", kind, covers } });
  const faults = async (): Promise<readonly unknown[]> => (await verifyHistory(desk.store)).flatMap((each) => each.faults);
  expect(await faults()).toEqual([]);
  await sql`update questions set state = 'closed' where question_id = ${asked.questionId}`.execute(desk.store.db);
  await sql`update monthly_reports set first_confirmed_at = first_confirmed_at - interval '1 day', kind = 'none' where unit_id = ${unit.unitId}`.execute(desk.store.db);
  expect(await faults()).toEqual([{ code: "duty-differs", subject: asked.questionId }, { code: "duty-differs", subject: "report:2026-11" }]);
  await rebuildTables(desk.store, new Date());
  expect(await faults()).toEqual([]);
});
