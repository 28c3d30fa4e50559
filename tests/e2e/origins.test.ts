import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeDistrict } from "../../samples/makeDistrict.js";
import { readWorkbook } from "../../spreadsheet/readWorkbook.js";
import { startTestService, type TestService } from "../sync-server/support/service.js";
import { openBook } from "../support/excelHost/book.js";
import { press, startBrowser, type TestBrowser } from "./support/browser.js";
import { openExcelPage } from "./support/excelPage.js";
import { commandMessage, formulasMessage } from "./support/officeServices.js";

let service: TestService;
let browser: TestBrowser;
let bytes: Uint8Array;
beforeAll(async () => {
  [service, browser] = await Promise.all([startTestService(), startBrowser()]);
  const { files } = await makeDistrict({ seed: 1, asOf: "2026-11-22" });
  bytes = files.find(({ name }) => name === "区委办离退休干部花名册.xlsx")!.bytes;
});
afterAll(async () => {
  await browser.close();
  await service.close();
});

/** Every address that the page, its workers and its frames ask for, from now on. */
function watchRequests(page: Page): { foreign(): readonly string[]; readonly asked: string[] } {
  const asked: string[] = [];
  page.context().on("request", (request) => asked.push(request.url()));
  return { asked, foreign: () => asked.filter((address) => /^\w+:\/\//u.test(address) && new URL(address).origin !== new URL(service.service.url).origin) };
}

describe("nothing is asked of anybody but the service", () => {
  test("by the pane in Excel with React, Fluent, its worker and the functions, and by office.js itself", async () => {
    const read = await readWorkbook(bytes, { fileName: "名册.xlsx" });
    if (!read.ok) throw new Error(read.refusal.code);
    const { page, say, services, complaints, close } = await openExcelPage(browser, `${service.service.url}/pages/pane.html`, openBook("名册.xlsx", read.value));
    const requests = watchRequests(page);
    await page.reload();
    await page.waitForSelector(".pane");
    say(commandMessage("checkRoster"));
    await page.waitForSelector(".score");
    say(formulasMessage([{ id: 1, name: "DIVISION", given: [[["110105"]]] }]));
    await expect.poll(() => services.calls.some(({ name }) => name === "CustomFunctions.SetInvocationResults")).toBe(true);
    say(commandMessage("enrichRoster"));
    await page.waitForSelector("#tab-enrich[aria-selected=true]");
    say(commandMessage("showHelp"));
    await page.waitForSelector(".help-view img");
    await page.evaluate(() => new Promise((resume) => requestIdleCallback(resume)));
    expect(requests.asked.some((address) => address.endsWith("/office-js/excel-win32-16.01.js"))).toBe(true);
    expect(requests.asked.some((address) => address.includes("engineWorker"))).toBe(true);
    expect(requests.foreign()).toEqual([]);
    // A breach of the page's policy would be told to the console.
    expect(complaints).toEqual([]);
    await close();
  });

  test.each(["workbench.html", "help.html", "signIn.html", "pane.html"])("by %s as it opens outside Excel", async (name) => {
    const { page, complaints, close } = await browser.open("about:blank");
    const requests = watchRequests(page);
    await page.goto(`${service.service.url}/pages/${name}`);
    await page.waitForSelector("h1, .pane", { timeout: 20_000 });
    if (name === "workbench.html") {
      await page.setInputFiles("input[type=file]", { name: "名册.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
      await page.waitForSelector(".grid");
      await press(page, "开始检查");
      await page.waitForSelector(".score");
    }
    if (name === "signIn.html") await page.waitForSelector("form");
    expect(requests.foreign()).toEqual([]);
    expect(complaints.filter((complaint) => !complaint.includes("401"))).toEqual([]);
    await close();
  });
});

test("the policy is no paper: what a page may not do is stopped by the browser", async () => {
  const { page, complaints, close } = await browser.open(`${service.service.url}/pages/help.html`);
  await page.waitForSelector(".help-view");
  const stopped = await page.evaluate(async () => {
    const breaches: string[] = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => breaches.push(effectiveDirective));
    const script = document.createElement("script");
    script.textContent = "window.__inline = true";
    document.head.append(script);
    await fetch("https://example.com/").catch(() => undefined);
    const image = new Image();
    image.src = "https://example.com/x.png";
    await new Promise((resume) => setTimeout(resume, 300));
    return { breaches: breaches.sort(), inline: (window as unknown as { __inline?: boolean }).__inline === true };
  });
  expect(stopped).toEqual({ breaches: ["connect-src", "img-src", "script-src-elem"], inline: false });
  expect(complaints.length).toBeGreaterThan(0);
  await close();
});
