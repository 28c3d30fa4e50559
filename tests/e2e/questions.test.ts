import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violationsOf } from "./support/axe.js";
import { press } from "./support/browser.js";
import { openExcelPage } from "./support/excelPage.js";
import { openDuties, openDutyStage, openUnitBook, shot, signInAs, type DutyStage, type UnitDesk } from "./support/unitDesk.js";

let stage: DutyStage;
let unit: UnitDesk;
beforeAll(async () => {
  stage = await openDutyStage();
  ({ unit } = stage);
});
afterAll(() => stage.close());

const tab = (page: Page, name: RegExp): Promise<void> => page.getByRole("tab", { name }).click();
const shown = (page: Page, name: string): Promise<string> => page.locator(name).innerText();

describe("questions of the office", () => {
  test("a question of the office is counted, seen at its cell and on the person's card, answered, and closed by the office", async () => {
    const [recordId, { row }] = [...unit.told][4]!;
    const questionId = await stage.ask({ recordId, field: "birth_date" }, "出生年月与档案不一致，请核实。");
    const { page, complaints, close } = await openDuties(stage, unit.clerk);
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
    expect(await stage.question(questionId)).toMatchObject({ state: "answered", steps: [{ kind: "asked" }, { kind: "answered", by: unit.clerk.account.accountId, text: "已核对档案，应为表中所填。" }] });
    await expect.poll(() => shown(page, "#tab-duties")).toMatch(/待办\s*1/u);
    expect((await stage.office("POST", `/units/quwei/questions/${questionId}/close`, { stepId: "step-close-1", seen: 2 })).status).toBe(200);
    await tab(page, /^待办/u);
    await page.getByText("已办结或撤回（1）").click();
    expect(await shown(page, "[aria-labelledby=duty-questions]")).toMatch(/已办结[^]*已核对档案/u);
    expect(complaints.filter((each) => !each.includes("401"))).toEqual([]);
    await close();
  });

  test("nothing is answered past another's word: it is shown, and what was typed stays", async () => {
    const questionId = await stage.ask({ recordId: null, field: null }, "表中有两列“职务”，哪一列是原任职务？");
    const { page, close } = await openDuties(stage, unit.clerk);
    const item = page.locator("[aria-labelledby=duty-questions] li.card", { hasText: "两列" });
    expect(await item.innerText()).toContain("整张名册");
    await item.locator("fluent-button", { hasText: "答复" }).click();
    await item.getByLabel("您的答复").fill("第二列。");
    await stage.service.ask("POST", `/api/v1/units/quwei/questions/${questionId}/answers`, { token: unit.token, body: { stepId: "step-other-1", seen: 1, text: "第一列。" } });
    await item.locator("fluent-button", { hasText: "提交" }).click();
    await item.getByRole("alert").waitFor();
    expect(await item.innerText()).toContain("第一列。");
    expect(await item.getByLabel("您的答复").inputValue()).toBe("第二列。");
    await item.locator("fluent-button", { hasText: "提交" }).click();
    await expect.poll(async () => (await stage.question(questionId)).steps.length).toBe(3);
    await close();
  });

  test("in Excel too: from the list to the cell, answered by keyboard alone, closed by the office", async () => {
    const questionId = await stage.ask({ recordId: "r6", field: "gender" }, "性别与身份证号不一致，请核实。");
    const book = await openUnitBook(unit);
    const { page, complaints, close } = await openExcelPage(stage.browser, `${stage.service.service.url}/pages/pane.html`, book, { viewport: { width: 320, height: 700 } });
    page.setDefaultTimeout(10_000);
    await tab(page, /^待办/u);
    await signInAs(page, unit.clerk);
    const item = page.locator("[aria-labelledby=duty-questions] li.card", { hasText: "性别与身份证号" });
    await item.waitFor();
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)).toBe(false);
    await item.locator("fluent-button", { hasText: "到表中看看" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => book.selected?.range.top).toBe(unit.told.get("r6")!.row - 1);
    await item.locator("fluent-button", { hasText: "答复" }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type("已核对身份证。");
    await shot(page, "question-excel");
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await stage.question(questionId)).state).toBe("answered");
    expect((await stage.office("POST", `/units/quwei/questions/${questionId}/close`, { stepId: "step-close-2", seen: 2 })).status).toBe(200);
    await press(page, "刷新");
    await page.getByText(/已办结或撤回/u).waitFor();
    expect(complaints.filter((line) => !line.includes("401"))).toEqual([]);
    await close();
  });
});
