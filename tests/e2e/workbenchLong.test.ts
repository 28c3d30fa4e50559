import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeLongRoster } from "../../samples/longRoster.js";
import { readWorkbook } from "../../spreadsheet/readWorkbook.js";
import { readZip } from "../../spreadsheet/zip/readZip.js";
import { press, startBrowser, type TestBrowser } from "./support/browser.js";
import { startPages, type PagesServer } from "./support/pagesServer.js";
import { cell, check, chosen, openInWorkbench, shown } from "./support/workbenchPage.js";

const ROWS = 20_000;

let browser: TestBrowser;
let pages: PagesServer;
let bytes: Uint8Array;

beforeAll(async () => { [browser, pages, bytes] = await Promise.all([startBrowser(), startPages(), makeLongRoster({ rows: ROWS, seed: 7, columns: 26 })]); });
afterAll(async () => {
  await browser.close();
  await pages.close();
});

describe("a roster of 20,000 people", () => {
  test("is opened, checked, one finding corrected, and saved: nothing but that cell's sheet differs, and nothing in it but that cell [B1] [B3]", async () => {
    const { page, complaints, close } = await openInWorkbench(browser, pages.url, { name: "长名册.xlsx", bytes });
    await check(page);
    expect(await page.locator(".score").innerText()).toMatch(/共 20000 人/u);
    // Only what is on the screen is drawn.
    expect(await page.locator(".gridRow").count()).toBeLessThan(120);
    await page.locator(".groups summary", { hasText: "日期" }).first().click();
    await page.locator(".finding .go").first().click();
    const place = await chosen(page);
    const [, letters, digits] = /^([A-Z]+)(\d+)$/u.exec(place)!;
    const row = Number(digits);
    const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    expect(await shown(page, row, column)).toMatch(/\.13$/u);
    const before = await page.locator(".score").innerText();
    await page.locator(".grid").focus();
    await page.keyboard.insertText("1965.03");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".score").innerText(), { timeout: 5_000 }).not.toBe(before);
    const [download] = await Promise.all([page.waitForEvent("download"), press(page, "保存")]);
    const saved = new Uint8Array(await readFile(await download.path()));
    const [was, is] = [readZip(bytes), readZip(saved)];
    if (!was.ok || !is.ok) throw new Error("zip");
    const parts = was.value.entries.filter((entry) => Buffer.compare(entry.raw, is.value.byName.get(entry.name)!.raw) !== 0).map(({ name }) => name);
    // A date as text needs the text format, which the styles may not have had.
    expect(parts.filter((name) => name !== "xl/styles.xml")).toEqual(["xl/worksheets/sheet1.xml"]);
    const [read, now] = [await readWorkbook(bytes), await readWorkbook(saved)];
    if (!read.ok || !now.ok) throw new Error("read");
    const differing = now.value.sheets[0]!.rows.flatMap(({ row: number, values }, index) => values.flatMap((value, at) => (value === read.value.sheets[0]!.rows[index]!.values[at] ? [] : [`${String(number)},${String(at)}`])));
    expect(differing).toEqual([`${String(row)},${String(column)}`]);
    expect(complaints).toEqual([]);
    await close();
  });

  test("pasted blocks of thousands of rows are checked again, with how far it is [C3]", async () => {
    const { page, complaints, close } = await openInWorkbench(browser, pages.url, { name: "长名册.xlsx", bytes });
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await check(page);
    const score = (): Promise<string> => page.locator(".score").innerText();
    const before = await score();
    const genders = await page.locator(".cell.heading").allInnerTexts();
    const column = genders.findIndex((text) => text.startsWith("性别"));
    expect(column).toBeGreaterThan(0);
    await page.evaluate(() => {
      Object.assign(window, { signs: [] as string[] });
      new MutationObserver(() => {
        const text = document.querySelector(".busy")?.textContent;
        if (text !== undefined && text !== null) (window as unknown as { signs: string[] }).signs.push(text);
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    await cell(page, 2, column).click();
    await page.evaluate(() => navigator.clipboard.writeText("不明\n".repeat(4_000)));
    await page.keyboard.press("Control+v");
    await expect.poll(score, { timeout: 15_000 }).toMatch(/(?:错误|提醒) (?:[4-9]\d{3}|\d{5,}) 处/u);
    expect(await page.evaluate(() => (window as unknown as { signs: readonly string[] }).signs.some((sign) => /%/u.test(sign)))).toBe(true);
    await page.waitForFunction(() => document.querySelector(".busy") === null);
    await page.locator(".grid").focus();
    await page.keyboard.press("Control+z");
    await expect.poll(score, { timeout: 15_000 }).toBe(before);
    expect(complaints).toEqual([]);
    await close();
  });
});
