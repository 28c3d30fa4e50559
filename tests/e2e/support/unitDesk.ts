import { openEngine } from "../../../addin/engine/openEngine.js";
import type { Statement } from "../../../roster/model/change.js";
import type { QuestionList, QuestionRead } from "../../../roster/protocol/question.js";
import { readWorkbook } from "../../../spreadsheet/readWorkbook.js";
import type { BrowserContextOptions, Page } from "playwright-core";
import { openTestAccount, password, type TestAccount } from "../../sync-server/support/accounts.js";
import { addOf, startTestService, type Reply, type TestService } from "../../sync-server/support/service.js";
import { openBook, type Book } from "../../support/excelHost/book.js";
import { makeDistrict } from "../../../samples/makeDistrict.js";
import { startBrowser, type TestBrowser, type TestPage } from "./browser.js";

export interface RosterFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A unit of a running service that has told a sample roster, with a clerk and a lead. */
export interface UnitDesk {
  readonly unitId: string;
  readonly token: string;
  readonly clerk: TestAccount;
  readonly lead: TestAccount;
  readonly file: RosterFile;
  /** What was told, by the record's id, with its row. */
  readonly told: ReadonlyMap<string, { readonly statement: Statement; readonly sheet: string | null; readonly row: number }>;
}

const asOf = "2026-11-22";

/** Any roster of the made-up district. */
export async function sampleRoster(name = "区委办离退休干部花名册.xlsx"): Promise<RosterFile> {
  const { files } = await makeDistrict({ seed: 1, asOf });
  return { name, bytes: files.find((file) => file.name === name)!.bytes };
}

/** Makes a unit known, tells the roster for it as its pane would, and opens accounts. */
export async function openUnitDesk(service: TestService, unitId: string, unitName: string): Promise<UnitDesk> {
  const file = await sampleRoster();
  const token = await service.openUnit(unitId, unitName);
  const engine = openEngine(() => undefined);
  await engine.openFile(file.bytes, file.name);
  await engine.check({ asOf, confirmed: [], acceptances: null, toldIdNumbers: [] });
  const { rows } = await engine.state();
  const told = new Map(rows.map(({ statement, source: { sheet, row } }, place) => [`r${String(place + 1)}`, { statement, sheet, row }]));
  const reply = await service.submit(unitId, token, rows.map(({ statement, held, source }, place) => ({ ...addOf(`r${String(place + 1)}`, statement, held), source })));
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
  const [clerk, lead] = [await openTestAccount(service, { role: "clerk", unitId }), await openTestAccount(service, { role: "lead", unitId })];
  return { unitId, token, clerk, lead, file, told };
}

/** Signs in by the form of the pane, on the tab that stands open. */
export async function signInAs(page: Page, { login }: Pick<TestAccount, "login">): Promise<void> {
  const direct = page.locator("fluent-button", { hasText: /在这里直接登录|Sign in here/u });
  await page.waitForSelector(".card[aria-label=登录], .card[aria-label='Sign in']");
  if (await direct.count() > 0) await direct.click();
  await page.locator("input[autocomplete=username]").fill(login);
  await page.locator("input[type=password]").fill(password);
  await page.keyboard.press("Enter");
  await page.waitForSelector(".who");
}

/** A service a few years ahead, so that a month is over and its cookies last; a browser; a unit that told its roster the month before. */
export interface DutyStage {
  readonly service: TestService;
  readonly browser: TestBrowser;
  readonly unit: UnitDesk;
  office<T = unknown>(method: string, path: string, body?: unknown): Promise<Reply<T>>;
  /** The office asks the unit. @returns the question's id */
  ask(about: QuestionRead["about"], text: string): Promise<string>;
  question(questionId: string): Promise<QuestionRead>;
  close(): Promise<void>;
}

/** What there is on 4 November 2031, with the report of October still to be confirmed. */
export async function openDutyStage(): Promise<DutyStage> {
  let now = new Date("2031-10-20T02:00:00Z");
  const [service, browser] = await Promise.all([startTestService(undefined, { now: () => now }), startBrowser()]);
  const unit = await openUnitDesk(service, "quwei", "区委办公室");
  now = new Date("2031-11-04T02:00:00Z");
  let asked = 0;
  const office: DutyStage["office"] = (method, path, body) => service.ask(method, `/api/v1${path}`, { token: service.service.adminToken, ...(body === undefined ? {} : { body }) });
  return {
    service, browser, unit, office,
    async ask(about, text) {
      const questionId = `question-${String((asked += 1)).padStart(4, "0")}`;
      const reply = await office("POST", "/units/quwei/questions", { questionId, about, text });
      if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
      return questionId;
    },
    question: async (questionId) => (await office<QuestionList>("GET", "/questions")).body.questions.find((each) => each.questionId === questionId)!,
    async close() {
      await browser.close();
      await service.close();
    },
  };
}

/** The roster in the workbench, somebody signed in, the tab 待办 open. */
export async function openDuties({ service, browser, unit }: DutyStage, who: TestAccount, options: BrowserContextOptions = {}): Promise<TestPage> {
  const opened = await browser.open(`${service.service.url}/workbench`, options);
  const { page } = opened;
  page.setDefaultTimeout(10_000);
  await page.setInputFiles("input[type=file]", { name: unit.file.name, mimeType: "application/octet-stream", buffer: Buffer.from(unit.file.bytes) });
  await page.waitForSelector(".grid");
  await page.getByRole("tab", { name: /^(?:待办|To do)/u }).click();
  await signInAs(page, who);
  await page.waitForSelector("#duty-questions");
  return opened;
}

/** The roster as Excel's book, with the row of a record selected where one is named. */
export async function openUnitBook({ file, told }: UnitDesk, recordId?: string): Promise<Book> {
  const read = await readWorkbook(file.bytes, { fileName: file.name });
  if (!read.ok) throw new Error(read.refusal.code);
  const book = openBook(file.name, read.value);
  const place = recordId === undefined ? undefined : told.get(recordId)!;
  if (place !== undefined) {
    const range = { top: place.row - 1, left: 1, bottom: place.row - 1, right: 1 };
    book.selected = { sheetId: book.sheets.find(({ name }) => name === place.sheet)!.id, range };
  }
  return book;
}

/** A picture of the page as it stands, for looking at, where SHOTS names a folder. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env["SHOTS"];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
}
