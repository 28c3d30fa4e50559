import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { makeLongRoster } from "../samples/longRoster.js";
import { press, startBrowser, type TestBrowser } from "../tests/e2e/support/browser.js";
import { startPages } from "../tests/e2e/support/pagesServer.js";
import type { BenchLine } from "./benchLine.js";
import { median } from "./median.js";
import { interactiveAfter, noteInteractive, throwAbout, watchFrames } from "./pageScripts.js";

const ROWS = 50_000;
const COLUMNS = 30;
const ROUNDS = 3;

interface Opened {
  readonly opened: number;
  readonly checked: number;
}

interface Frames {
  /** What the browser itself worked on in the longest frame. */
  readonly longest: number;
  /** Between two frames as they were shown; other programs of the machine included. */
  readonly longestGap: number;
  readonly count: number;
}

/**
 * The workbench in Chromium: a roster of 50,000 × 30 opened from its file and checked, each round in a page of its own; then
 * scrolled by the wheel, line by line and page by page, sideways, and thrown about by the scroll bar. Built pages are needed.
 */
export async function benchWorkbench(): Promise<readonly BenchLine[]> {
  const file = await longFile();
  const pages = await startPages();
  const browser = await startBrowser();
  try {
    const times: Opened[] = [];
    let frames: Frames = { longest: 0, longestGap: 0, count: 0 };
    for (let round = 0; round < ROUNDS; round += 1) {
      const { page, close } = await browser.open(`${pages.url}/workbench`);
      times.push(await openAndCheck(page, file));
      frames = worse(frames, await scrollAbout(page));
      await close();
    }
    const interactive = await paneInteractive(browser, pages.url);
    const checked = median(times.map((time) => time.checked));
    return [
      { name: "50,000 × 30 opened and checked", value: checked / 1000, unit: "s", limit: 6, note: `shown after ${(median(times.map(({ opened }) => opened)) / 1000).toFixed(2)} s; the slowest round ${(Math.max(...times.map((time) => time.checked)) / 1000).toFixed(2)} s` },
      { name: "the longest frame while it is scrolled", value: frames.longest, unit: "ms", limit: 50, note: `of ${String(frames.count)} frames in ${String(ROUNDS)} rounds; longest time between two frames as shown ${frames.longestGap.toFixed(0)} ms` },
      { name: "the page interactive after its script has arrived", value: interactive / 1000, unit: "s", limit: 1 },
    ];
  } finally {
    await browser.close();
    await pages.close();
  }
}

async function openAndCheck(page: Page, file: string): Promise<Opened> {
  await page.waitForSelector("input[type=file]", { state: "attached" });
  const from = performance.now();
  await page.setInputFiles("input[type=file]", file);
  await page.waitForSelector(".grid .cell");
  const opened = performance.now() - from;
  await press(page, /开始检查/u);
  await page.waitForSelector(".score", { timeout: 120_000 });
  return { opened, checked: performance.now() - from };
}

/** Scrolls in every way there is and watches the frames. */
async function scrollAbout(page: Page): Promise<Frames> {
  await page.waitForTimeout(500);
  await page.evaluate(watchFrames);
  await page.locator(".gridCanvas").hover({ position: { x: 300, y: 300 } });
  for (let turn = 0; turn < 60; turn += 1) await page.mouse.wheel(0, 120);
  for (let turn = 0; turn < 30; turn += 1) await page.mouse.wheel(0, 900);
  for (let turn = 0; turn < 20; turn += 1) await page.mouse.wheel(turn < 10 ? 300 : -300, 0);
  await page.evaluate(throwAbout);
  return page.evaluate<Frames>("framesSeen()");
}

function worse(a: Frames, b: Frames): Frames {
  return { longest: Math.max(a.longest, b.longest), longestGap: Math.max(a.longestGap, b.longestGap), count: a.count + b.count };
}

/** From the moment the first script has arrived until a button can be pressed. */
async function paneInteractive(browser: TestBrowser, url: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { page, close } = await browser.open("about:blank");
    await page.addInitScript(noteInteractive);
    await page.goto(`${url}/workbench`);
    await page.waitForFunction("window.interactiveAt !== undefined");
    times.push(await page.evaluate<number>(interactiveAfter));
    await close();
  }
  return median(times);
}

/** The roster, made once and kept under out/. */
async function longFile(): Promise<string> {
  const folder = fileURLToPath(new URL("../out/bench", import.meta.url));
  const file = `${folder}/workbench-${String(ROWS)}x${String(COLUMNS)}.xlsx`;
  await mkdir(folder, { recursive: true });
  if (!existsSync(file)) await writeFile(file, await makeLongRoster({ rows: ROWS, seed: 1, columns: COLUMNS }));
  await readFile(file);
  return file;
}
