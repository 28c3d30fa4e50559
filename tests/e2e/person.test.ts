import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestService, type TestService } from "../sync-server/support/service.js";
import { violationsOf } from "./support/axe.js";
import { press, startBrowser, type TestBrowser } from "./support/browser.js";
import { openExcelPage, type ExcelPage } from "./support/excelPage.js";
import { openUnitBook, openUnitDesk, shot, signInAs, type UnitDesk } from "./support/unitDesk.js";

let service: TestService;
let browser: TestBrowser;
let unit: UnitDesk;

beforeAll(async () => {
  [service, browser] = await Promise.all([startTestService(), startBrowser()]);
  unit = await openUnitDesk(service, "quwei", "区委办公室");
});
afterAll(async () => {
  await browser.close();
  await service.close();
});

const narrow = { viewport: { width: 320, height: 700 } };

/** The pane beside Excel, checked, with the row of a record selected and its card open. */
async function openCard(recordId: string, options: BrowserContextOptions = narrow): Promise<ExcelPage & { readonly sheet: string; readonly row: number }> {
  const book = await openUnitBook(unit, recordId);
  const { sheet, row } = unit.told.get(recordId)!;
  const opened = await openExcelPage(browser, `${service.service.url}/pages/pane.html`, book, options);
  opened.page.setDefaultTimeout(10_000);
  await opened.page.waitForSelector(".pane");
  await opened.page.getByRole("tab", { name: /^(?:人员|Person)/u }).click();
  await opened.page.getByText(/先检查一遍名册|Check the roster first/u).waitFor();
  return { ...opened, sheet: sheet!, row };
}

const check = async (page: Page): Promise<void> => {
  await press(page, /开始检查|Check now/u);
  await page.waitForSelector("#person-name");
};

describe("the person card in Excel", () => {
  test("is edited, the row is checked again at once, and the edit is taken back [B1] [C3]", async () => {
    const { page, book, complaints, close } = await openCard("r5");
    await check(page);
    const before = JSON.stringify(book.workbook());
    const number = page.getByLabel(/^公民身份号码/u);
    const was = await number.inputValue();
    expect(await page.locator("#person-name").innerText()).toBe(unit.told.get("r5")!.statement.name);
    await number.fill("11010519491231002");
    expect(JSON.stringify(book.workbook())).toBe(before);
    await press(page, "写入表格（1 处）");
    await expect.poll(() => page.locator(".faults").count()).toBeGreaterThan(0);
    expect(JSON.stringify(book.workbook())).toContain("11010519491231002");
    await shot(page, "person-fault");
    expect(await violationsOf(page)).toEqual([]);
    await press(page, /撤销上一步/u);
    await expect.poll(() => number.inputValue()).toBe(was);
    expect(JSON.stringify(book.workbook())).toBe(before);
    expect(complaints).toEqual([]);
    await close();
  });

  test("what was typed stays with its row, wherever the clerk clicks meanwhile", async () => {
    const { page, book, wire, sheet, row, close } = await openCard("r5");
    await check(page);
    const name = page.getByLabel(/^姓名/u);
    const was = await name.inputValue();
    await name.fill("某某某");
    const sheetId = book.sheets.find((each) => each.name === sheet)!.id;
    for (const listener of book.onEvent) listener({ kind: "selected", sheetId, address: `B${String(row + 1)}` });
    await page.getByText("您在表中选到了别处").waitFor();
    expect(await name.inputValue()).toBe("某某某");
    await press(page, "放弃改动");
    await expect.poll(() => name.inputValue()).toBe(unit.told.get("r6")!.statement.name);
    expect(JSON.stringify(book.workbook())).toContain(was);
    expect([...wire.members].filter((member) => member.endsWith("getActiveCell"))).toHaveLength(1);
    await close();
  });

  test("signed in, it shows what was reported, the history with its cells, the bureau's decisions and who else lists the person", async () => {
    const { statement } = unit.told.get("r2")!;
    const other = await service.openUnit("jiaoyu", "区教育局");
    await service.submit("jiaoyu", other, [{ op: "add", recordId: "j1", statement: { ...statement, mobile: "13900000777" }, held: {}, source: { file: "x.xlsx", sheet: null, row: 4 } }]);
    await service.submit("quwei", unit.token, [{ op: "set", recordId: "r2", field: "home_addr", from: statement.home_addr ?? null, to: "新华路1号", heldBy: null, source: { file: "名册.xlsx", sheet: "在册", row: 5 } }]);
    const ruling = { unitId: "quwei", reason: "组〔2026〕12号" };
    expect((await service.ask("POST", "/api/v1/persons/r2%40quwei/ruling", { token: service.service.adminToken, body: ruling })).status).toBe(201);
    const { page, complaints, close } = await openCard("r2");
    await check(page);
    await press(page, "去登录");
    await signInAs(page, unit.clerk);
    await page.waitForSelector("#person-told");
    const text = await page.locator("[aria-labelledby=person-name]").innerText();
    expect(text).toMatch(/家庭住址：已报送“新华路1号”，表中“/u);
    expect(text).toMatch(/由“区委办公室”统计[^]*依据：组〔2026〕12号/u);
    expect(text).toContain("区教育局");
    expect(text).not.toContain("13900000777");
    await page.getByText("变动记录（2）").click();
    expect(await page.locator(".steps").innerText()).toMatch(/更正 · 在册 第 5 行[^]*家庭住址：“.*” → “新华路1号”/u);
    await page.locator("#person-told").scrollIntoViewIfNeeded();
    await shot(page, "person-told");
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)).toBe(false);
    expect(complaints.filter((line) => !line.includes("401"))).toEqual([]);
    await close();
  });

  test("by keyboard alone, in English, in the dark; without the service it says so and goes on", async () => {
    const { page, book, close } = await openCard("r7", { ...narrow, locale: "en-GB", colorScheme: "dark" });
    await page.locator("fluent-button", { hasText: "Check now" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector("#person-name");
    expect(await violationsOf(page)).toEqual([]);
    await page.getByLabel(/^Name/u).focus();
    await page.keyboard.press("End");
    await page.keyboard.type("甲");
    await page.locator("fluent-button", { hasText: "Write to the sheet (1)" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => JSON.stringify(book.workbook())).toContain(`${unit.told.get("r7")!.statement.name!}甲`);
    await shot(page, "person-dark");
    await page.context().setOffline(true);
    await press(page, "Sign in");
    await page.getByRole("alert").first().waitFor();
    expect(await page.getByRole("alert").first().innerText()).toMatch(/cannot be reached/u);
    await page.context().setOffline(false);
    // Where the pane has not come back by itself yet, a press does it.
    const again = page.locator("fluent-button", { hasText: "Try again" });
    await again.or(page.locator("input[autocomplete=username], .card[aria-label='Sign in']")).first().waitFor();
    if (await again.isVisible()) await again.click();
    await signInAs(page, unit.clerk);
    await page.waitForSelector("#person-told");
    expect(await page.locator("#person-told").innerText()).toBe("What was reported");
    await close();
  });
});
