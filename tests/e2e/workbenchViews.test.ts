import { afterAll, beforeAll, expect, test } from "vitest";
import { violationsOf } from "./support/axe.js";
import { startBrowser, type TestBrowser } from "./support/browser.js";
import { gridWorkbook } from "./support/gridWorkbook.js";
import { startPages, type PagesServer } from "./support/pagesServer.js";
import { cell, check, openInWorkbench } from "./support/workbenchPage.js";

let browser: TestBrowser;
let pages: PagesServer;
let bytes: Uint8Array;

beforeAll(async () => { [browser, pages, bytes] = await Promise.all([startBrowser(), startPages(), gridWorkbook()]); });
afterAll(async () => {
  await browser.close();
  await pages.close();
});

test.each([
  ["light", {}], ["dark", { colorScheme: "dark" as const }], ["more contrast", { forcedColors: "active" as const }], ["320 px, dark", { viewport: { width: 320, height: 720 }, colorScheme: "dark" as const }],
  ["en", { locale: "en-GB" }],
])("no rule of accessibility is broken, with marks, a chosen range, the search and the field open: %s", async (_name, options) => {
  const { page, close } = await openInWorkbench(browser, pages.url, { name: "名册.xlsx", bytes }, options);
  await check(page);
  await cell(page, 3, 1).click();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Control+f");
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("F2");
  expect(await violationsOf(page)).toEqual([]);
  await close();
});
