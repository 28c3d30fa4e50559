import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { defaultPolicy } from "../../roster/model/policy.js";
import type { UnitReport } from "../../roster/protocol/monthlyReport.js";
import { addOf, setOf } from "../sync-server/support/service.js";
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

const shown = (page: Page, name: string): Promise<string> => page.locator(name).innerText();

describe("the month's report and what waits for the lead", () => {
  test("a clerk sees what the month's report says and who confirms it; the lead confirms; then it is done", async () => {
    const clerk = await openDuties(stage, unit.clerk);
    const seen = await shown(clerk.page, "[aria-labelledby=duty-month]");
    expect(seen).toMatch(new RegExp(`2031年10月[^]*请在 2031年11月5日 前由分管领导确认[^]*由分管领导确认：${unit.lead.account.displayName}`, "u"));
    expect(await clerk.page.locator("fluent-button", { hasText: "确认报送" }).count()).toBe(0);
    await clerk.close();
    const { page, close } = await openDuties(stage, unit.lead);
    await page.locator("#duty-month").scrollIntoViewIfNeeded();
    await shot(page, "month-lead");
    await press(page, "以上变动属实，确认报送");
    await page.getByText(`已由${unit.lead.account.displayName}于`).waitFor();
    const { body } = await stage.service.ask<UnitReport>("GET", "/api/v1/units/quwei/reports/monthly?month=2031-10", { token: unit.token });
    expect(body).toMatchObject({ standing: { state: "confirmed", daysLate: 0 }, confirmed: { by: unit.lead.account.accountId } });
    await press(page, "下个月");
    await page.getByText("这个月还没有结束").waitFor();
    // Fluent fades a button from one state into the other.
    await page.waitForTimeout(400);
    expect(await violationsOf(page, ".pane")).toEqual([]);
    await close();
  });

  test("what waits for the lead is seen before it is confirmed; a death and somebody announced are confirmed as well", async () => {
    const [goneId, deadId] = ["r2", "r3"];
    const [gone, dead] = [unit.told.get(goneId)!, unit.told.get(deadId)!];
    await stage.office("POST", "/policies", { policy: { ...defaultPolicy, version: "e2e-1", inForceFrom: "2031-01-01", clerkNeedsLead: ["误录"] }, document: null });
    const other = await stage.service.openUnit("jiaoyu", "区教育局");
    await stage.service.submit("jiaoyu", other, [addOf("j1", { name: "转来甲", birth_date: "1950-03" })]);
    await stage.service.submit("jiaoyu", other, [{ op: "remove", recordId: "j1", reason: "转出", note: "", toUnit: "quwei" }]);
    await stage.service.submit("quwei", unit.token, [setOf(deadId, "alive", dead.statement.alive ?? null, "去世")]);
    const waits = await stage.service.submit("quwei", unit.token, [{ op: "remove", recordId: goneId, reason: "误录", note: "" }]);
    expect(waits.body).toMatchObject({ awaitsLead: true });

    const clerk = await openDuties(stage, unit.clerk);
    expect(await shown(clerk.page, "[aria-labelledby=duty-statements]")).toContain(`等分管领导确认：${unit.lead.account.displayName}`);
    expect(await clerk.page.locator("fluent-button", { hasText: /^\s*(?:确认|确认去世)\s*$/u }).count()).toBe(0);
    await clerk.close();

    const { page, close } = await openDuties(stage, unit.lead);
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
    expect((await stage.service.base("quwei", unit.token)).records.map(({ recordId }) => recordId)).not.toContain(goneId);
    expect((await stage.office<{ deaths: readonly unknown[] }>("GET", "/deaths/unconfirmed")).body.deaths).toEqual([]);
    await close();
  });
  test("in Excel, in English and in the dark, the lead sees the same and no rule of accessibility is broken", async () => {
    const book = await openUnitBook(unit);
    const { page, close } = await openExcelPage(stage.browser, `${stage.service.service.url}/pages/pane.html`, book, { viewport: { width: 320, height: 700 }, locale: "en-GB", colorScheme: "dark" });
    page.setDefaultTimeout(10_000);
    await page.getByRole("tab", { name: /^To do/u }).click();
    await signInAs(page, unit.lead);
    await page.waitForSelector("#duty-month");
    expect(await shown(page, "[aria-labelledby=duty-month]")).toMatch(/2031-10[^]*Confirmed by/u);
    await shot(page, "month-excel");
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)).toBe(false);
    await page.context().setOffline(true);
    await press(page, "Read again");
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").innerText()).toMatch(/could not be read: .*Below is what was read last/u);
    expect(await page.locator("#duty-month").count()).toBe(1);
    await close();
  });
});
