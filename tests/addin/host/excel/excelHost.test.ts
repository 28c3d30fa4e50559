import { describe, expect, test } from "vitest";
import { openExcelHost } from "../../../../addin/host/excel/excelHost.js";
import { markFormula } from "../../../../addin/host/excel/seenFormats.js";
import type { HostEdit } from "../../../../addin/host/sheetHost.js";
import { shownText, type SheetRow } from "../../../../roster/model/sheet.js";
import { sheetHostContract } from "../../../contracts/sheetHost.contract.js";
import { contractWorkbook } from "../../../support/contractWorkbook.js";
import type { Book } from "../../../support/excelHost/book.js";
import { openBookFile } from "../../../support/excelHost/openBookFile.js";
import { startOffice } from "../../../support/excelHost/nodeOffice.js";
import { copyCells, deleteRows, insertRows, typeInto } from "../../../support/excelHost/clerk.js";
import { addressOf } from "../../../support/excelHost/range.js";
import { cellAt, putCell } from "../../../support/excelHost/sheet.js";
import type { Wire } from "../../../support/excelHost/wire.js";

async function openContractBook(): Promise<Book> {
  return openBookFile("名册.xlsx", await contractWorkbook());
}

const settle = (): Promise<void> => new Promise((resume) => setTimeout(resume, 30));

for (const excelApi of ["1.13", "1.15"]) {
  sheetHostContract(`Excel with ExcelApi ${excelApi}`, async () => {
    const book = await openContractBook();
    const office = startOffice(book, excelApi);
    return {
      host: openExcelHost(),
      saved: () => Promise.resolve(book.workbook()),
      looks: () => Promise.resolve(JSON.stringify(book.sheets.map(({ cells, formats, merges, isProtected }) => ({ cells: [...cells], formats, merges, isProtected })))),
      type: async (sheet, row, column, text) => {
        await settle();
        typeInto(book, { sheet, row, column }, text);
        await settle();
      },
      close: async () => {
        await settle();
        office.stop();
      },
    };
  });
}

async function within(use: (given: { readonly book: Book; readonly wire: Wire; readonly host: ReturnType<typeof openExcelHost> }) => Promise<void>): Promise<void> {
  const book = await openContractBook();
  const office = startOffice(book);
  try {
    await use({ book, wire: office.wire, host: openExcelHost() });
    await settle();
  } finally {
    office.stop();
  }
}

describe("the Excel side", () => {
  test("[B2] marks are conditional formats of our own, few and named; those of others stay", () => within(async ({ book, host }) => {
    const [sheet] = book.sheets;
    sheet!.formats.push({ id: "{theirs}", areas: [{ top: 0, left: 0, bottom: 9, right: 9 }], type: "Custom", formula: "=A1>1", color: "#FF0000" });
    await host.mark([...Array(40).keys()].map((row) => ({ sheet: "在册", row: row + 3, column: 1, severity: "error" as const })));
    expect(sheet!.formats.filter(({ formula }) => formula === markFormula)).toMatchObject([{ areas: [{ top: 2, left: 1, bottom: 41, right: 1 }] }]);
    await host.mark([{ sheet: "在册", row: 4, column: 2, severity: "info" }]);
    expect(sheet!.formats.filter(({ formula }) => formula === markFormula)).toHaveLength(1);
    await host.unmark();
    expect(sheet!.formats.map(({ id }) => id)).toEqual(["{CF-file-1}", "{theirs}"]);
  }));

  test("a co-author's edit is told as quiet; inserted rows ask to read anew and say where", () => within(async ({ book, host }) => {
    const told: HostEdit[] = [];
    const stop = host.onEdit((edit) => { told.push(edit); });
    await settle();
    typeInto(book, { sheet: "在册", row: 5, column: 1 }, "别人", "Remote");
    await settle();
    expect(told).toMatchObject([{ kind: "rows", sheet: "在册", rows: [{ row: 5 }], isQuiet: true }]);
    insertRows(book, "在册", 4, 2);
    deleteRows(book, "在册", 6, 1, "Remote");
    await settle();
    expect(told.slice(1)).toEqual([
      { kind: "moved", isQuiet: false, shift: { sheet: "在册", at: 4, count: 2 } }, { kind: "moved", isQuiet: true, shift: { sheet: "在册", at: 6, count: -1 } },
    ]);
    stop();
    await settle();
  }));

  test("what was written is not told, also where Excel does not say who wrote; what the clerk types into the same cell is", async () => {
    for (const version of ["1.9", "1.14"]) {
      const book = await openContractBook();
      const office = startOffice(book, version);
      const host = openExcelHost();
      const told: HostEdit[] = [];
      host.onEdit((edit) => { told.push(edit); });
      await settle();
      await host.read();
      await host.write([{ sheet: "在册", row: 4, column: 1, value: "李四", asText: true }, { sheet: "在册", row: 5, column: 1, value: "王五", asText: true }]);
      await settle();
      expect(told).toEqual([]);
      typeInto(book, { sheet: "在册", row: 4, column: 1 }, "李四光");
      await settle();
      expect(told).toHaveLength(1);
      office.stop();
    }
  });

  test("[B2] marks change cell by cell, and those that were copied along with cells go", () => within(async ({ book, host }) => {
    await host.read();
    const [sheet] = book.sheets;
    const told: HostEdit[] = [];
    host.onEdit((edit) => { told.push(edit); });
    await settle();
    await host.mark([{ sheet: "在册", row: 4, column: 1, severity: "error" }, { sheet: "在册", row: 5, column: 1, severity: "error" }, { sheet: "在册", row: 4, column: 2, severity: "info" }]);
    await host.remark([{ sheet: "在册", row: 5, column: 1, severity: null }, { sheet: "在册", row: 3, column: 3, severity: "warning" }]);
    const marked = (): readonly string[] => sheet!.formats.filter(({ formula }) => formula === markFormula).flatMap(({ areas, color }) => areas.map((area) => `${addressOf(area)} ${color}`)).sort();
    expect(marked()).toEqual(["B4 #FDE7E9", "C4 #DEECF9", "D3 #FFF4CE"]);
    copyCells(book, "在册", { from: { top: 3, left: 1, bottom: 3, right: 1 }, to: { row: 4, column: 1 } });
    expect(marked()).toContain("B5 #FDE7E9");
    await settle();
    await host.remark([{ sheet: "在册", row: 5, column: 1, severity: null }]);
    expect(marked()).toEqual(["B4 #FDE7E9", "C4 #DEECF9", "D3 #FFF4CE"]);
    await settle();
  }));

  test("a mark that somebody took off by hand is no hindrance, nor is a protected sheet", () => within(async ({ book, host }) => {
    await host.read();
    const mark = { sheet: "在册", row: 4, column: 1, severity: "error" as const };
    await host.mark([mark]);
    book.sheets[0]!.formats = [];
    await host.remark([{ sheet: "在册", row: 5, column: 1, severity: "info" }]);
    expect(book.sheets[0]!.formats.length).toBeGreaterThan(0);
    book.sheets[0]!.isProtected = true;
    const before = [...book.sheets[0]!.formats];
    await host.mark([mark]);
    expect(book.sheets[0]!.formats).toEqual(before);
  }));

  test("a protected sheet is said in words with the cell, unlocked cells are written", () => within(async ({ book, host }) => {
    const [sheet] = book.sheets;
    sheet!.isProtected = true;
    putCell(sheet!, 4, 1, { ...cellAt(sheet!, 4, 1), locked: false });
    const open = { sheet: "在册", row: 5, column: 1, value: "王五", asText: false };
    const locked = { sheet: "在册", row: 4, column: 1, value: "李四", asText: false };
    expect(await host.write([open, locked])).toMatchObject({ ok: false, refusal: { code: "sheet-protected", params: { sheet: "在册", cell: "B4" } } });
    expect(cellAt(sheet!, 4, 1).value).toBe("王五五");
    expect((await host.write([open])).ok).toBe(true);
    expect(cellAt(sheet!, 4, 1).value).toBe("王五");
  }));

  test("before 1.13 a covered cell shows after the writing, and all is put back", async () => {
    const book = await openContractBook();
    const office = startOffice(book, "1.9");
    const written = await openExcelHost().write([{ sheet: "在册", row: 4, column: 1, value: "李四", asText: false }, { sheet: "在册", row: 1, column: 2, value: "x", asText: false }]);
    expect(written).toMatchObject({ ok: false, refusal: { code: "cell-in-merge", params: { cell: "C1" } } });
    expect(cellAt(book.sheets[0]!, 3, 1).value).toBe("李 四");
    await settle();
    office.stop();
  });

  test("more than 512 merged ranges, which Excel does not tell at once, are read by bands", () => within(async ({ book, host }) => {
    const [sheet] = book.sheets;
    sheet!.merges = [...sheet!.merges, ...Array.from({ length: 700 }, (_, place) => ({ top: 10 + 2 * place, left: 1, bottom: 11 + 2 * place, right: 1 }))];
    for (const { top } of sheet!.merges) putCell(sheet!, top, 1, { ...cellAt(sheet!, top, 1), value: "甲" });
    expect((await host.read()).sheets[0]!.merges).toHaveLength(701);
  }));

  test("a hidden sheet cannot be shown, and that is said", () => within(async ({ book, host }) => {
    book.sheets[1]!.state = "hidden";
    expect(await host.select({ sheet: "说明", row: 1, column: 0 })).toMatchObject({ ok: false, refusal: { code: "sheet-hidden" } });
    expect(await host.select({ sheet: "没有", row: 1, column: 0 })).toMatchObject({ ok: false, refusal: { code: "sheet-missing" } });
    expect(await host.select({ sheet: "在册", row: 4, column: 1 })).toMatchObject({ ok: true });
    expect(book.selected?.range).toEqual({ top: 3, left: 1, bottom: 3, right: 1 });
  }));

  test("without ExcelApi 1.13 it reads all the same, but for merges", async () => {
    const book = await openContractBook();
    const office = startOffice(book, "1.9");
    const workbook = await openExcelHost().read();
    expect(workbook.sheets[0]!.merges).toEqual([]);
    const told = (rows: readonly SheetRow[]): readonly (readonly string[])[] => rows.map((row) => Array.from({ length: 5 }, (_, column) => shownText(row, column)));
    expect(told(workbook.sheets[0]!.rows)).toEqual(told(book.workbook().sheets[0]!.rows));
    await settle();
    office.stop();
  });
});
