import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeDistrict } from "../../samples/makeDistrict.js";
import { readWorkbook } from "../../spreadsheet/readWorkbook.js";
import { readZip } from "../../spreadsheet/zip/readZip.js";
import { press, startBrowser, type TestBrowser, type TestPage } from "./support/browser.js";
import { startPages, type PagesServer } from "./support/pagesServer.js";
import { cell, check, giveFile, openInWorkbench, shown } from "./support/workbenchPage.js";

let browser: TestBrowser;
let pages: PagesServer;
let roster: { readonly name: string; readonly bytes: Uint8Array };

beforeAll(async () => {
  [browser, pages] = await Promise.all([startBrowser(), startPages()]);
  const { files } = await makeDistrict({ seed: 1, asOf: "2026-11-22" });
  roster = files.find(({ name }) => name === "区委办离退休干部花名册.xlsx")!;
});
afterAll(async () => {
  await browser.close();
  await pages.close();
});

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

/** The page with a file of its own disk: the browser's private file system stands behind the picker, which no program can press. */
async function openFromDisk(name = roster.name): Promise<TestPage> {
  const opened = await browser.open(`${pages.url}/workbench`);
  const { page } = opened;
  await page.evaluate(async ([fileName, content]) => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle(fileName!, { create: true });
    const stream = await handle.createWritable();
    await stream.write(Uint8Array.from(atob(content!), (letter) => letter.charCodeAt(0)));
    await stream.close();
    Object.assign(window, { showOpenFilePicker: () => Promise.resolve([handle]), showSaveFilePicker: ({ suggestedName }: { suggestedName: string }) => folder.getFileHandle(`另存 ${suggestedName}`, { create: true }) });
  }, [name, base64(roster.bytes)]);
  await press(page, "打开名册文件");
  await page.waitForSelector(".grid .cell");
  return opened;
}

async function onDisk(page: Page, name: string): Promise<Uint8Array> {
  const content = await page.evaluate(async (fileName) => {
    const file = await (await (await navigator.storage.getDirectory()).getFileHandle(fileName)).getFile();
    return btoa([...new Uint8Array(await file.arrayBuffer())].map((byte) => String.fromCharCode(byte)).join(""));
  }, name);
  return Buffer.from(content, "base64");
}

const status = (page: Page): Promise<string> => page.locator(".status").innerText();
async function type(page: Page, row: number, column: number, text: string): Promise<void> {
  await cell(page, row, column).click();
  await page.keyboard.insertText(text);
  await page.keyboard.press("Enter");
}

describe("files of the workbench", () => {
  test("a file is saved in its place, part by part as it was but for what was accepted, and again after more [B3]", async () => {
    const { page, complaints, close } = await openFromDisk();
    await type(page, 5, 2, "不详");
    expect(await status(page)).toBe("有未保存的改动");
    await page.keyboard.press("Control+s");
    await expect.poll(() => status(page)).toMatch(/^已保存到原文件/u);
    const [was, is] = [readZip(roster.bytes), readZip(await onDisk(page, roster.name))];
    if (!was.ok || !is.ok) throw new Error("zip");
    expect(was.value.entries.map(({ name }) => name)).toEqual(is.value.entries.map(({ name }) => name));
    const differing = was.value.entries.filter((entry) => Buffer.compare(entry.raw, is.value.byName.get(entry.name)!.raw) !== 0).map(({ name }) => name);
    expect(differing).toEqual(["xl/worksheets/sheet1.xml"]);
    await type(page, 6, 2, "不详");
    await press(page, "保存");
    await expect.poll(() => status(page)).toMatch(/^已保存到原文件/u);
    const read = await readWorkbook(await onDisk(page, roster.name));
    if (!read.ok) throw new Error(read.refusal.code);
    expect(read.value.sheets[0]!.rows.filter(({ row }) => row === 5 || row === 6).map(({ values }) => values[2])).toEqual(["不详", "不详"]);
    expect(complaints).toEqual([]);
    await close();
  });

  test("a file that was changed elsewhere meanwhile is never overwritten: the clerk is told and saves another", async () => {
    const { page, close } = await openFromDisk();
    await type(page, 5, 2, "不详");
    await page.evaluate(async (name) => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle(name);
      const stream = await handle.createWritable({ keepExistingData: true });
      await stream.write({ type: "write", position: (await handle.getFile()).size, data: "another's" });
      await stream.close();
    }, roster.name);
    const other = await onDisk(page, roster.name);
    await page.evaluate(() => dispatchEvent(new Event("focus")));
    await expect.poll(() => status(page)).toMatch(/在别处被改动过/u);
    await press(page, "保存");
    await page.getByRole("dialog", { name: "原文件在别处被改动过" }).waitFor();
    await press(page, "另存为新文件");
    await expect.poll(() => status(page)).toMatch(/^已存为 另存/u);
    expect((await readWorkbook(await onDisk(page, `另存 ${roster.name}`))).ok).toBe(true);
    expect(Buffer.compare(Buffer.from(await onDisk(page, roster.name)), Buffer.from(other))).toBe(0);
    await close();
  });

  test("a file that another program holds is left whole, and the clerk is told what to do", async () => {
    const { page, close } = await openFromDisk();
    await type(page, 5, 2, "不详");
    await page.evaluate(async (name) => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle(name);
      Object.assign(window, { held: await handle.createWritable({ mode: "exclusive" } as FileSystemCreateWritableOptions) });
    }, roster.name);
    await press(page, "保存");
    await page.getByRole("dialog", { name: "没能保存到原文件" }).waitFor();
    expect(Buffer.compare(Buffer.from(await onDisk(page, roster.name)), Buffer.from(roster.bytes))).toBe(0);
    await page.evaluate(() => (window as unknown as { held: FileSystemWritableFileStream }).held.abort());
    await press(page, "再试一次");
    await expect.poll(() => status(page)).toMatch(/^已保存到原文件/u);
    await close();
  });

  test("where the browser gives no place on the disk it is a download; what an old format loses is said before it is saved", async () => {
    const csv = { name: "名册.csv", bytes: new TextEncoder().encode("序号,姓名,性别,出生年月\n1,张三,男,1945.10\n2,李四,女,1950.02\n") };
    const { page, close } = await openInWorkbench(browser, pages.url, csv);
    await page.evaluate(() => { Object.assign(window, { showSaveFilePicker: undefined }); });
    await type(page, 2, 1, "=张三");
    await press(page, "保存");
    const dialog = page.getByRole("dialog", { name: "将存成一个新的 .xlsx 文件" });
    await dialog.waitFor();
    expect(await dialog.innerText()).toMatch(/名册\.csv.*不会被改动/su);
    const [download] = await Promise.all([page.waitForEvent("download"), press(page, "存成新文件")]);
    expect(download.suggestedFilename()).toBe("名册.xlsx");
    const read = await readWorkbook(new Uint8Array(await readFile(await download.path())));
    if (!read.ok) throw new Error(read.refusal.code);
    expect(read.value.sheets[0]!.rows[1]!.values.slice(0, 4)).toEqual(["1", "=张三", "男", "1945.10"]);
    expect(await status(page)).toMatch(/^已下载到浏览器的下载文件夹：名册\.xlsx/u);
    await close();
  });

  test("who leaves with unsaved changes is asked, who opens another file too, and a refused one leaves the first open", async () => {
    const { page, close } = await openInWorkbench(browser, pages.url, roster);
    await type(page, 5, 2, "不详");
    const asked = new Promise<string>((resolve) => { page.once("dialog", (dialog) => { resolve(dialog.type()); void dialog.dismiss(); }); });
    await page.close({ runBeforeUnload: true });
    expect(await asked).toBe("beforeunload");
    await press(page, "打开另一个文件");
    await page.getByRole("dialog", { name: "打开另一个文件" }).waitFor();
    await page.keyboard.press("Escape");
    await giveFile(page, { name: "照片.xlsx", bytes: new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]) });
    expect(await page.getByRole("alert").innerText()).toMatch(/照片\.xlsx/u);
    expect(await shown(page, 5, 2)).toBe("不详");
    await giveFile(page, { name: "另一份.csv", bytes: new TextEncoder().encode("姓名,性别\n王五,男\n") });
    await expect.poll(() => shown(page, 2, 0)).toBe("王五");
    await close();
  });

  test("a dropped file is opened; the language is changed while it is open and is remembered, and nothing personal lies in the browser", async () => {
    const { page, complaints, close } = await browser.open(`${pages.url}/workbench`);
    const data = await page.evaluateHandle(([name, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(content!), (letter) => letter.charCodeAt(0))], name!));
      return transfer;
    }, [roster.name, base64(roster.bytes)]);
    await page.dispatchEvent("main.drop", "dragover", { dataTransfer: data });
    await page.dispatchEvent("main.drop", "drop", { dataTransfer: data });
    await page.waitForSelector(".grid .cell");
    await type(page, 5, 2, "不详");
    await check(page);
    await page.getByLabel("语言").selectOption("en");
    expect(await page.locator("fluent-button").first().innerText()).toBe("Save");
    expect([await page.locator("html").getAttribute("lang"), await shown(page, 5, 2), await page.locator(".score").count()]).toEqual(["en", "不详", 1]);
    await page.locator(".groups summary").first().click();
    await page.locator(".finding .go").first().click();
    await press(page, "It is right as it stands");
    await page.getByRole("textbox", { name: "Reason" }).fill("按档案认定");
    await page.getByRole("textbox", { name: "Your name" }).fill("经办");
    await press(page, /^Accept/u);
    await page.waitForFunction(() => document.querySelector(".busy") === null && Object.keys(localStorage).some((key) => key.endsWith("acceptances")));
    const kept = await page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
    const read = await readWorkbook(roster.bytes);
    if (!read.ok) throw new Error(read.refusal.code);
    const personal = read.value.sheets.flatMap(({ rows }) => rows.slice(3).flatMap(({ values }) => values.filter((value): value is string => typeof value === "string" && value.length >= 3)));
    expect(personal.length).toBeGreaterThan(50);
    expect(personal.filter((text) => kept.includes(text))).toEqual([]);
    expect(kept).not.toContain(roster.name);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await page.evaluate(() => { onbeforeunload = null; });
    page.on("dialog", (dialog) => void dialog.accept());
    await page.reload();
    expect(await page.locator("fluent-button").first().innerText()).toBe("Open a roster file");
    expect(complaints).toEqual([]);
    await close();
  });

  test("nothing is uploaded: every request of a whole day's work is a page of ours that is fetched", async () => {
    const requests: string[] = [];
    const { page, close } = await browser.open("about:blank");
    page.context().on("request", (request) => requests.push(`${request.method()} ${request.url().replace(pages.url, "")} ${String(request.postDataBuffer()?.length ?? 0)}`));
    await page.goto(`${pages.url}/workbench`);
    await giveFile(page, roster);
    await page.waitForSelector(".grid .cell");
    await check(page);
    await press(page, /可放心改的 \d+ 处全部改正/u);
    await press(page, /确认改正 \d+ 处/u);
    await page.waitForFunction(() => document.querySelector("dialog") === null && document.querySelector(".busy") === null);
    await page.getByRole("tab", { name: "补全" }).click();
    await press(page, "看看能补全什么");
    await page.waitForFunction(() => document.querySelector(".busy") === null);
    const [download] = await Promise.all([page.waitForEvent("download"), press(page, "保存")]);
    await download.path();
    expect(requests.length).toBeGreaterThan(4);
    expect(requests.filter((request) => !/^GET (?:\/workbench|\/pages\/[\w./-]+|blob:\S+) 0$/u.test(request))).toEqual([]);
    await close();
  });
});
