import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { password } from "../sync-server/support/accounts.js";
import { press } from "./support/browser.js";
import { openExcelPage, type ExcelPage } from "./support/excelPage.js";
import { atRest, chooseUnit, columns, openRosterBook, openStage, paneViolations, sendReport, sheetName, signInAs, unexpected, type Stage } from "./support/reporting.js";

let stage: Stage;
beforeAll(async () => { stage = await openStage(); });
afterAll(() => stage.close());

const narrow = { viewport: { width: 320, height: 800 } };

async function openPane(options = {}): Promise<ExcelPage> {
  const opened = await openExcelPage(stage.browser, `${stage.service.service.url}/pages/pane.html`, await openRosterBook(stage), { ...narrow, ...options });
  opened.page.setDefaultTimeout(15_000);
  await opened.page.waitForSelector(".pane");
  return opened;
}

const isWide = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

describe("报送 in Excel, with the unmodified office.js", () => {
  test("check, report; a colleague changes the same cell; conflict, settled, digests equal; every other cell as it was [B1] [S4] [S5]", async () => {
    const { page, book, type, complaints, close } = await openPane();
    const before = book.workbook();
    await press(page, "开始检查");
    await page.waitForSelector(".score");
    await signInAs(page, stage.clerk);
    await chooseUnit(page);
    await sendReport(page);
    await page.getByText(/^已报送：.*登记版本 1/u).waitFor();
    // What the workbook remembers is the unit and a number (design §4.2).
    expect([...book.settings].filter(([key]) => key.endsWith("told")).map(([, text]) => JSON.parse(text) as unknown)).toEqual([{ unit: "quweiban", revision: 1 }]);
    type({ sheet: sheetName, row: 8, column: columns.address }, "澜溪区梅岭街道解放东路1号", "Local");
    await page.getByText(/→ 澜溪区梅岭街道解放东路1号/u).waitFor();
    await stage.changeCell("袁惠珍", "home_addr", "澜溪区梅岭街道解放东路2号");
    await sendReport(page);
    await page.getByRole("region", { name: "两边说法不一（1）" }).waitFor();
    expect(await paneViolations(page)).toEqual([]);
    expect(await isWide(page)).toBe(false);
    await press(page, "用“澜溪区梅岭街道解放东路2号”");
    await page.getByText(/^已报送：.*登记版本 4/u).waitFor();
    const after = book.workbook();
    const expected = structuredClone(before) as typeof before;
    (expected.sheets[0]!.rows.find(({ row }) => row === 8)!.values as unknown[])[columns.address] = "澜溪区梅岭街道解放东路2号";
    expect(after).toEqual(expected);
    expect((await stage.told()).disputes).toEqual([]);
    expect(unexpected(complaints)).toEqual([]);
    await close();

    // An old copy of the file comes back: its old values pass for no changes, what is newer is offered [design §4.2].
    const old = await openRosterBook(stage);
    for (const [key, text] of book.settings) old.settings.set(key, key.endsWith("told") ? JSON.stringify({ unit: "quweiban", revision: 1 }) : text);
    const restored = await openExcelPage(stage.browser, `${stage.service.service.url}/pages/pane.html`, old, narrow);
    restored.page.setDefaultTimeout(15_000);
    await restored.page.waitForSelector(".pane");
    await signInAs(restored.page, stage.clerk);
    await restored.page.getByRole("region", { name: "基本信息库里更新的内容（1）" }).waitFor();
    await restored.page.getByText("没有新的变动要报。").waitFor();
    await restored.close();
  });

  test("by keyboard alone, in English and dark, without a rule of accessibility broken", async () => {
    const { page, book, close } = await openPane({ locale: "en-GB", colorScheme: "dark" });
    const before = book.workbook();
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let step = 0; step < 60; step += 1) {
        await page.keyboard.press("Tab");
        if (await page.evaluate((pattern) => new RegExp(pattern, "u").test(`${document.activeElement?.textContent ?? ""} ${document.activeElement?.getAttribute("aria-label") ?? ""}`), name.source)) return;
      }
      throw new Error(`Nothing called ${String(name)} is reached by Tab`);
    };
    await tabTo(/^Submit/u);
    await page.keyboard.press("Enter");
    await page.locator("fluent-button", { hasText: "Sign in here" }).waitFor();
    await tabTo(/Sign in here/u);
    await page.keyboard.press("Enter");
    await page.getByLabel("Login").waitFor();
    expect(await paneViolations(page)).toEqual([]);
    for (let step = 0; step < 20 && !(await page.getByLabel("Login").evaluate((field) => field === document.activeElement)); step += 1) await page.keyboard.press("Tab");
    await page.keyboard.type(stage.clerk.login);
    await page.keyboard.press("Tab");
    await page.keyboard.type("wrong");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").waitFor();
    expect(await paneViolations(page)).toEqual([]);
    await page.getByLabel("Password").fill(password);
    await page.keyboard.press("Enter");
    await page.getByText("Whose roster is this?").waitFor();
    expect(await paneViolations(page)).toEqual([]);
    await tabTo(/It is the roster of/u);
    await page.keyboard.press("Enter");
    await page.getByText(/^(?:Reported|To be reported)/u).first().waitFor();
    await atRest(page);
    expect(await paneViolations(page)).toEqual([]);
    expect(await isWide(page)).toBe(false);
    await page.locator("summary", { hasText: "No network" }).click();
    await page.getByText("Keys of this machine").waitFor();
    expect(await paneViolations(page)).toEqual([]);
    expect(book.workbook()).toEqual(before);
    await close();
  });

  test("a session that ends is asked for again, and nothing that was done is lost", async () => {
    const { page, type, close } = await openPane();
    await signInAs(page, stage.clerk);
    await chooseUnit(page);
    type({ sheet: sheetName, row: 9, column: columns.address }, "澜溪区梅岭街道解放东路9号", "Local");
    await page.getByText(/→ 澜溪区梅岭街道解放东路9号/u).waitFor();
    await stage.clerk.ask("DELETE", "/sessions");
    await sendReport(page);
    await page.getByText("登录已过期，请重新登录").waitFor();
    await signInAs(page, stage.clerk);
    // What was being sent goes first.
    await page.getByText(/^已收到：/u).waitFor();
    expect((await stage.told()).records.some(({ statement }) => statement.home_addr === "澜溪区梅岭街道解放东路9号")).toBe(true);
    await close();
  });
});
