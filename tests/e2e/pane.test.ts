import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { markFormula } from "../../addin/host/excel/seenFormats.js";
import { makeDistrict } from "../../samples/makeDistrict.js";
import { readWorkbook } from "../../spreadsheet/readWorkbook.js";
import { startTestService, type TestService } from "../sync-server/support/service.js";
import { openBook, type Book } from "../support/excelHost/book.js";
import { violationsOf } from "./support/axe.js";
import { press, startBrowser, type TestBrowser } from "./support/browser.js";
import { openExcelPage, type ExcelPage } from "./support/excelPage.js";

let service: TestService;
let browser: TestBrowser;
let bytes: Uint8Array;

beforeAll(async () => {
  [service, browser] = await Promise.all([startTestService(), startBrowser()]);
  const { files } = await makeDistrict({ seed: 1, asOf: "2026-11-22" });
  bytes = files.find(({ name }) => name === "区委办离退休干部花名册.xlsx")!.bytes;
});
afterAll(async () => {
  await browser.close();
  await service.close();
});

async function openRosterBook(): Promise<Book> {
  const read = await readWorkbook(bytes, { fileName: "名册.xlsx" });
  if (!read.ok) throw new Error(read.refusal.code);
  return openBook("名册.xlsx", read.value);
}

async function openPane(options = {}): Promise<ExcelPage> {
  const opened = await openExcelPage(browser, `${service.service.url}/pages/pane.html`, await openRosterBook(), options);
  await opened.page.waitForSelector(".pane");
  return opened;
}

const marksOf = (book: Book): number => book.sheets.flatMap(({ formats }) => formats).filter(({ formula }) => formula === markFormula).length;

describe("the pane in Excel, with the unmodified office.js in a browser", () => {
  test("check marks the cells, a click selects, a fix is written after its preview, undo puts back, marks go [B1] [B2]", async () => {
    const { page, book, complaints, close } = await openPane({ viewport: { width: 320, height: 700 } });
    const before = book.workbook();
    await press(page, "开始检查");
    await page.waitForSelector(".score");
    await expect.poll(() => marksOf(book)).toBeGreaterThan(0);
    expect(book.workbook()).toEqual(before);
    await page.keyboard.press("F8");
    await expect.poll(() => book.selected).not.toBeNull();
    await press(page, /可放心改的 \d+ 处全部改正/u);
    await press(page, /确认改正 \d+ 处/u);
    await expect.poll(() => JSON.stringify(book.workbook()) === JSON.stringify(before)).toBe(false);
    await press(page, /撤销上一步/u);
    await expect.poll(() => JSON.stringify(book.workbook()) === JSON.stringify(before)).toBe(true);
    await page.getByLabel("在表中标出").uncheck();
    await expect.poll(() => marksOf(book)).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test("an edit in the sheet is checked as it is made, a co-author's makes no noise [C3]", async () => {
    const { page, book, wire, type, close } = await openPane();
    await press(page, "开始检查");
    await page.waitForSelector(".score");
    await page.waitForFunction(() => document.querySelector(".busy") === null);
    const errors = async (): Promise<number> => Number(/错误 (\d+) 处/u.exec(await page.locator(".score").innerText())![1]);
    const before = await errors();
    const sheet = book.sheets.find(({ cells }) => [...cells.values()].some(({ value }) => value === "身份证号" || value === "公民身份号码"))!;
    const [headKey] = [...sheet.cells].find(([, { value }]) => value === "身份证号" || value === "公民身份号码")!;
    const column = Number(headKey.split(",")[1]);
    const [key, cell] = [...sheet.cells].find(([at, { value }]) => at.endsWith(`,${String(column)}`) && /^\d{17}[\dX]$/u.test(String(value)))!;
    const row = Number(key.split(",")[0]) + 1;
    const trips = wire.exchanges.length;
    type({ sheet: sheet.name, row, column }, "11010519490230001X", "Remote");
    await page.waitForTimeout(300);
    expect(await errors()).toBe(before);
    type({ sheet: sheet.name, row, column }, "1101051949023000", "Local");
    await expect.poll(errors).toBeGreaterThan(before);
    expect(wire.exchanges.length).toBeGreaterThan(trips);
    type({ sheet: sheet.name, row, column }, String(cell.value), "Local");
    await close();
  });

  test.each([["zh-CN at 320 px", { viewport: { width: 320, height: 700 } }], ["en, dark", { locale: "en-GB", colorScheme: "dark" as const, viewport: { width: 320, height: 700 } }]])(
    "no view of it breaks a rule of accessibility: %s", async (_name, options) => {
      const { page, close } = await openPane(options);
      expect(await violationsOf(page)).toEqual([]);
      await press(page, /开始检查|Check now/u);
      await page.waitForSelector(".score");
      await page.locator(".groups summary").first().click();
      expect(await violationsOf(page)).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
      expect(wide).toBe(false);
      await close();
    },
  );

  test("outside Excel it says where to go", async () => {
    const { page, close } = await browser.open(`${service.service.url}/pages/pane.html`);
    await page.waitForSelector("a[href='workbench.html']", { timeout: 15_000 });
    await close();
  });
});
