import { describe, expect, test } from "vitest";
import { openExcelHost } from "../../../../addin/host/excel/excelHost.js";
import { markFormula } from "../../../../addin/host/excel/seenFormats.js";
import type { HostEdit } from "../../../../addin/host/sheetHost.js";
import { shownText, type SheetRow } from "../../../../roster/model/sheet.js";
import { readWorkbook } from "../../../../spreadsheet/readWorkbook.js";
import { sheetHostContract } from "../../../contracts/sheetHost.contract.js";
import { contractWorkbook } from "../../../support/contractWorkbook.js";
import { openBook, type Book } from "../../../support/excelHost/book.js";
import { startOffice } from "../../../support/excelHost/nodeOffice.js";
import { typeInto, type Wire } from "../../../support/excelHost/wire.js";

async function openContractBook(): Promise<Book> {
  const read = await readWorkbook(await contractWorkbook(), { fileName: "名册.xlsx" });
  if (!read.ok) throw new Error(read.refusal.code);
  return openBook("名册.xlsx", read.value);
}

const settle = (): Promise<void> => new Promise((resume) => setTimeout(resume, 30));

for (const excelApi of ["1.14", "1.15"]) {
  sheetHostContract(`Excel with ExcelApi ${excelApi}`, async () => {
    const book = await openContractBook();
    const office = startOffice(book, excelApi);
    return {
      host: openExcelHost(),
      saved: () => Promise.resolve(book.workbook()),
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
    expect(sheet!.formats.map(({ id }) => id)).toEqual(["{theirs}"]);
  }));

  test("a co-author's edit is no edit of the clerk; inserted rows ask to read anew", () => within(async ({ book, host }) => {
    const told: HostEdit[] = [];
    const stop = host.onEdit((edit) => { told.push(edit); });
    await settle();
    typeInto(book, { sheet: "在册", row: 5, column: 1 }, "别人", "Remote");
    await settle();
    expect(told).toEqual([]);
    for (const listener of book.onEvent) listener({ kind: "changed", sheetId: book.sheets[0]!.id, address: "4:4", changeType: "RowInserted", source: "Local" });
    await settle();
    expect(told).toEqual([{ kind: "moved" }]);
    stop();
    await settle();
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

  test("what Excel refuses is refused here: a sheet that is gone, a member that is not there", () => within(async () => {
    await expect(Excel.run(async (context) => {
      context.workbook.worksheets.getItem("没有").load("name");
      await context.sync();
    })).rejects.toMatchObject({ code: "ItemNotFound" });
    await expect(Excel.run(async (context) => {
      context.workbook.worksheets.getItem("在册").getRange("A1").values = [[1, 2]];
      await context.sync();
    })).rejects.toMatchObject({ code: "InvalidArgument" });
    await expect(Excel.run(async (context) => {
      context.workbook.pivotTables.load("items/name");
      await context.sync();
    })).rejects.toMatchObject({ code: "ApiNotFound" });
  }));
});
