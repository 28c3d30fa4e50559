import type { BrowserContextOptions, Page } from "playwright-core";
import { press, type TestBrowser, type TestPage } from "./browser.js";

/** Opens a file in the workbench, as the clerk does by the button. */
export async function openInWorkbench(browser: TestBrowser, url: string, file: { readonly name: string; readonly bytes: Uint8Array }, options: BrowserContextOptions = {}): Promise<TestPage> {
  const opened = await browser.open(`${url}/workbench`, options);
  await giveFile(opened.page, file);
  await opened.page.waitForSelector(".grid .cell");
  return opened;
}

export async function giveFile(page: Page, { name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Promise<void> {
  await page.locator("input[type=file]").waitFor({ state: "attached" });
  await page.setInputFiles("input[type=file]", { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
}

export async function check(page: Page): Promise<void> {
  await press(page, /开始检查|Check now/u);
  await page.waitForSelector(".score");
}

/** A cell as it is drawn now. */
export const cell = (page: Page, row: number, column: number) => page.locator(`.cell[data-row="${String(row)}"][data-column="${String(column)}"]`);

/** What a cell shows, without what is only said. */
export async function shown(page: Page, row: number, column: number): Promise<string> {
  return cell(page, row, column).evaluate((element) => [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent).join(""));
}

/** The address of the chosen cell. */
export const chosen = (page: Page): Promise<string> => page.locator(".address").innerText();
