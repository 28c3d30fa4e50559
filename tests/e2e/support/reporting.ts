import type { Page } from "playwright-core";
import { makeDistrict } from "../../../samples/makeDistrict.js";
import type { OpenDispute } from "../../../roster/protocol/dispute.js";
import type { Answer } from "../../../roster/protocol/submission.js";
import type { UnitBase } from "../../../roster/protocol/unit.js";
import { readWorkbook } from "../../../spreadsheet/readWorkbook.js";
import { openTestAccount, password, type TestAccount } from "../../sync-server/support/accounts.js";
import { newSubmission, setOf, startTestService, type TestService } from "../../sync-server/support/service.js";
import { openBook, type Book } from "../../support/excelHost/book.js";
import { violationsOf } from "./axe.js";
import { startBrowser, type TestBrowser, type TestPage } from "./browser.js";

export const unitId = "quweiban";
export const unitName = "区委办";
/** Of the sample's sheet 在册. */
export const columns = { gender: 2, rank: 14, address: 20, phone: 21 };
export const sheetName = "在册";

/** A service with a unit, its people and its roster, and a browser. */
export interface Stage {
  readonly service: TestService;
  readonly browser: TestBrowser;
  readonly clerk: TestAccount;
  readonly colleague: TestAccount;
  readonly lead: TestAccount;
  readonly roster: { readonly name: string; readonly bytes: Uint8Array };
  /** What the unit has told, as its colleague reads it. */
  told(): Promise<UnitBase>;
  /** The colleague tells another value of a cell, of the person of that name. */
  changeCell(name: string, field: "home_addr" | "mobile", to: string): Promise<Answer>;
  /** The same by the lead, whom nobody has to confirm. */
  changeCellAsLead(name: string, field: "home_addr" | "mobile", to: string): Promise<Answer>;
  close(): Promise<void>;
}

/** The unit's roster of the sample district: 16 people. */
export async function openRoster(): Promise<Stage["roster"]> {
  const { files } = await makeDistrict({ seed: 1, asOf: "2026-11-22" });
  return files.find(({ name }) => name === "区委办离退休干部花名册.xlsx")!;
}

export async function openStage(): Promise<Stage> {
  const [service, browser, roster] = await Promise.all([startTestService(), startBrowser(), openRoster()]);
  await service.openUnit(unitId, unitName);
  await service.openUnit("jiaoyu", "区教育局");
  const clerk = await openTestAccount(service, { role: "clerk", unitId });
  const colleague = await openTestAccount(service, { role: "clerk", unitId });
  const lead = await openTestAccount(service, { role: "lead", unitId });
  const told = async (): Promise<UnitBase> => (await colleague.ask<UnitBase>("GET", `/units/${unitId}/records`)).body;
  const changeAs = (account: TestAccount): Stage["changeCell"] => async (name, field, to) => {
    const { records, revision } = await told();
    const { recordId, statement } = records.find((record) => record.statement.name === name)!;
    const reply = await account.ask<Answer>("POST", `/units/${unitId}/submissions`, newSubmission([setOf(recordId, field, statement[field] ?? null, to)], { baseRevision: revision }));
    if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
    return reply.body;
  };
  return {
    service, browser, clerk, colleague, lead, roster, told, changeCell: changeAs(colleague), changeCellAsLead: changeAs(lead),
    async close() {
      await browser.close();
      await service.close();
    },
  };
}

/** The workbench with the roster open. */
export async function openWorkbench({ service, browser, roster }: Stage, options: Parameters<TestBrowser["open"]>[1] = {}): Promise<TestPage> {
  const opened = await browser.open(`${service.service.url}/workbench`, options);
  opened.page.setDefaultTimeout(15_000);
  await opened.page.setInputFiles("input[type=file]", { name: roster.name, mimeType: "application/octet-stream", buffer: Buffer.from(roster.bytes) });
  await opened.page.waitForSelector(".grid");
  return opened;
}

export async function openRosterBook({ roster }: Stage): Promise<Book> {
  const read = await readWorkbook(roster.bytes, { fileName: roster.name });
  if (!read.ok) throw new Error(read.refusal.code);
  return openBook(roster.name, read.value);
}

/** Opens 报送 and signs in by the form, in either language. */
export async function signInAs(page: Page, { login }: TestAccount): Promise<void> {
  await page.getByRole("tab", { name: /报送|Submit/u }).click();
  const form = page.getByLabel(/^(?:登录名|Login)$/u);
  const here = page.locator("fluent-button", { hasText: /在这里直接登录|Sign in here/u });
  await form.or(here).first().waitFor();
  if (await here.isVisible()) await here.click();
  await form.fill(login);
  await page.getByLabel(/^(?:密码|Password)$/u).fill(password);
  await page.keyboard.press("Enter");
}

/** Says, once, that the workbook is the unit's, and waits until it is compared. */
export async function chooseUnit(page: Page): Promise<void> {
  await page.locator("fluent-button", { hasText: unitName }).click();
  await page.locator("fluent-button", { hasText: /重新比对|Compare again/u }).waitFor();
  await atRest(page);
}

/** Until nothing is at work. */
export async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector(".busy") === null);
}

/** What axe finds in the pane once its colours have come to rest; the grid beside it has tests of its own. */
export async function paneViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity).map(({ finished }) => finished)));
  return (await violationsOf(page)).filter((found) => !found.includes('class="grid"'));
}

/** Presses 报送 itself. */
export async function sendReport(page: Page): Promise<void> {
  await page.locator("section.card fluent-button:not([disabled])", { hasText: /^\s*(?:报送|Submit)/u }).first().click();
}

/** Types into a cell of the workbench's grid by keyboard; row from 1, column from 0. */
export async function typeInGrid(page: Page, { row, column }: { readonly row: number; readonly column: number }, text: string): Promise<void> {
  const first = page.locator(`[role=gridcell][data-row="${String(row)}"][data-column="0"]`);
  // The grid draws only what is on the screen.
  if (await first.count() === 0) await page.locator(".grid").evaluate((element) => { element.scrollTop = 0; });
  await first.click();
  for (let step = 0; step < column; step += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("F2");
  await page.locator(".cellEditor").fill(text);
  await page.keyboard.press("Enter");
}

/** What the console says of somebody who has not signed in yet is expected. */
export function unexpected(complaints: readonly string[]): readonly string[] {
  return complaints.filter((line) => !/status of 401/u.test(line));
}

/** What a cell of the grid shows; it is brought into view first. */
export async function shownInGrid(page: Page, { row, column }: { readonly row: number; readonly column: number }): Promise<string> {
  await page.locator(`[role=gridcell][data-row="${String(row)}"][data-column="0"]`).click();
  for (let step = 0; step < column; step += 1) await page.keyboard.press("ArrowRight");
  return (await page.locator(`[role=gridcell][data-row="${String(row)}"][data-column="${String(column)}"]`).innerText()).trim();
}

export const conflictOf = (disputes: readonly OpenDispute[]): OpenDispute => disputes.find(({ kind }) => kind === "conflict")!;
