import { openEngine } from "../../../addin/engine/openEngine.js";
import type { Statement } from "../../../roster/model/change.js";
import type { Page } from "playwright-core";
import { openTestAccount, password, type TestAccount } from "../../sync-server/support/accounts.js";
import { addOf, type TestService } from "../../sync-server/support/service.js";
import { makeDistrict } from "../../../samples/makeDistrict.js";

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
