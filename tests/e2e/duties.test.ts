import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { QuestionRead } from "../../roster/protocol/question.js";
import type { UnitReport } from "../../roster/protocol/monthlyReport.js";
import { defaultPolicy } from "../../roster/model/policy.js";
import { addOf, setOf, startTestService, type TestService } from "../sync-server/support/service.js";
import { violationsOf } from "./support/axe.js";
import { press, startBrowser, type TestBrowser, type TestPage } from "./support/browser.js";
import { openUnitDesk, signInAs, type UnitDesk } from "./support/unitDesk.js";

let service: TestService;
let browser: TestBrowser;
let unit: UnitDesk;
/** The clock of the service: the unit is known since October, and it is November. Ahead of the browser's, or no cookie would last. */
let now = new Date("2031-10-20T02:00:00Z");

beforeAll(async () => {
  [service, browser] = await Promise.all([startTestService(undefined, { now: () => now }), startBrowser()]);
  unit = await openUnitDesk(service, "quwei", "区委办公室");
  now = new Date("2031-11-04T02:00:00Z");
});
afterAll(async () => {
  await browser.close();
  await service.close();
});

const office = <T = unknown>(method: string, path: string, body?: unknown) => service.ask<T>(method, `/api/v1${path}`, { token: service.service.adminToken, ...(body === undefined ? {} : { body }) });
let asked = 0;
const ask = async (about: QuestionRead["about"], text: string): Promise<string> => {
  const questionId = `question-${String((asked += 1)).padStart(4, "0")}`;
  const reply = await office<QuestionRead>("POST", "/units/quwei/questions", { questionId, about, text });
  expect(reply.status).toBe(200);
  return questionId;
};
const question = async (questionId: string) => (await office<{ questions: readonly QuestionRead[] }>("GET", "/questions")).body.questions.find((each) => each.questionId === questionId)!;

/** The roster in the workbench, somebody signed in, the tab 待办 open. */
async function openDuties(who: UnitDesk["clerk"], options = {}): Promise<TestPage> {
  const opened = await browser.open(`${service.service.url}/workbench`, options);
  const { page } = opened;
  page.setDefaultTimeout(10_000);
  await page.setInputFiles("input[type=file]", { name: unit.file.name, mimeType: "application/octet-stream", buffer: Buffer.from(unit.file.bytes) });
  await page.waitForSelector(".grid");
  await tab(page, /^(?:待办|To do)/u);
  await signInAs(page, who);
  await page.waitForSelector("#duty-questions");
  return opened;
}

const tab = (page: Page, name: RegExp): Promise<void> => page.getByRole("tab", { name }).click();
const shown = (page: Page, name: string): Promise<string> => page.locator(name).innerText();
const shot = async (page: Page, name: string): Promise<void> => {
  if (process.env["SHOTS"] !== undefined) await page.screenshot({ path: `${process.env["SHOTS"]}/${name}.png` });
};

describe("the tab 待办 in the workbench", () => {
  test("a question of the office is counted, seen at its cell and on the person's card, answered, and closed by the office", async () => {
    const [recordId, { row }] = [...unit.told][4]!;
    const questionId = await ask({ recordId, field: "birth_date" }, "出生年月与档案不一致，请核实。");
    const { page, complaints, close } = await openDuties(unit.clerk);
    await expect.poll(() => shown(page, "#tab-duties")).toMatch(/待办\s*2/u);
    expect(await page.getByRole("tab", { name: /^待办.*2 件待办$/u }).count()).toBe(1);
    expect(await shown(page, "[aria-labelledby=duty-questions]")).toMatch(/请您答复（1）[^]*老干部局[^]*出生年月与档案不一致/u);
    await shot(page, "duties-clerk");
    // To the cell, and from there to the card with its sign.
    await press(page, "到表中看看");
    await page.waitForSelector(".cell.selected");
    expect(await page.locator(".gridRow", { has: page.locator(".cell.selected") }).getAttribute("aria-rowindex")).toBe(String(row));
    await tab(page, /^人员/u);
    await page.waitForSelector("#person-questions li");
    expect(await shown(page, "[aria-labelledby=person-name]")).toContain("有 1 件问询等您答复");
    await shot(page, "person-question");
    expect(await violationsOf(page, ".pane")).toEqual([]);
    // Answered on the card: what is shown then is what the service holds.
    await press(page, "答复");
    await page.getByLabel("您的答复").fill("已核对档案，应为表中所填。");
    await press(page, "提交");
    await page.waitForSelector(".badge:has-text('已答复')");
    expect(await question(questionId)).toMatchObject({ state: "answered", steps: [{ kind: "asked" }, { kind: "answered", by: unit.clerk.account.accountId, text: "已核对档案，应为表中所填。" }] });
    await expect.poll(() => shown(page, "#tab-duties")).toMatch(/待办\s*1/u);
    expect((await office("POST", `/units/quwei/questions/${questionId}/close`, { stepId: "step-close-1", seen: 2 })).status).toBe(200);
    await tab(page, /^待办/u);
    await page.getByText("已办结或撤回（1）").click();
    expect(await shown(page, "[aria-labelledby=duty-questions]")).toMatch(/已办结[^]*已核对档案/u);
    expect(complaints.filter((each) => !each.includes("401"))).toEqual([]);
    await close();
  });

  test("nothing is answered past another's word: it is shown, and what was typed stays", async () => {
    const questionId = await ask({ recordId: null, field: null }, "表中有两列“职务”，哪一列是原任职务？");
    const { page, close } = await openDuties(unit.clerk);
    const item = page.locator("[aria-labelledby=duty-questions] li.card", { hasText: "两列" });
    expect(await item.innerText()).toContain("整张名册");
    await item.locator("fluent-button", { hasText: "答复" }).click();
    await item.getByLabel("您的答复").fill("第二列。");
    await service.ask("POST", `/api/v1/units/quwei/questions/${questionId}/answers`, { token: unit.token, body: { stepId: "step-other-1", seen: 1, text: "第一列。" } });
    await item.locator("fluent-button", { hasText: "提交" }).click();
    await item.getByRole("alert").waitFor();
    expect(await item.innerText()).toContain("第一列。");
    expect(await item.getByLabel("您的答复").inputValue()).toBe("第二列。");
    await item.locator("fluent-button", { hasText: "提交" }).click();
    await expect.poll(async () => (await question(questionId)).steps.length).toBe(3);
    await close();
  });

  test("a clerk sees what the month's report says and who confirms it; the lead confirms; then it is done", async () => {
    const clerk = await openDuties(unit.clerk);
    const seen = await shown(clerk.page, "[aria-labelledby=duty-month]");
    expect(seen).toMatch(new RegExp(`2031年10月[^]*请在 2031年11月5日 前由分管领导确认[^]*由分管领导确认：${unit.lead.account.displayName}`, "u"));
    expect(await clerk.page.locator("fluent-button", { hasText: "确认报送" }).count()).toBe(0);
    await clerk.close();
    const { page, close } = await openDuties(unit.lead);
    await page.locator("#duty-month").scrollIntoViewIfNeeded();
    await shot(page, "month-lead");
    await press(page, "以上变动属实，确认报送");
    await page.getByText(`已由${unit.lead.account.displayName}于`).waitFor();
    const { body } = await service.ask<UnitReport>("GET", "/api/v1/units/quwei/reports/monthly?month=2031-10", { token: unit.token });
    expect(body).toMatchObject({ standing: { state: "confirmed", daysLate: 0 }, confirmed: { by: unit.lead.account.accountId } });
    await press(page, "下个月");
    await page.getByText("这个月还没有结束").waitFor();
    expect(await violationsOf(page, ".pane")).toEqual([]);
    await close();
  });

  test("what waits for the lead is seen before it is confirmed; a death and somebody announced are confirmed as well", async () => {
    const [, [goneId, gone], [deadId, dead]] = [...unit.told];
    await office("POST", "/policies", { policy: { ...defaultPolicy, version: "e2e-1", inForceFrom: "2031-01-01", clerkNeedsLead: ["误录"] }, document: null });
    const other = await service.openUnit("jiaoyu", "区教育局");
    await service.submit("jiaoyu", other, [addOf("j1", { name: "转来甲", birth_date: "1950-03" })]);
    await service.submit("jiaoyu", other, [{ op: "remove", recordId: "j1", reason: "转出", note: "", toUnit: "quwei" }]);
    await service.submit("quwei", unit.token, [setOf(deadId, "alive", dead.statement.alive ?? null, "去世")]);
    const waits = await service.submit("quwei", unit.token, [{ op: "remove", recordId: goneId, reason: "误录", note: "" }]);
    expect(waits.body).toMatchObject({ awaitsLead: true });

    const clerk = await openDuties(unit.clerk);
    expect(await shown(clerk.page, "[aria-labelledby=duty-statements]")).toContain(`等分管领导确认：${unit.lead.account.displayName}`);
    expect(await clerk.page.locator("fluent-button", { hasText: /^\s*(?:确认|确认去世)\s*$/u }).count()).toBe(0);
    await clerk.close();

    const { page, close } = await openDuties(unit.lead);
    const statement = page.locator("[aria-labelledby=duty-statements] li.card");
    await statement.locator("fluent-button", { hasText: "看看改了什么" }).click();
    await page.getByText(`减去：${gone.statement.name!}（误录）`).waitFor();
    await statement.scrollIntoViewIfNeeded();
    await shot(page, "statement-lead");
    expect(await violationsOf(page, ".pane")).toEqual([]);
    await statement.locator("fluent-button", { hasText: "确认" }).click();
    await page.getByText("没有等确认的报送").waitFor();
    await press(page, "确认去世");
    await page.waitForSelector("#duty-deaths", { state: "detached" });
    await page.getByText("转来甲（1950年生），自“区教育局”转来").waitFor();
    await press(page, "接收");
    await page.waitForSelector("#duty-transfers", { state: "detached" });
    expect((await service.base("quwei", unit.token)).records.map(({ recordId }) => recordId)).not.toContain(goneId);
    expect((await office<{ deaths: readonly unknown[] }>("GET", "/deaths/unconfirmed")).body.deaths).toEqual([]);
    await close();
  });
});
