import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commandNames } from "../../addin/commands/commands.js";
import { functionHelp } from "../../addin/functions/functionHelp.js";
import type * as OfficeHelpers from "../../addin/host/excel/officeHelpers.js";
import { functionNames } from "../../addin/functions/functionNames.js";
import { markFormula } from "../../addin/host/excel/seenFormats.js";
import { makeDistrict } from "../../samples/makeDistrict.js";
import { readWorkbook } from "../../spreadsheet/readWorkbook.js";
import { openTestAccount, password } from "../sync-server/support/accounts.js";
import { startTestService, type TestService } from "../sync-server/support/service.js";
import { openBook, type Book } from "../support/excelHost/book.js";
import { violationsOf } from "./support/axe.js";
import { press, startBrowser, type TestBrowser } from "./support/browser.js";
import { openExcelPage, type ExcelOptions, type ExcelPage } from "./support/excelPage.js";
import { openOfficeDoor } from "./support/officeDoor.js";
import { commandMessage, formulasMessage } from "./support/officeServices.js";

let service: TestService;
let browser: TestBrowser;
let login: string;
let bytes: Uint8Array;

interface Door {
  readonly OfficeDoor: typeof OfficeHelpers;
}

const certificate = (name: string): string => fileURLToPath(new URL(`../sync-server/access/certificates/${name}`, import.meta.url));

beforeAll(async () => {
  // Office opens dialogs by HTTPS only; the account is made before, by plain requests.
  const plain = await startTestService();
  await plain.openUnit("unit-1", "区委办公室");
  ({ login } = await openTestAccount(plain, { role: "clerk", unitId: "unit-1" }));
  await plain.service.close();
  [service, browser] = await Promise.all([
    startTestService(plain.dataDir, { environment: { TLS_CERT: certificate("server.crt"), TLS_KEY: certificate("server.key") } }), startBrowser(),
  ]);
  const { files } = await makeDistrict({ seed: 1, asOf: "2026-11-22" });
  bytes = files.find(({ name }) => name === "区委办离退休干部花名册.xlsx")!.bytes;
});
afterAll(async () => {
  await browser.close();
  await service.close();
});

async function openPane(options: ExcelOptions = {}): Promise<ExcelPage> {
  const read = await readWorkbook(bytes, { fileName: "名册.xlsx" });
  if (!read.ok) throw new Error(read.refusal.code);
  const opened = await openExcelPage(browser, `${service.service.url}/pages/pane.html`, openBook("名册.xlsx", read.value), { ignoreHTTPSErrors: true, viewport: { width: 320, height: 700 }, ...options });
  await opened.page.waitForSelector(".pane");
  return opened;
}

const marksOf = (book: Book): number => book.sheets.flatMap(({ formats }) => formats).filter(({ formula }) => formula === markFormula).length;

describe("the ribbon and the menu of cells", () => {
  test("every command of the manifest is associated, as every function is", async () => {
    const { page, close } = await openPane();
    const known = await page.evaluate(() => {
      const { Office: office, CustomFunctions: functions } = window as unknown as Record<string, { actions: { _association: { mappings: object } }; _association: { mappings: object } }>;
      return { commands: Object.keys(office!.actions._association.mappings), functions: Object.keys(functions!._association.mappings) };
    });
    expect(known.commands.sort()).toEqual(commandNames.map((name) => name.toUpperCase()).sort());
    expect(known.functions.sort()).toEqual([...functionNames].sort());
    await close();
  });

  test("check, step, marks, safe fixes after their preview, help: the pane comes forward and does it [B1]", async () => {
    const { page, book, services, say, complaints, close } = await openPane();
    const before = JSON.stringify(book.workbook());
    say(commandMessage("checkRoster"));
    await page.waitForSelector(".score");
    expect(services.calls).toContainEqual({ name: "AppRuntimeService.SetAppRuntimeState", given: ["Visible"] });
    await expect.poll(() => marksOf(book)).toBeGreaterThan(0);
    say(commandMessage("nextFinding"));
    await expect.poll(() => book.selected).not.toBeNull();
    const first = JSON.stringify(book.selected);
    say(commandMessage("nextFinding"));
    await expect.poll(() => JSON.stringify(book.selected) !== first).toBe(true);
    say(commandMessage("previousFinding"));
    await expect.poll(() => JSON.stringify(book.selected)).toBe(first);
    say(commandMessage("switchMarks"));
    await expect.poll(() => marksOf(book)).toBe(0);
    say(commandMessage("switchMarks"));
    await expect.poll(() => marksOf(book)).toBeGreaterThan(0);
    say(commandMessage("fixSafe"));
    await page.waitForSelector("dialog .preview");
    expect(JSON.stringify(book.workbook())).toBe(before);
    await press(page, "取消");
    say(commandMessage("enrichRoster"));
    await page.waitForSelector("#tab-enrich[aria-selected=true]");
    say(commandMessage("showHelp"));
    await page.waitForSelector(".help-view");
    expect(JSON.stringify(book.workbook())).toBe(before);
    expect(complaints).toEqual([]);
    await close();
  });

  test("safe fixes asked for first of all: the roster is checked, then they are shown", async () => {
    const { page, say, close } = await openPane();
    say(commandMessage("fixSafe"));
    await page.waitForSelector("dialog .preview");
    await close();
  });
});

describe("worksheet functions under office.js", () => {
  test("formulas asked at once are answered in one message; an error carries its sentence", async () => {
    const { services, say, complaints, close } = await openPane();
    const id = "11010519491231002X";
    say(formulasMessage([
      { id: 1, name: "IDCHECK", given: [[[id], ["110105194912310021"], [""]]] },
      { id: 2, name: "GENDER", given: [[["110105194912310021"]]] },
      { id: 3, name: "AGE", given: [[["1945.03"]], "2026-11-22"] },
      { id: 4, name: "PERIOD", given: [[["1950.01"]]] },
      { id: 5, name: "PARTYYEARS", given: [[["1985.06"]], null, [[46348]]] },
    ]));
    await expect.poll(() => services.calls.filter(({ name }) => name === "CustomFunctions.SetInvocationResults").length).toBe(1);
    const answers = services.calls.find(({ name }) => name === "CustomFunctions.SetInvocationResults")!.given[0];
    expect(answers).toMatchObject([
      { id: 1, value: [["正确"], ["身份证号校验不通过"], [""]] },
      { id: 2, failed: true, value: "身份证号校验不通过，无法推算。", errorCode: 7 },
      { id: 3, value: [[81]] },
      { id: 4, failed: true, errorCode: 1 },
      { id: 5, value: [[40]] },
    ]);
    expect(complaints).toEqual([]);
    await close();
  });

  test("within a column an error stands in its own cell, as Excel's own kind", async () => {
    const { services, say, close } = await openPane({ locale: "en-US" });
    say(formulasMessage([{ id: 9, name: "BIRTHDATE", given: [[["11010519491231002X"], ["110105194912310021"]]] }]));
    await expect.poll(() => services.calls.filter(({ name }) => name === "CustomFunctions.SetInvocationResults").length).toBe(1);
    const [answer] = services.calls.find(({ name }) => name === "CustomFunctions.SetInvocationResults")!.given[0] as [{ value: [[string], [object]] }];
    expect(answer.value[0]).toEqual(["1949.12.31"]);
    expect(JSON.stringify(answer.value[1])).toMatch(/CustomFunctionError.*check character|CustomFunctionError/u);
    await close();
  });

  test("a column of 5,000 is worked out without holding the pane for long", async () => {
    const { page, services, say, close } = await openPane();
    say(formulasMessage([{ id: 0, name: "GENDER", given: [[["11010519491231002X"]]] }]));
    await expect.poll(() => services.calls.length).toBeGreaterThan(0);
    await page.evaluate(() => {
      const watched = window as unknown as { __longest: number };
      watched.__longest = 0;
      let last = performance.now();
      setInterval(() => { const now = performance.now(); watched.__longest = Math.max(watched.__longest, now - last); last = now; }, 5);
    });
    say(formulasMessage(Array.from({ length: 5_000 }, (_, place) => ({ id: place + 1, name: "AGE", given: [[["11010519491231002X"]], "2026-11-22"] }))));
    await expect.poll(() => services.calls.flatMap(({ name, given }) => (name === "CustomFunctions.SetInvocationResults" ? (given[0] as unknown[]) : [])).length, { timeout: 20_000 }).toBe(5_001);
    // Office's own reading of 5,000 calls is in it; Excel starts an add-in anew after five seconds.
    expect(await page.evaluate(() => (window as unknown as { __longest: number }).__longest)).toBeLessThan(2_500);
    await close();
  });
});

describe("Office's colours and language", () => {
  const theme = (back: number, text: number) => ({ bodyBackgroundColor: back, bodyForegroundColor: text, controlBackgroundColor: back, controlForegroundColor: text });

  test.each([
    ["light", { officeTheme: theme(0xffffff, 0x262626) }, "light"],
    ["light beside a dark system", { officeTheme: theme(0xf3f2f1, 0x444444), colorScheme: "dark" as const }, "light"],
    ["dark beside a light system", { officeTheme: theme(0x262626, 0xffffff), colorScheme: "light" as const }, "dark"],
    ["contrast", { officeTheme: theme(0x000000, 0xffffff) }, "contrast"],
    ["the system's contrast", { officeTheme: theme(0xffffff, 0x262626), forcedColors: "active" as const }, "contrast"],
    ["as the system, where Office tells nothing", { colorScheme: "dark" as const }, "dark"],
  ])("%s: every view keeps the rules of accessibility", async (_name, options, shown) => {
    const { page, say, complaints, close } = await openPane(options);
    expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe(shown);
    for (const [command, selector] of [["checkRoster", ".score"], ["showHelp", ".help-view"]] as const) {
      say(commandMessage(command));
      await page.waitForSelector(selector);
      expect(await violationsOf(page)).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)).toBe(false);
    expect(complaints).toEqual([]);
    await close();
  });

  test("the help speaks Office's language and shows every function with what its example gives", async () => {
    for (const [locale, title] of [["zh-CN", "使用帮助"], ["en-US", "Help"]] as const) {
      const { page, say, close } = await openPane({ locale });
      say(commandMessage("showHelp"));
      await page.waitForSelector(".help-view");
      expect(await page.locator(".help-view h2").innerText()).toBe(title);
      for (const { name } of functionHelp) expect(await page.locator(".help-view summary", { hasText: name }).count()).toBe(1);
      await close();
    }
  });
});

describe("signing in by Office's dialog", () => {
  test("the dialog hands the pane a code of one minute, which becomes the pane's session", async () => {
    const { page, dialogs, complaints, close } = await openPane();
    await openOfficeDoor(page);
    const code = page.evaluate(() => (window as unknown as Door).OfficeDoor.signInByDialog());
    await expect.poll(() => dialogs.length).toBe(1);
    const [dialog] = dialogs as [typeof page];
    await dialog.waitForSelector("form");
    expect(await violationsOf(dialog)).toEqual([]);
    await dialog.getByLabel("登录名").fill(` ${login.toUpperCase()} `);
    await dialog.getByLabel("密码").fill("wrong");
    await dialog.keyboard.press("Enter");
    await dialog.waitForSelector("[role=alert]");
    await dialog.getByLabel("密码").fill(password);
    await press(dialog, "登录");
    const handed = await code;
    if (!handed.ok) throw new Error(handed.refusal.code);
    expect(handed.value).toMatch(/^sp_[\w-]{43}$/u);
    await expect.poll(() => dialogs.length).toBe(0);
    const exchanged = await page.evaluate(async (given) => {
      const post = () => fetch("../api/v1/hand-overs/session", { method: "POST", headers: { "content-type": "application/json", "x-silver-roster": "1" }, body: JSON.stringify({ code: given }) });
      return [(await post()).status, (await post()).status];
    }, handed.value);
    expect(exchanged).toEqual([201, 410]);
    expect(complaints.filter((complaint) => !/401|410/u.test(complaint))).toEqual([]);
    await close();
  });

  test("preferences stay with the browser, under a name of their own", async () => {
    const { page, complaints, close } = await openPane();
    await openOfficeDoor(page);
    const read = await page.evaluate(async () => {
      const { openPreferences } = (window as unknown as Door).OfficeDoor;
      (await openPreferences()).write("marks", "off");
      return [(await openPreferences()).read("marks"), (await openPreferences()).read("nothing"), localStorage.getItem("@silver-roster/marks")];
    });
    expect(read).toEqual(["off", null, '"off"']);
    expect(complaints).toEqual([]);
    await close();
  });

  test("a sheet that the product makes is made anew, and no other is touched", async () => {
    const { page, book, complaints, close } = await openPane();
    await openOfficeDoor(page);
    const before = book.sheets.map(({ name }) => name);
    for (const text of ["first", "second"]) {
      await page.evaluate((made) => Excel.run(async (context) => {
        const sheet = await (window as unknown as Door).OfficeDoor.makeSheetAnew(context, "检查结果");
        sheet.getRange("A1").values = [[made]];
        await context.sync();
      }), text);
    }
    expect(book.sheets.map(({ name }) => name)).toEqual([...before, "检查结果"]);
    expect(complaints).toEqual([]);
    await close();
  });

  test("a dialog that is closed is a refusal in words, no error", async () => {
    const { page, dialogs, close } = await openPane();
    await openOfficeDoor(page);
    const answer = page.evaluate(() => (window as unknown as Door).OfficeDoor.signInByDialog());
    await expect.poll(() => dialogs.length).toBe(1);
    await dialogs[0]!.waitForSelector("form");
    await dialogs[0]!.close();
    expect(await answer).toEqual({ ok: false, refusal: { code: "sign-in-closed", params: {} } });
    await close();
  });
});
