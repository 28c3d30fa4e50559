import { afterAll, beforeAll, expect, test } from "vitest";
import { defaultPolicy } from "../../../roster/model/policy.js";
import { unitDutiesSchema, type UnitDuties } from "../../../roster/protocol/unitDuties.js";
import type { UnitReport } from "../../../roster/protocol/monthlyReport.js";
import { startDesk, type Desk, type UnitOfDesk } from "../support/desk.js";
import { addOf, newSubmission, setOf } from "../support/service.js";

let desk: Desk;
let finance: UnitOfDesk;
let taxes: UnitOfDesk;
beforeAll(async () => {
  desk = await startDesk();
  desk.turnTo("2026-08-10T09:00");
  [finance, taxes] = [await desk.openDeskUnit("finance", "区财政局"), await desk.openDeskUnit("taxes", "区税务局")];
  await desk.submit("finance", finance.clerk, [addOf("f1", { name: "甲一", mobile: "13900000001" }), addOf("f2", { name: "甲二" })]);
});
afterAll(() => desk.close());

const duties = async (unit: UnitOfDesk): Promise<UnitDuties> => unitDutiesSchema.parse((await desk.ask("GET", `/api/v1/units/${unit.unitId}/duties`, { token: unit.clerk })).body);

test("a unit to which nobody owes anything has nothing waiting; its first month runs", async () => {
  expect(await duties(finance)).toEqual({
    unit: "finance", today: "2026-08-10", month: "2026-07", reports: [], questions: { awaiting: 0, overdue: 0 }, submissions: 0, deaths: 0, arrivals: 0,
  });
});

test("questions, missing months, what waits for the lead and who is announced are counted, and no longer once they are settled", async () => {
  desk.turnTo("2026-10-09T09:00");
  await desk.setPolicy({ clerkNeedsLead: true, reports: { ...defaultPolicy.reports, owedFrom: "2026-09", document: "银老干〔2026〕9号" } });
  const question = { questionId: "question-1", about: { recordId: "f1", field: null }, text: "请核实。", dueOn: "2026-10-09" };
  expect((await desk.office("POST", "/units/finance/questions", question)).status).toBe(200);
  desk.turnTo("2026-10-12T09:00");
  const waits = newSubmission([setOf("f1", "mobile", "13900000001", "13900000002")], { baseRevision: 1 });
  expect((await desk.ask("POST", "/api/v1/units/finance/submissions", { token: finance.clerk, body: waits })).status).toBe(200);
  await desk.submit("finance", finance.lead, [setOf("f1", "alive", null, "去世"), { op: "remove", recordId: "f2", reason: "转出", note: "", toUnit: "taxes" }]);
  expect(await duties(finance)).toMatchObject({
    questions: { awaiting: 1, overdue: 1 }, submissions: 1, deaths: 1, arrivals: 0,
    reports: [{ month: "2026-09", state: "overdue", daysLate: 4, scored: true }, { month: "2026-08", state: "overdue", scored: false }],
  });
  expect(await duties(taxes)).toMatchObject({ questions: { awaiting: 0 }, submissions: 0, deaths: 0, arrivals: 1 });

  await desk.ask("POST", "/api/v1/units/finance/questions/question-1/answers", { token: finance.clerk, body: { stepId: "step-0000001", seen: 1, text: "已核对。" } });
  await desk.ask("POST", `/api/v1/units/finance/submissions/${waits.submissionId}/confirm`, { token: finance.lead });
  await desk.ask("POST", "/api/v1/units/finance/deaths/f1/confirmation", { token: finance.lead });
  const { body: report } = await desk.ask<UnitReport>("GET", "/api/v1/units/finance/reports/monthly?month=2026-09", { token: finance.lead });
  expect(report).toMatchObject({ kind: "none" });
  await desk.ask("POST", "/api/v1/units/finance/reports/monthly/confirm", { token: finance.lead, body: { month: "2026-09", kind: "none", covers: report.covers } });
  expect(await duties(finance)).toMatchObject({ questions: { awaiting: 0 }, submissions: 0, deaths: 0, reports: [{ month: "2026-08" }] });
});
