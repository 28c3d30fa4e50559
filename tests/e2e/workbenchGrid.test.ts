import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { press, startBrowser, type TestBrowser, type TestPage } from "./support/browser.js";
import { gridWorkbook, hostile } from "./support/gridWorkbook.js";
import { startPages, type PagesServer } from "./support/pagesServer.js";
import { cell, check, chosen, openInWorkbench, shown } from "./support/workbenchPage.js";

let browser: TestBrowser;
let pages: PagesServer;
let bytes: Uint8Array;

beforeAll(async () => {
  [browser, pages] = await Promise.all([startBrowser(), startPages()]);
  bytes = await gridWorkbook();
});
afterAll(async () => {
  await browser.close();
  await pages.close();
});

const open = (options = {}): Promise<TestPage> => openInWorkbench(browser, pages.url, { name: "名册.xlsx", bytes }, options);
const keys = async (page: Page, ...pressed: readonly string[]): Promise<void> => { for (const key of pressed) await page.keyboard.press(key); };

describe("the grid", () => {
  test("is worked by keyboard alone: moving, jumping, typing, Chinese too, confirming, giving up, emptying", async () => {
    const { page, complaints, close } = await open();
    await page.locator(".grid").focus();
    await keys(page, "Control+Home", "ArrowDown", "ArrowDown", "ArrowRight");
    expect(await chosen(page)).toBe("B3");
    await keys(page, "Control+ArrowDown");
    expect(await chosen(page)).toBe("B63");
    await keys(page, "Control+ArrowUp", "Home", "End", "Control+End");
    expect(await chosen(page)).toBe("F63");
    await keys(page, "Control+Home", "PageDown", "PageUp", "ArrowDown", "ArrowDown", "ArrowRight");
    await page.keyboard.insertText("李四");
    await keys(page, "Enter");
    expect([await shown(page, 3, 1), await chosen(page)]).toEqual(["李四", "B4"]);
    await page.keyboard.type("x");
    await keys(page, "Escape");
    expect([await shown(page, 4, 1), await chosen(page)]).toEqual(["张2", "B4"]);
    await keys(page, "F2");
    await page.keyboard.type("甲");
    await keys(page, "ArrowLeft");
    await page.keyboard.type("乙");
    await keys(page, "Tab");
    expect([await shown(page, 4, 1), await chosen(page)]).toEqual(["张2乙甲", "C4"]);
    await keys(page, "Shift+Tab", "Delete");
    expect(await shown(page, 4, 1)).toBe("");
    await keys(page, "Control+z", "Control+z", "Control+y");
    expect(await shown(page, 4, 1)).toBe("张2乙甲");
    // Hidden row 10 is passed over; the merged title is one cell.
    await keys(page, "Control+Home", ...Array<string>(8).fill("ArrowDown"));
    expect(await chosen(page)).toBe("A9");
    await keys(page, "ArrowDown");
    expect(await chosen(page)).toBe("A11");
    await keys(page, "Control+Home", "ArrowRight");
    expect(await chosen(page)).toBe("G1");
    // The keyboard is not caught: Esc and Tab leave the grid, F6 goes to the pane and back.
    await keys(page, "Escape", "Tab");
    expect(await page.evaluate(() => document.activeElement?.closest(".gridFrame") ?? null)).toBeNull();
    await keys(page, "F6");
    expect(await page.evaluate(() => document.activeElement?.closest(".gridFrame") !== null)).toBe(true);
    await keys(page, "F6");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("ASIDE");
    expect(complaints).toEqual([]);
    await close();
  });

  test("an input method begins with its first key, before there is a letter", async () => {
    const { page, close } = await open();
    await cell(page, 3, 1).click();
    const client = await page.context().newCDPSession(page);
    await client.send("Input.imeSetComposition", { text: "wang", selectionStart: 4, selectionEnd: 4 });
    expect(await page.locator(".cellEditor.open").inputValue()).toBe("wang");
    await client.send("Input.insertText", { text: "王五" });
    await page.keyboard.press("Enter");
    expect(await shown(page, 3, 1)).toBe("王五");
    await close();
  });

  test("ranges by Shift and mouse are copied as Excel copies, and blocks are pasted as text [B4]", async () => {
    const { page, complaints, close } = await open();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await cell(page, 3, 0).click();
    await cell(page, 4, 2).click({ modifiers: ["Shift"] });
    await page.keyboard.press("Control+c");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("1\t张1\t男\r\n2\t张2\t女");
    const html = await page.evaluate(async () => (await (await navigator.clipboard.read())[0]!.getType("text/html")).text());
    expect(html).toMatch(/mso-number-format/u);
    await cell(page, 6, 1).click();
    await page.evaluate(() => navigator.clipboard.writeText("=1+1\t11010519491231002X\n\"第一行\n第二行\"\t007\n"));
    await page.keyboard.press("Control+v");
    expect([await shown(page, 6, 1), await shown(page, 6, 2), await shown(page, 7, 1), await shown(page, 7, 2)]).toEqual(["=1+1", "11010519491231002X", "第一行\n第二行", "007"]);
    // One value fills what is chosen by dragging; the formula in F3 stays, and is said to.
    await page.evaluate(() => navigator.clipboard.writeText("填"));
    const [from, to] = [(await cell(page, 3, 4).boundingBox())!, (await cell(page, 5, 5).boundingBox())!];
    await page.mouse.move(from.x + 10, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(to.x + 10, to.y + 10, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.press("Control+v");
    expect(await page.locator(".status").innerText()).toMatch(/已粘贴 5 个单元格。 有 1 个单元格没有改/u);
    expect([await shown(page, 3, 5), await shown(page, 5, 5)]).toEqual(["86", "填"]);
    await page.keyboard.press("Control+z");
    expect(await shown(page, 5, 5)).toBe("");
    await page.keyboard.press("Control+x");
    expect(await shown(page, 3, 4)).toBe("");
    expect(complaints).toEqual([]);
    await close();
  });

  test("hostile contents are shown as text, cut short in the cell and whole above it, and stay as they are", async () => {
    const { page, complaints, close } = await open();
    await page.locator(".grid").evaluate((element) => { element.scrollTop = 500; });
    await cell(page, 23, 4).click();
    expect([await shown(page, 23, 4), await page.title()]).toEqual([hostile[0], "银龄名册"]);
    expect(await page.locator(".grid img").count()).toBe(0);
    await page.keyboard.press("ArrowDown");
    expect(await page.locator(".contentLine .content").evaluate((element) => element.textContent)).toBe(hostile[1]);
    await page.keyboard.press("ArrowDown");
    expect((await shown(page, 25, 4)).length).toBeLessThan(500);
    expect(await page.locator(".contentLine .content").evaluate((element) => element.textContent?.length)).toBe(32_767);
    await page.keyboard.press("F2");
    await page.keyboard.type("更长");
    await page.keyboard.press("Enter");
    expect(await page.getByRole("alert").innerText()).toMatch(/E25/u);
    expect((await page.locator(".contentLine .content").evaluate((element) => element.textContent))!.length).toBeLessThan(32_768);
    expect(complaints).toEqual([]);
    await close();
  });

  test("the file's colours, hidden rows and sheets are shown as they are; the heading and the names stay while it is scrolled", async () => {
    const { page, close } = await open();
    const heading = cell(page, 2, 0);
    expect(await heading.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe("rgb(255, 242, 204)");
    expect(await page.getByRole("tablist", { name: "工作表" }).getByRole("tab").allInnerTexts()).toEqual(["在册", "说明"]);
    expect(await cell(page, 10, 1).count()).toBe(0);
    await page.getByRole("button", { name: "显示出来" }).click();
    expect(await shown(page, 10, 1)).toBe("张8");
    expect(await page.locator(".rowHead.isHidden").innerText()).toMatch(/^10/u);
    await check(page);
    await page.locator(".grid").evaluate((element) => { element.scrollTop = 900; });
    await page.waitForSelector('.cell[data-row="50"]');
    expect(await page.locator(".gridFrozen .cell").allInnerTexts()).toContain("姓名");
    const box = (await page.locator(".gridFrozen").boundingBox())!;
    const grid = (await page.locator(".grid").boundingBox())!;
    expect(box.y - grid.y).toBeLessThan(40);
    await close();
  });

  test("what is looked for is found on every sheet, a row is added below the roster, rows are emptied and come back", async () => {
    const { page, close } = await open();
    await page.locator(".grid").focus();
    await page.keyboard.press("Control+f");
    await page.getByLabel("查找内容").fill("张7");
    await expect.poll(() => page.locator(".findBar [role=status]").innerText()).toBe("第 1 个，共 2 个");
    expect(await chosen(page)).toBe("B9");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.getByRole("tab", { name: "说明" }).getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("Escape");
    await page.getByRole("tab", { name: "在册" }).click();
    await press(page, "添加一行");
    expect(await chosen(page)).toMatch(/64$/u);
    await check(page);
    await press(page, "添加一行");
    expect(await page.locator(".status").innerText()).toMatch(/没有空行可填|请在第 \d+ 行填写/u);
    await page.locator(".grid").evaluate((element) => { element.scrollTop = 0; });
    await page.locator('.rowHead[data-row="4"]').click();
    await press(page, "清空所选行");
    expect(await shown(page, 4, 1)).toBe("");
    await press(page, "撤销");
    expect(await shown(page, 4, 1)).toBe("张2");
    await page.getByRole("button", { name: "为什么不能插入、删除整行？" }).click();
    expect(await page.locator("header").innerText()).toMatch(/请先保存，再用 WPS 或 Excel/u);
    await close();
  });
});
