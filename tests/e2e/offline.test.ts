import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writePrecache } from "../../addin/offline/listPages.js";
import { builtPages } from "../../sync-server/http/servePages.js";
import { press, startBrowser, type TestBrowser } from "./support/browser.js";
import { startPages } from "./support/pagesServer.js";

let browser: TestBrowser;
beforeAll(async () => { browser = await startBrowser(); });
afterAll(() => browser.close());

/** The worker is in charge and holds the whole build. */
const isReady = async (page: Page): Promise<void> => {
  await page.evaluate(async () => { await navigator.serviceWorker.ready; });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
};

const checkSample = async (page: Page): Promise<void> => {
  await press(page, "用示例名册试一试");
  await page.waitForSelector(".grid .cell");
  await press(page, "开始检查");
  await page.waitForSelector(".score");
};

/** Another build: the same pages with another word in them. */
async function rebuilt(folder: string, mark: string): Promise<void> {
  const page = await readFile(`${builtPages}/workbench.html`, "utf8");
  await writeFile(`${folder}/workbench.html`, page.replace("<head>", `<head><meta name="build" content="${mark}">`));
  const worker = await readFile(`${builtPages}/serviceWorker.js`, "utf8");
  await writeFile(`${folder}/serviceWorker.js`, worker.replace(/\{\s*"version":.*?\}\]\s*\}/su, "__PRECACHE__"));
  await writePrecache(folder);
}

const buildOf = (page: Page): Promise<string | null> => page.evaluate(() => document.querySelector("meta[name=build]")?.getAttribute("content") ?? null);

describe("the workbench without a network", () => {
  test("after the first load the service may be gone: it loads, opens the sample and checks it [S7]", async () => {
    const pages = await startPages();
    const { page, close } = await browser.open(`${pages.url}/workbench`);
    await isReady(page);
    await pages.close();
    await page.goto(`${pages.url}/workbench`);
    await checkSample(page);
    await page.reload();
    await checkSample(page);
    await close();
  });

  test("answers of the service are never kept, and no address but the pages' own goes through the worker", async () => {
    const pages = await startPages();
    const { page, close } = await browser.open(`${pages.url}/workbench`);
    await isReady(page);
    await page.evaluate(async () => { await Promise.all(["/api/v1/anything", "/healthz", "/console"].map((path) => fetch(path))); });
    const kept = await page.evaluate(async () => {
      const addresses: string[] = [];
      for (const name of await caches.keys()) addresses.push(...(await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname));
      return addresses;
    });
    expect(kept).toContain("/pages/sample.xlsx");
    expect(kept.some((path) => path.startsWith("/pages/assets/engineWorker"))).toBe(true);
    expect(kept.filter((path) => !path.startsWith("/pages/"))).toEqual([]);
    expect(pages.asked).toContain("GET /api/v1/anything");
    await close();
    await pages.close();
  });

  test("a newer build waits until the clerk says so, and pages of two builds never mix", async () => {
    const folder = await mkdtemp(join(tmpdir(), "roster-pages-"));
    await cp(builtPages, folder, { recursive: true });
    await rebuilt(folder, "one");
    const pages = await startPages({ folder });
    const { page, close } = await browser.open(`${pages.url}/workbench`);
    await isReady(page);
    expect(await buildOf(page)).toBe("one");
    await rebuilt(folder, "two");
    await page.reload();
    await page.waitForSelector(".update");
    expect(await buildOf(page)).toBe("one");
    await Promise.all([page.waitForEvent("load"), press(page, "更新")]);
    await page.waitForSelector("fluent-button");
    expect(await buildOf(page)).toBe("two");
    await close();
    await pages.close();
    await rm(folder, { recursive: true });
  });

  test("a build of which one file does not fit is not taken, and the one before goes on", async () => {
    const folder = await mkdtemp(join(tmpdir(), "roster-pages-"));
    await cp(builtPages, folder, { recursive: true });
    await rebuilt(folder, "one");
    const pages = await startPages({ folder });
    const { page, close } = await browser.open(`${pages.url}/workbench`);
    await isReady(page);
    await rebuilt(folder, "two");
    // The files of yet another build arrive while the worker of the second is fetching: half of a deployment.
    await writeFile(`${folder}/pane.html`, "<!doctype html><title>three</title>");
    await page.reload();
    await page.evaluate(async () => {
      const registration = (await navigator.serviceWorker.getRegistration())!;
      await registration.update().catch(() => undefined);
      await new Promise((resume) => setTimeout(resume, 800));
    });
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting ?? null)).toBeNull();
    await pages.close();
    await page.reload();
    expect(await buildOf(page)).toBe("one");
    await checkSample(page);
    await close();
    await rm(folder, { recursive: true });
  });
});
