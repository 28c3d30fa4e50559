import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeXlsx } from "hucre";
import { makeDistrict } from "../../samples/makeDistrict.js";
import { readWorkbook } from "../../spreadsheet/readWorkbook.js";
import type { Workbook } from "../../roster/model/sheet.js";
import { startTestService, type TestService } from "../sync-server/support/service.js";
import { violationsOf } from "./support/axe.js";
import { openBook } from "../support/excelHost/book.js";
import { openExcelPage } from "./support/excelPage.js";
import { press, startBrowser, type TestBrowser, type TestPage } from "./support/browser.js";

let service: TestService;
let browser: TestBrowser;
let district: Uint8Array;

beforeAll(async () => {
  [service, browser] = await Promise.all([startTestService(), startBrowser()]);
  const { files } = await makeDistrict({ seed: 1, asOf: "2026-11-22" });
  district = files.find(({ name }) => name === "区委办离退休干部花名册.xlsx")!.bytes;
});
afterAll(async () => {
  await browser.close();
  await service.close();
});

async function open(page: Page, bytes: Uint8Array, name = "名册.xlsx"): Promise<void> {
  await page.setInputFiles("input[type=file]", { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  await page.waitForSelector(".grid");
}

async function openRoster(bytes: Uint8Array, options = {}): Promise<TestPage> {
  const opened = await browser.open(`${service.service.url}/workbench`, options);
  await open(opened.page, bytes);
  return opened;
}

const check = async (page: Page): Promise<void> => {
  await press(page, "开始检查");
  await page.waitForSelector(".score");
  await page.waitForFunction(() => document.querySelector(".busy") === null);
};

/** No colour is on its way to another any more. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.querySelector(".busy") === null && document.getAnimations().every(({ playState }) => playState !== "running"));
};

async function made(page: Page): Promise<{ readonly fileName: string; readonly workbook: Workbook }> {
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, "生成并下载")]);
  const read = await readWorkbook(new Uint8Array(await readFile(await download.path())), { fileName: download.suggestedFilename() });
  if (!read.ok) throw new Error(read.refusal.code);
  return { fileName: download.suggestedFilename(), workbook: read.value };
}

const textsIn = ({ sheets }: Workbook): readonly string[] => sheets.flatMap(({ rows }) => rows.flatMap(({ values }) => values.map((value) => String(value ?? ""))));

/** Two columns that may both be the date of birth, and one man who has died. */
const asking = (): Promise<Uint8Array> => writeXlsx({
  sheets: [{
    name: "在册",
    rows: [
      ["姓名", "出生年月", "联系电话", "出生年月", "健在情况"],
      ["张建国", "1935.06", "13912345671", "1935.07", "健在"], ["李秀英", "1940.03", "13912345672", "1940.03", "健在"], ["王志强", "1950.11", "13912345673", "1950.11", "去世"],
      ["陈桂芳", "1948.11", "13912345674", "1948.12", "健在"],
    ],
  }],
});

describe("forms in the workbench", () => {
  test("a list is made of chosen people, the dead never among them, and the roster stays as it is [B1] [C5]", async () => {
    const { page, complaints, close } = await openRoster(await asking());
    await page.getByRole("tab", { name: "表册" }).click();
    await press(page, "检查名册");
    // As long as a column is asked about no list is made.
    await page.getByText("还有列没有确认").waitFor();
    await press(page, "去确认");
    await press(page, /B 列是“出生日期”/u);
    await page.waitForFunction(() => document.querySelector(".ask") === null && document.querySelector(".busy") === null);
    await page.getByRole("tab", { name: "表册" }).click();
    await page.waitForSelector(".person");
    expect(await page.locator(".person").allInnerTexts()).toEqual([expect.stringContaining("张建国"), expect.stringContaining("李秀英"), expect.stringContaining("陈桂芳")]);
    await page.locator("summary", { hasText: "没有列入的 1 人" }).click();
    expect(await page.locator(".findings").innerText()).toContain("王志强");
    await page.getByLabel("慰问金（品）签领表").check();
    await press(page, "生成并下载");
    expect(await page.getByText("请填写慰问事由").isVisible()).toBe(true);
    await page.getByLabel("慰问事由").fill("2027年春节");
    await page.getByLabel("每人慰问金（元）").fill("800");
    await page.locator(".person input").nth(1).uncheck();
    const { fileName, workbook } = await made(page);
    expect(fileName).toMatch(/^2027年春节慰问金（品）发放签领表.*\.xlsx$/u);
    const texts = textsIn(workbook);
    expect(texts).toContain("张建国");
    expect(texts.filter((text) => text === "李秀英" || text === "王志强")).toEqual([]);
    expect(texts).toContain("合计金额（大写）：壹仟陆佰元整");
    await page.getByLabel("空白花名册").check();
    expect((await made(page)).workbook.sheets.map(({ name }) => name)).toEqual(["花名册", "填表说明", "可选值"]);
    expect(await page.getByText("有未保存的改动").count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test("[R3] a column is corrected, and another file with the same headings is read so from then on", async () => {
    const { page, complaints, close } = await openRoster(await asking());
    await check(page);
    await press(page, /D 列是“出生日期”/u);
    await page.waitForFunction(() => document.querySelector(".ask") === null && document.querySelector(".busy") === null);
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    for (const secret of ["出生", "张建国", "13912345671"]) expect(kept).not.toContain(secret);
    await page.reload();
    await open(page, await asking(), "另一单位.xlsx");
    await check(page);
    expect(await page.locator(".ask").count()).toBe(0);
    await page.locator("summary", { hasText: "找到 1 张名册" }).click();
    await page.getByText("按您确认过的内容识别").waitFor();
    await page.locator("summary", { hasText: "各列对应" }).click();
    await page.locator(".columns li").first().waitFor();
    const columns = await page.locator(".columns li").allInnerTexts();
    expect(columns[3]).toMatch(/D 列 出生年月[\s\S]*出生日期 · 您确认过/u);
    expect(columns[1]).toMatch(/不是名册信息项 · 您确认过/u);
    expect(complaints).toEqual([]);
    await close();
  });

  test("columns that the sheet has not are added at the right only when they are ticked, and go again", async () => {
    const { page, complaints, close } = await openRoster(await asking());
    await check(page);
    await press(page, /B 列是“出生日期”/u);
    await page.waitForFunction(() => document.querySelector(".ask") === null && document.querySelector(".busy") === null);
    await page.getByRole("tab", { name: "补全" }).click();
    await press(page, "看看能补全什么");
    await page.getByLabel(/新增“年龄”列/u).check();
    await press(page, /新增 1 列/u);
    await page.getByText("有未保存的改动").waitFor();
    await page.locator(".gridRow, [role=row]", { hasText: "年龄" }).first().waitFor();
    await press(page, /撤销上一步/u);
    await page.getByText("有未保存的改动").waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
    await close();
  });

  test.each([["zh-CN, light", { locale: "zh-CN" }], ["en, dark", { locale: "en-GB", colorScheme: "dark" as const }]])("in Excel at 320 px no view of it breaks a rule of accessibility, and a form is a workbook of its own: %s", async (_name, options) => {
    const read = await readWorkbook(district, { fileName: "名册.xlsx" });
    if (!read.ok) throw new Error(read.refusal.code);
    const book = openBook("名册.xlsx", read.value);
    const { page, close } = await openExcelPage(browser, `${service.service.url}/pages/pane.html`, book, { viewport: { width: 320, height: 900 }, ...options });
    await page.getByRole("tab", { name: /表册|Forms/u }).click();
    await press(page, /检查名册|Check the roster/u);
    await page.waitForSelector(".person");
    const before = JSON.stringify(book.workbook());
    for (const kind of [/签领表|Receipts/u, /当月生日|Birthdays/u, /空白花名册|Blank/u]) {
      await page.getByLabel(kind).check();
      await settled(page);
      expect(await violationsOf(page)).toEqual([]);
    }
    await press(page, /生成新工作簿|Make a new workbook/u);
    await expect.poll(() => book.created.length).toBe(1);
    const opened = await readWorkbook(new Uint8Array(Buffer.from(book.created[0]!, "base64")), { fileName: "新.xlsx" });
    expect(opened.ok && opened.value.sheets[0]!.name).toBe("花名册");
    expect(JSON.stringify(book.workbook())).toBe(before);
    await page.getByRole("tab", { name: /检查|Check/u }).click();
    await page.getByText(/按人员|By person/u).click();
    await page.locator("summary", { hasText: /找到|rosters found/u }).click();
    await page.locator("summary", { hasText: /各列对应|What the columns are/u }).click();
    await page.keyboard.press("F8");
    await settled(page);
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.querySelector("#tab-panel")!.scrollWidth > document.querySelector("#tab-panel")!.clientWidth)).toBe(false);
    await close();
  });
});
