import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { markFormula } from "../../addin/host/excel/seenFormats.js";
import { makeDistrict } from "../../samples/makeDistrict.js";
import { readWorkbook } from "../../spreadsheet/readWorkbook.js";
import { startTestService, type TestService } from "../sync-server/support/service.js";
import { longRosterRows } from "../../samples/longRoster.js";
import { openBook, type Book } from "../support/excelHost/book.js";
import { deleteRows, insertRows, pasteInto } from "../support/excelHost/clerk.js";
import { holds } from "../support/excelHost/range.js";
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

/** A cell with a whole ID number, and where it stands. */
function idCellOf(book: Book): { readonly sheet: string; readonly row: number; readonly column: number; readonly value: string } {
  for (const { name, cells } of book.sheets) {
    const head = [...cells].find(([, { value }]) => value === "身份证号" || value === "公民身份号码")?.[0];
    const column = head?.split(",")[1];
    const found = [...cells].find(([at, { value }]) => at.endsWith(`,${column ?? ""}`) && /^\d{17}[\dX]$/u.test(String(value)));
    if (found !== undefined) return { sheet: name, row: Number(found[0].split(",")[0]) + 1, column: Number(column), value: String(found[1].value) };
  }
  throw new Error("No ID number in the book");
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

  test("edits in the sheet are checked as they are made: typed, pasted, inserted, sorted, by a co-author without a sign [C3] [R4]", async () => {
    const { page, book, type, complaints, close } = await openPane();
    await press(page, "开始检查");
    await page.waitForSelector(".score");
    await page.waitForFunction(() => document.querySelector(".busy") === null);
    const errors = async (): Promise<number> => Number(/错误 (\d+) 处/u.exec(await page.locator(".score").innerText())![1]);
    const { sheet, row, column, value } = idCellOf(book);
    const before = await errors();
    type({ sheet, row, column }, "1101051949023000", "Local");
    await expect.poll(errors).toBeGreaterThan(before);
    type({ sheet, row, column }, value, "Remote");
    await expect.poll(errors).toBe(before);
    insertRows(book, sheet, row, 2);
    type({ sheet, row: row + 2, column }, "1101051949023000", "Local");
    await expect.poll(errors, { timeout: 10_000 }).toBeGreaterThan(before);
    const inSheet = book.sheets.find(({ name }) => name === sheet)!;
    await expect.poll(() => inSheet.formats.some(({ formula, areas }) => formula === markFormula && areas.some((area) => holds(area, row + 1, column)))).toBe(true);
    pasteInto(book, { sheet, row: row + 2, column }, [[`'${value}`]]);
    deleteRows(book, sheet, row, 2);
    await expect.poll(errors, { timeout: 10_000 }).toBe(before);
    expect(complaints).toEqual([]);
    await close();
  });

  test.each([["1.9"], ["1.10"], ["1.15"]])("it works with ExcelApi %s", async (excelApi) => {
    const { page, book, complaints, close } = await openPane({ excelApi });
    await press(page, "开始检查");
    await page.waitForSelector(".score");
    await expect.poll(() => marksOf(book)).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test.each([["zh-CN", /版本太旧.*更新/u], ["en-GB", /too old.*Update/u]])("with an Excel before ExcelApi 1.9 it says what to do: %s", async (locale, words) => {
    const opened = await openExcelPage(browser, `${service.service.url}/pages/pane.html`, await openRosterBook(), { excelApi: "1.8", locale });
    await expect.poll(() => opened.page.locator("main").innerText()).toMatch(words);
    expect(await opened.page.locator("a[href='workbench.html']").count()).toBe(1);
    await opened.close();
  });

  test("a roster of 20,000 people shows how far it is and can be cancelled, and then be checked to the end", async () => {
    const long = longRosterRows({ rows: 20_000, seed: 1, columns: 30 });
    const rows = [long.headings, ...long.rows].map((values, place) => ({ row: place + 1, values, formats: null, texts: null, formulas: null, struck: null, hidden: false }));
    const book = openBook("大名册.xlsx", { format: "xlsx", date1904: false, skipped: [], sheets: [{ name: "在册", state: "visible", rows, merges: [], hiddenColumns: [] }] });
    const { page, complaints, wire, close } = await openExcelPage(browser, `${service.service.url}/pages/pane.html`, book);
    await page.waitForSelector(".pane");
    await press(page, "开始检查");
    await page.waitForFunction(() => /\d+%/u.test(document.querySelector(".busy")?.textContent ?? ""));
    await press(page, "取消");
    await page.waitForFunction(() => document.querySelector(".busy") === null);
    expect(await page.locator(".score").count()).toBe(0);
    await press(page, "开始检查");
    await page.waitForSelector(".score", { timeout: 30_000 });
    expect(await page.locator(".score").innerText()).toContain("共 20000 人");
    expect(Math.max(...wire.exchanges.map(({ answeredBytes }) => answeredBytes))).toBeLessThanOrEqual(1_500_000);
    expect(complaints).toEqual([]);
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
