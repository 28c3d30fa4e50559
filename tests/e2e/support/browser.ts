import chromium from "@sparticuz/chromium";
import { chromium as playwright, type Browser, type BrowserContextOptions, type Page } from "playwright-core";

export interface TestBrowser {
  /** A new page with nothing remembered; what its console complains of ends the test. */
  open(address: string, options?: BrowserContextOptions): Promise<TestPage>;
  close(): Promise<void>;
}

export interface TestPage {
  readonly page: Page;
  /** Errors that the page has met so far: none is expected. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** Chromium out of the npm package: nothing is downloaded, nothing has to be installed. */
export async function startBrowser(): Promise<TestBrowser> {
  const browser: Browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: ["--no-sandbox", "--ignore-certificate-errors", "--disable-gpu", "--disable-dev-shm-usage"], headless: true });
  return {
    async open(address, options = {}) {
      const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1280, height: 800 }, acceptDownloads: true, ...options });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => { if (message.type() === "error") complaints.push(message.text()); });
      await page.goto(address);
      return { page, complaints, close: () => context.close() };
    },
    close: () => browser.close(),
  };
}

/** Presses a button by what it says; the first of several. */
export async function press(page: Page, text: string | RegExp): Promise<void> {
  await page.locator("fluent-button", { hasText: text }).first().click();
}
