import { describe, expect, test } from "vitest";
import { checkRoster } from "../../../addin/workflow/checkRoster.js";
import { undoLast } from "../../../addin/workflow/undo.js";
import { writeCells } from "../../../addin/workflow/writeCells.js";
import type { CellEdit } from "../../../roster/model/edit.js";
import { cellAt, openBook, type Book } from "../../support/excelHost/book.js";
import { deleteRows, insertRows, sortRows, typeInto } from "../../support/excelHost/clerk.js";
import { messyRow, messySheet } from "../../support/messyRoster.js";
import { openExcelDesk, type ExcelDesk } from "../support/excelDesk.js";

const sheet = "Sheet1";
const edit = (row: number, column: number, value: string): CellEdit => ({ sheet, row, column, value, asText: true });

/** The remarks of the people, from row 4 on: a column to write into. */
const remarks = (book: Book): readonly unknown[] => Array.from({ length: 15 }, (_, place) => cellAt(book.sheets[0]!, 3 + place, 22).value ?? "");

async function within(use: (book: Book, opened: ExcelDesk) => Promise<void>): Promise<void> {
  const rows = Array.from({ length: 12 }, (_, place) => messyRow([0, place % 5]));
  const book = openBook("名册.xlsx", { format: "xlsx", date1904: false, skipped: [], sheets: [messySheet(rows)] });
  const opened = openExcelDesk(book);
  await checkRoster(opened.desk);
  await opened.rested();
  await use(book, opened);
  await opened.close();
}

describe("taking an acceptance back", () => {
  test("[B2] after rows were inserted above, the cells are put back where they are now", () => within(async (book, { desk, rested }) => {
    await writeCells(desk, "edit", [edit(5, 22, "甲"), edit(6, 22, "乙")]);
    insertRows(book, sheet, { row: 4, count: 2 });
    deleteRows(book, sheet, { row: 18, count: 1 });
    await rested();
    expect(remarks(book).slice(3, 5)).toEqual(["甲", "乙"]);
    await undoLast(desk);
    expect(remarks(book).every((value) => value === "")).toBe(true);
    expect(desk.state.get().refusal).toBeNull();
  }));

  test("[B1] a cell that was changed since keeps what it holds, and that is said", () => within(async (book, { desk, rested }) => {
    await writeCells(desk, "edit", [edit(5, 22, "甲"), edit(6, 22, "乙")]);
    typeInto(book, { sheet, row: 6, column: 22 }, "丙");
    await rested();
    await undoLast(desk);
    expect(remarks(book).slice(1, 3)).toEqual(["", "丙"]);
    expect(desk.state.get().refusal).toMatchObject({ code: "undo-changed", params: { count: 1 } });
    expect(desk.state.get().written).toEqual([]);
  }));

  test("[B1] after a sort nothing is put into other people's rows", () => within(async (book, { desk, rested }) => {
    await writeCells(desk, "edit", [edit(5, 22, "甲")]);
    const before = cellAt(book.sheets[0]!, 4, 1).value;
    sortRows(book, sheet, { range: { top: 3, left: 0, bottom: 8, right: 22 }, column: 1, descending: true });
    await rested();
    await undoLast(desk);
    const at = Array.from({ length: 6 }, (_, place) => 3 + place).find((row) => cellAt(book.sheets[0]!, row, 22).value === "甲");
    if (at === undefined) expect(cellAt(book.sheets[0]!, 4, 1).value).toBe(before);
    else expect(desk.state.get().refusal?.code).toBe("undo-changed");
  }));
});

describe("writing what was accepted", () => {
  test("[B1] rows that moved or changed a moment ago are not written; they are checked again and the clerk looks once more", () => within(async (book, { desk, rested }) => {
    insertRows(book, sheet, { row: 4, count: 1 });
    await writeCells(desk, "fix", [edit(5, 22, "甲")]);
    expect(desk.state.get().refusal?.code).toBe("rows-changed");
    await rested();
    expect(remarks(book).filter((value) => value === "甲")).toEqual([]);
    await writeCells(desk, "fix", [edit(6, 22, "甲")]);
    expect(desk.state.get().refusal).toBeNull();
    expect(remarks(book)[2]).toBe("甲");
  }));

  test("what others do is taken up without a sign: nothing is busy, nothing is selected, no mark is drawn", () => within(async (book, { desk, wire, rested }) => {
    const signs: unknown[] = [];
    desk.state.subscribe(() => { signs.push(desk.state.get().busy); });
    const formats = [...book.sheets[0]!.formats];
    typeInto(book, { sheet, row: 5, column: 4 }, "1949.13", "Remote");
    await rested();
    expect(desk.state.get().findings.some(({ row, rule }) => row === 5 && rule.startsWith("date-"))).toBe(true);
    insertRows(book, sheet, { row: 5, count: 1 }, "Remote");
    await rested();
    expect(desk.state.get().findings.some(({ row, rule }) => row === 6 && rule.startsWith("date-"))).toBe(true);
    expect(signs.every((busy) => busy === null)).toBe(true);
    expect(book.selected).toBeNull();
    expect(book.sheets[0]!.formats.map(({ id }) => id)).toEqual(formats.map(({ id }) => id));
    expect(wire.exchanges.length).toBeGreaterThan(0);
  }));
});
