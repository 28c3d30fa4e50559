import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeDistrict } from "../../samples/makeDistrict.js";
import { readWorkbook } from "../../spreadsheet/readWorkbook.js";
import { readZip } from "../../spreadsheet/zip/readZip.js";
import { startTestService, type TestService } from "../sync-server/support/service.js";
import { violationsOf } from "./support/axe.js";
import { press, startBrowser, type TestBrowser, type TestPage } from "./support/browser.js";

let service: TestService;
let browser: TestBrowser;
let roster: { readonly name: string; readonly bytes: Uint8Array };

beforeAll(async () => {
  [service, browser] = await Promise.all([startTestService(), startBrowser()]);
  const { files } = await makeDistrict({ seed: 1, asOf: "2026-11-22" });
  roster = files.find(({ name }) => name === "区委办离退休干部花名册.xlsx")!;
});
afterAll(async () => {
  await browser.close();
  await service.close();
});

async function openRoster(options = {}): Promise<TestPage> {
  const opened = await browser.open(`${service.service.url}/workbench`, options);
  await opened.page.setInputFiles("input[type=file]", { name: roster.name, mimeType: "application/octet-stream", buffer: Buffer.from(roster.bytes) });
  await opened.page.waitForSelector(".grid");
  return opened;
}

const check = async (page: Page): Promise<void> => {
  await press(page, /开始检查|Check now/u);
  await page.waitForSelector(".score");
};

describe("the workbench in a browser", () => {
  test("check, fix after a preview, undo, save: everything that was not accepted stays byte for byte [B1] [B3]", async () => {
    const { page, complaints, close } = await openRoster();
    await check(page);
    expect(await page.locator(".score").innerText()).toMatch(/共 \d+ 人：错误 \d+ 处/u);
    const before = await page.locator(".groups summary").allInnerTexts();
    await press(page, /可放心改的 \d+ 处全部改正/u);
    const cells = await page.locator("dialog .preview li").allInnerTexts();
    expect(cells.length).toBeGreaterThan(0);
    expect(cells[0]).toMatch(/^[A-Z]+\d+：“.*” → “.*”$/u);
    await press(page, /确认改正 \d+ 处/u);
    await page.waitForFunction(() => document.querySelector("dialog") === null && document.querySelector(".busy") === null);
    const [download] = await Promise.all([page.waitForEvent("download"), press(page, "保存")]);
    const saved = new Uint8Array(await readFile(await download.path()));
    const [was, is] = [readZip(roster.bytes), readZip(saved)];
    if (!was.ok || !is.ok) throw new Error("zip");
    const differing = was.value.entries.filter((entry) => Buffer.compare(entry.raw, is.value.byName.get(entry.name)!.raw) !== 0).map(({ name }) => name);
    expect(differing.every((name) => /worksheets|styles/u.test(name))).toBe(true);
    const workbook = await readWorkbook(saved, { fileName: roster.name });
    expect(workbook.ok).toBe(true);
    await press(page, /撤销上一步/u);
    await page.waitForFunction((groups) => JSON.stringify([...document.querySelectorAll<HTMLElement>(".groups summary")].map((each) => each.innerText)) === groups, JSON.stringify(before));
    expect(complaints).toEqual([]);
    await close();
  });

  test("an edit is checked as it is made [C3], by keyboard alone", async () => {
    const { page, complaints, close } = await openRoster();
    await page.keyboard.press("Tab");
    await page.locator("fluent-button", { hasText: "开始检查" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector(".score");
    const errors = async (): Promise<number> => Number(/错误 (\d+) 处/u.exec(await page.locator(".score").innerText())![1]);
    const before = await errors();
    // The first finding's row leads to a person; their birth date is made impossible.
    await page.keyboard.press("F8");
    await page.locator(".grid").focus();
    await page.waitForSelector(".cell.selected");
    const was = await page.locator(".contentLine .content").innerText();
    await page.keyboard.press("F2");
    await page.locator(".cellEditor.open").fill("=1+1 不是日期");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowUp");
    expect(await page.locator(".contentLine .content").innerText()).toBe("=1+1 不是日期");
    await page.waitForTimeout(1_000);
    await page.keyboard.press("Control+z");
    await page.waitForTimeout(1_000);
    expect(await page.locator(".contentLine .content").innerText()).toBe(was);
    expect(await errors()).toBe(before);
    expect(complaints).toEqual([]);
    await close();
  });

  test.each([
    ["zh-CN, light", { locale: "zh-CN" }], ["en, dark", { locale: "en-GB", colorScheme: "dark" as const }], ["narrow", { viewport: { width: 400, height: 800 } }],
    ["more contrast", { forcedColors: "active" as const }],
  ])("no view of it breaks a rule of accessibility: %s", async (_name, options) => {
    const { page, close } = await openRoster(options);
    expect(await violationsOf(page)).toEqual([]);
    await check(page);
    await page.locator(".groups summary").first().click();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole("tab", { name: /补全|Complete/u }).click();
    await press(page, /看看能补全什么|See what can be completed/u);
    await page.waitForFunction(() => document.querySelector(".busy") === null);
    expect(await violationsOf(page)).toEqual([]);
    await close();
  });

  test("nothing is asked of any other address, and a file that is no workbook is refused in words", async () => {
    const { page, close } = await browser.open(`${service.service.url}/workbench`);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.setInputFiles("input[type=file]", { name: "照片.xlsx", mimeType: "image/png", buffer: Buffer.from("89504e470d0a1a0a00", "hex") });
    expect(await page.getByRole("alert").innerText()).toMatch(/照片\.xlsx/u);
    await press(page, "用示例名册试一试");
    await page.waitForSelector(".grid");
    await check(page);
    expect(asked.filter((address) => !address.startsWith(service.service.url))).toEqual([]);
    await close();
  });
});
