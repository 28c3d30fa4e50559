import { describe, expect, test } from "vitest";
import { openFileHost, type FileHost } from "../../../addin/host/file/fileHost.js";
import { fileSettings } from "../../../addin/workbench/fileSettings.js";
import { checkRoster } from "../../../addin/workflow/checkRoster.js";
import type { Desk } from "../../../addin/workflow/desk.js";
import { undoLast } from "../../../addin/workflow/undo.js";
import { writeCells } from "../../../addin/workflow/writeCells.js";
import { readWorkbook } from "../../../spreadsheet/readWorkbook.js";
import { contractWorkbook } from "../../support/contractWorkbook.js";
import { openBook, type Book } from "../../support/excelHost/book.js";
import { deleteRows, insertRows, sortRows, typeInto } from "../../support/excelHost/clerk.js";
import { deskOver, openExcelDesk } from "../support/excelDesk.js";

/** A desk over a checked roster, and what somebody does beside it. */
interface Window {
  readonly desk: Desk;
  type(row: number, column: number, text: string): Promise<void>;
  /** Value and format of a cell. */
  cell(row: number, column: number): readonly [unknown, string];
}

async function inFile(use: (window: Window, host: FileHost) => Promise<void>): Promise<void> {
  const bytes = await contractWorkbook();
  const read = await readWorkbook(bytes, { fileName: "名册.xlsx" });
  if (!read.ok) throw new Error(read.refusal.code);
  const kept = new Map<string, string>();
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, text: string) => void kept.set(key, text), removeItem: (key: string) => void kept.delete(key) };
  const host = openFileHost({ fileName: "名册.xlsx", bytes, workbook: read.value, settings: fileSettings("名册.xlsx", storage) });
  const desk = deskOver(host);
  await checkRoster(desk);
  await use({
    desk, type: (row, column, text) => { host.type({ sheet: "在册", row, column }, text); return Promise.resolve(); },
    cell: (row, column) => { const found = host.rowOf("在册", row); return [found?.values[column] ?? null, found?.formats?.[column] ?? "General"]; },
  }, host);
}

async function inExcel(use: (window: Window, book: Book) => Promise<void>): Promise<void> {
  const bytes = await contractWorkbook();
  const read = await readWorkbook(bytes, { fileName: "名册.xlsx" });
  if (!read.ok) throw new Error(read.refusal.code);
  const book = openBook("名册.xlsx", read.value, bytes);
  const { desk, rested, close } = openExcelDesk(book);
  await checkRoster(desk);
  await rested();
  await use({
    desk, type: async (row, column, text) => { typeInto(book, { sheet: "在册", row, column }, text); await rested(); },
    cell: (row, column) => { const found = book.workbook().sheets[0]!.rows.find((each) => each.row === row); return [found?.values[column] ?? null, found?.formats?.[column] ?? "General"]; },
  }, book);
  await close();
}

const fix = { sheet: "在册", row: 4, column: 1, value: "李四", asText: false } as const;
const date = { sheet: "在册", row: 3, column: 3, value: "1945.10", asText: true } as const;

describe.each([["a file in the page", inFile], ["Excel", inExcel]] as const)("taking an acceptance back in %s", (_name, within) => {
  test("values and formats are as they were, and other edits stay", () => within(async ({ desk, type, cell }) => {
    await writeCells(desk, "fix", [fix, date]);
    expect([cell(4, 1), cell(3, 3)]).toEqual([["李四", "General"], ["1945.10", "@"]]);
    await type(5, 1, "王五");
    await type(4, 4, "77");
    await undoLast(desk);
    expect([cell(4, 1), cell(3, 3), cell(5, 1), cell(4, 4)]).toEqual([["李 四", "General"], [1945.1, "0.00"], ["王五", "General"], [77, "General"]]);
    expect(desk.state.get().written).toEqual([]);
  }));

  test("a cell that the clerk changed again keeps what it says, and that is said", () => within(async ({ desk, type, cell }) => {
    await writeCells(desk, "fix", [fix, date]);
    await type(4, 1, "李四四");
    await undoLast(desk);
    expect([cell(4, 1)[0], cell(3, 3)[0]]).toEqual(["李四四", 1945.1]);
    expect(desk.state.get().refusal).toMatchObject({ code: "undo-changed", params: { count: 1 } });
  }));

  test("of two acceptances the last is taken back first", () => within(async ({ desk, cell }) => {
    await writeCells(desk, "fix", [fix]);
    await writeCells(desk, "fix", [{ ...fix, value: "李思" }]);
    await undoLast(desk);
    expect(cell(4, 1)[0]).toBe("李四");
    await undoLast(desk);
    expect(cell(4, 1)[0]).toBe("李 四");
  }));
});

describe("taking an acceptance back in Excel when rows have moved", () => {
  test("after rows came in above it, it is put back where its row stands now", () => inExcel(async ({ desk, cell, type }, book) => {
    await writeCells(desk, "fix", [fix]);
    insertRows(book, "在册", 3, 2);
    await type(1, 6, "");
    await undoLast(desk);
    expect([cell(6, 1)[0], cell(4, 1)[0]]).toEqual(["李 四", null]);
  }));

  test("after sorting, too, and never into another person's row that happens to say the same", () => inExcel(async ({ desk, cell, type }, book) => {
    await type(5, 1, "李四");
    await writeCells(desk, "fix", [fix]);
    sortRows(book, "在册", { range: { top: 2, left: 0, bottom: 4, right: 4 }, column: 0, descending: true });
    await type(1, 6, "");
    // 3 李四, 2 李四 (written), 1 张三: the written one stands at its old place, among others.
    expect([cell(3, 1)[0], cell(4, 1)[0], cell(5, 1)[0]]).toEqual(["李四", "李四", "张三"]);
    await undoLast(desk);
    expect([cell(3, 1)[0], cell(4, 1)[0]]).toEqual(["李四", "李 四"]);
    await writeCells(desk, "fix", [{ ...fix, row: 5, value: "李四" }]);
    sortRows(book, "在册", { range: { top: 2, left: 0, bottom: 4, right: 4 }, column: 0 });
    await type(1, 6, "");
    await undoLast(desk);
    expect([cell(3, 1)[0], cell(5, 1)[0]]).toEqual(["张三", "李四"]);
  }));

  test("where its row is gone nothing is written", () => inExcel(async ({ desk, type }, book) => {
    await writeCells(desk, "fix", [fix]);
    deleteRows(book, "在册", 4, 1);
    await type(1, 6, "");
    const before = book.workbook();
    await undoLast(desk);
    expect(book.workbook()).toEqual(before);
  }));
});
