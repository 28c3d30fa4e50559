import { mkdir, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { press } from "./support/browser.js";
import { typeInGrid } from "./support/reporting.js";
import { openDutyStage, signInAs, type DutyStage } from "./support/unitDesk.js";

/**
 * `npm run pictures`: draws the pictures of docs/clerk-guide.zh-CN.md anew, with made-up people. Not part of the tests, or every
 * run of them would change files.
 */
const folder = fileURLToPath(new URL("../../docs/pictures/clerk/", import.meta.url));
/** A guide that is sent by mail must stay small. */
const largest = 60_000;

async function picture(page: Page, name: string, part = "aside"): Promise<void> {
  await page.waitForFunction(() => document.querySelector(".busy") === null);
  const path = `${folder}${name}.png`;
  await page.locator(part).first().screenshot({ path, animations: "disabled" });
  const { size } = await stat(path);
  if (size > largest) throw new Error(`${name}.png has ${String(size)} bytes`);
  process.stdout.write(`${name}.png ${String(Math.round(size / 1000))} kB\n`);
}

const tab = (page: Page, name: RegExp): Promise<void> => page.getByRole("tab", { name }).click();

async function draw({ service, browser, unit, ask }: DutyStage): Promise<void> {
  await ask({ recordId: "r5", field: "birth_date" }, "出生年月与档案不一致，请核实。");
  const { page, close } = await browser.open(`${service.service.url}/workbench`, { viewport: { width: 1000, height: 620 } });
  page.setDefaultTimeout(15_000);
  await page.waitForSelector("input[type=file]", { state: "attached" });
  await picture(page, "open", "body");
  await page.setInputFiles("input[type=file]", { name: unit.file.name, mimeType: "application/octet-stream", buffer: Buffer.from(unit.file.bytes) });
  await page.waitForSelector(".grid");
  await press(page, "开始检查");
  await page.waitForSelector(".score");
  await page.locator(".groups summary").first().click();
  await picture(page, "check");
  await press(page, /可放心改的 \d+ 处全部改正/u);
  await picture(page, "fix", "dialog");
  await page.keyboard.press("Escape");
  await tab(page, /^补全/u);
  await press(page, "看看能补全什么");
  await page.waitForFunction(() => document.querySelector(".busy") === null);
  await picture(page, "enrich");
  await tab(page, /^报送/u);
  await page.waitForSelector("input[autocomplete=username]");
  await picture(page, "sign-in");
  await signInAs(page, unit.clerk);
  await page.locator("fluent-button", { hasText: "区委办公室" }).click();
  await page.locator("fluent-button", { hasText: "重新比对" }).waitFor();
  await typeInGrid(page, { row: 8, column: 21 }, "13900000005");
  await page.getByText("本次要报：新增 0，更正 1，减少 0").waitFor();
  await picture(page, "report");
  await tab(page, /^待办/u);
  await page.waitForSelector("#duty-questions");
  await picture(page, "duties");
  await press(page, "到表中看看");
  await page.waitForSelector("[role=gridcell][aria-selected=true], .cell.selected");
  await tab(page, /^人员/u);
  await page.waitForSelector("#person-told");
  await picture(page, "person");
  await close();

  const lead = await browser.open(`${service.service.url}/workbench`, { viewport: { width: 1000, height: 620 } });
  await lead.page.setInputFiles("input[type=file]", { name: unit.file.name, mimeType: "application/octet-stream", buffer: Buffer.from(unit.file.bytes) });
  await lead.page.waitForSelector(".grid");
  await tab(lead.page, /^待办/u);
  await signInAs(lead.page, unit.lead);
  await lead.page.waitForSelector("#duty-month");
  await picture(lead.page, "month", "[aria-labelledby=duty-month]");
  await lead.close();
}

await mkdir(folder, { recursive: true });
const stage = await openDutyStage();
try {
  await draw(stage);
} finally {
  await stage.close();
}
