import { writeXlsx } from "hucre";
import { afterEach, describe, expect, test } from "vitest";
import { readWorkbook } from "../../../spreadsheet/readWorkbook.js";
import { readZip } from "../../../spreadsheet/zip/readZip.js";
import type { Book } from "../../support/excelHost/book.js";
import { clearCells, insertRows, NotAllowed, select, sortRows, typeInto } from "../../support/excelHost/clerk.js";
import { enter, emptyCell } from "../../support/excelHost/cell.js";
import { startOffice } from "../../support/excelHost/nodeOffice.js";
import { openBookFile } from "../../support/excelHost/openBookFile.js";
import { saveBook } from "../../support/excelHost/saveBook.js";

/** A workbook with what Excel minds: a fill, a conditional format, a table, a filter, a narrow column, a protected sheet. */
async function oddWorkbook(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name: "在册", rows: [["姓名", "出生年月"], ["张三", 1945.1], ["李四", 19500203]],
        cells: new Map<string, object>([["1,0", { style: { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFFFC7CE" } } } }], ["1,1", { style: { numFmt: "0.00" } }]]),
        columns: [{ width: 12 }, { width: 4 }],
        conditionalRules: [{ type: "expression", priority: 1, formula: "B2>1900", range: "B2:B3", style: { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FF00FF00" } } } }],
        tables: [{ name: "名册", range: "A1:B3", columns: [{ name: "姓名" }, { name: "出生年月" }] }],
      },
      { name: "封存", rows: [["不能改", "能改"]], cells: new Map<string, object>([["0,1", { style: { protection: { locked: false } } }]]), protection: { sheet: true } },
    ],
  });
}

let office: ReturnType<typeof startOffice> | null = null;
afterEach(() => {
  office?.stop();
  office = null;
});

async function open(excelApi = "1.15"): Promise<Book> {
  const book = await openBookFile("名册.xlsx", await oddWorkbook());
  office = startOffice(book, excelApi);
  return book;
}

const run = <T>(batch: (context: Excel.RequestContext) => T): Promise<T> => Excel.run(async (context) => {
  const made = batch(context);
  await context.sync();
  return made;
});

describe("the workbook behind office.js", () => {
  test("it is opened from an .xlsx with fills, conditional formats, tables, widths and protection", async () => {
    await open();
    const told = await run((context) => {
      const sheet = context.workbook.worksheets.getItem("在册");
      const fill = sheet.getRange("A2").format.fill.load("color");
      const formats = sheet.getRange().conditionalFormats.load("items/type,items/customOrNullObject/rule/formula");
      const tables = sheet.tables.load("items/name");
      const body = tables.getItem("名册").getDataBodyRange().load("address");
      const shown = sheet.getRange("B1:B3").load("text,values");
      return { fill, formats, tables, body, shown, protection: context.workbook.worksheets.getItem("封存").protection.load("protected") };
    });
    expect(told.fill.color).toBe("#FFC7CE");
    expect(told.formats.items.map(({ type, customOrNullObject }) => [type, customOrNullObject.rule.formula])).toEqual([["Custom", "=B2>1900"]]);
    expect(told.tables.items.map(({ name }) => name)).toEqual(["名册"]);
    expect(told.body.address).toBe("在册!A2:B3");
    expect(told.shown.text.map(([text]) => text)).toEqual(["出生年月", "####", "####"]);
    expect(told.shown.values).toEqual([["出生年月"], [1945.1], [19500203]]);
    expect(told.protection.protected).toBe(true);
  });

  test("saved without a change it is the file that came; after an edit only the sheet's part differs", async () => {
    const book = await open();
    expect(await saveBook(book)).toEqual(book.file);
    typeInto(book, { sheet: "在册", row: 3, column: 0 }, "李思");
    const [before, after] = [readZip(book.file!), readZip(await saveBook(book))];
    if (!before.ok || !after.ok) throw new Error("zip");
    expect(before.value.entries.filter((entry) => Buffer.compare(entry.raw, after.value.byName.get(entry.name)!.raw) !== 0).map(({ name }) => name)).toEqual(["xl/worksheets/sheet1.xml"]);
    insertRows(book, "在册", 2, 1);
    const read = await readWorkbook(await saveBook(book), { fileName: "名册.xlsx" });
    expect(read.ok && read.value.sheets[0]!.rows.map(({ row, values }) => [row, values[0]])).toEqual([[1, "姓名"], [3, "张三"], [4, "李思"]]);
  });

  test.each([
    ["a sheet that is gone", "ItemNotFound", "WorksheetCollection.getItem", (context: Excel.RequestContext) => context.workbook.worksheets.getItem("没有").load("name")],
    ["a bad address", "InvalidArgument", "Worksheet.getRange", (context: Excel.RequestContext) => context.workbook.worksheets.getItem("在册").getRange("A0").load("values")],
    ["a place outside the sheet", "InvalidArgument", "Worksheet.getRangeByIndexes", (context: Excel.RequestContext) => context.workbook.worksheets.getItem("在册").getRangeByIndexes(1_048_576, 0, 1, 1).load("values")],
    ["values of another size than the range", "InvalidArgument", "Range.values", (context: Excel.RequestContext) => { context.workbook.worksheets.getItem("在册").getRange("A1:B2").values = [[1, 2, 3]]; }],
    ["a list of more than 8,192 characters", "InvalidArgument", "Worksheet.getRanges", (context: Excel.RequestContext) => context.workbook.worksheets.getItem("在册").getRanges("A1,".repeat(3_000) + "A1").load("address")],
    ["a locked cell of a protected sheet", "AccessDenied", "Range.values", (context: Excel.RequestContext) => { context.workbook.worksheets.getItem("封存").getRange("A1:B1").values = [["x", "y"]]; }],
    ["a format on a protected sheet", "AccessDenied", "ConditionalFormatCollection.add", (context: Excel.RequestContext) => context.workbook.worksheets.getItem("封存").getRange("A1").conditionalFormats.add(Excel.ConditionalFormatType.custom)],
    ["a conditional format that is gone", "ItemNotFound", "ConditionalFormatCollection.getItem", (context: Excel.RequestContext) => { context.workbook.worksheets.getItem("在册").getRange().conditionalFormats.getItem("{no}").delete(); }],
    ["more than five million cells", "RangeExceedsLimit", "Range", (context: Excel.RequestContext) => context.workbook.worksheets.getItem("在册").getRange().load("values")],
    ["a second sheet of one name", "ItemAlreadyExists", "WorksheetCollection.add", (context: Excel.RequestContext) => context.workbook.worksheets.add("在册")],
    ["a name that no sheet can have", "InvalidArgument", "WorksheetCollection.add", (context: Excel.RequestContext) => context.workbook.worksheets.add("a/b")],
    ["what is not there", "ApiNotFound", "Workbook.PivotTables", (context: Excel.RequestContext) => context.workbook.pivotTables.load("items/name")],
  ])("it refuses %s, as Excel does", async (_what, code, location, ask) => {
    await open();
    await expect(run(ask as (context: Excel.RequestContext) => unknown)).rejects.toMatchObject({ code, debugInfo: { errorLocation: location } });
  });

  test("it refuses members that are newer than it is", async () => {
    await open("1.9");
    const newer = (context: Excel.RequestContext): unknown => context.workbook.worksheets.getItem("在册").getRange("A1").getMergedAreasOrNullObject().load("address");
    await expect(run(newer)).rejects.toMatchObject({ code: "ApiNotFound" });
    office!.stop();
    await open("1.13");
    await expect(run(newer)).resolves.toBeDefined();
  });

  test("messages of more than 5 MB end in both directions", async () => {
    const book = await open();
    for (let row = 0; row < 900; row += 1) typeInto(book, { sheet: "在册", row: row + 10, column: 0 }, "长".repeat(3_000));
    await expect(run((context) => context.workbook.worksheets.getItem("在册").getRange("A1:A1000").load("values"))).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
    await expect(run((context) => { context.workbook.worksheets.getItem("在册").getRange("C1:C1000").values = Array.from({ length: 1_000 }, () => ["长".repeat(3_000)]); })).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  });

  test("null leaves a cell, an empty text empties it, and what is entered becomes what Excel makes of it", async () => {
    const book = await open();
    await run((context) => { context.workbook.worksheets.getItem("在册").getRange("A2:B2").values = [[null, ""]]; });
    expect(book.workbook().sheets[0]!.rows[1]!.values).toEqual(["张三"]);
    const entered = (text: string, format = "General") => { const { value, formula, format: now } = enter({ ...emptyCell, format }, text); return [value, formula, now]; };
    expect(entered("1945.10")).toEqual([1945.1, null, "General"]);
    expect(entered("1945.10", "@")).toEqual(["1945.10", null, "@"]);
    expect(entered("'007")).toEqual(["007", null, "General"]);
    expect(entered("=1+2")).toEqual([0, "1+2", "General"]);
    expect(entered("1950-02-03")).toEqual([18297, null, "yyyy/m/d"]);
    expect(entered("110105194912310021")).toEqual([110105194912310000, null, "General"]);
    expect(entered("true")).toEqual([true, null, "General"]);
  });

  test("events come only to who registered, with the address, the details of one cell, and who did it", async () => {
    const book = await open();
    const told: unknown[] = [];
    typeInto(book, { sheet: "在册", row: 2, column: 0 }, "无人听");
    const keep = await run((context) => context.workbook.worksheets.onChanged.add((event) => Promise.resolve(void told.push([event.address, event.changeType, event.source, event.details?.valueAfter, event.triggerSource]))));
    await run((context) => context.workbook.worksheets.onSelectionChanged.add(({ address }) => Promise.resolve(void told.push(address))));
    typeInto(book, { sheet: "在册", row: 2, column: 0 }, "甲");
    typeInto(book, { sheet: "在册", row: 2, column: 0 }, "乙", "Remote");
    await run((context) => { context.workbook.worksheets.getItem("在册").getRange("A2").values = [["丙"]]; });
    clearCells(book, "在册", { top: 1, left: 0, bottom: 2, right: 1 });
    insertRows(book, "在册", 2, 2);
    select(book, "在册", { top: 4, left: 0, bottom: 4, right: 0 });
    await new Promise((resume) => setTimeout(resume, 20));
    expect(told).toEqual([
      ["A2", "RangeEdited", "Local", "甲", "Unknown"], ["A2", "RangeEdited", "Remote", "乙", "Unknown"], ["A2", "RangeEdited", "Local", "丙", "ThisLocalAddin"],
      ["A2:B3", "RangeEdited", "Local", undefined, "Unknown"], ["2:3", "RowInserted", "Local", undefined, "Unknown"], "A5",
    ]);
    expect(keep).toBeDefined();
  });

  test("a person is kept from what Excel keeps them from: protected sheets, sorting through merged cells", async () => {
    const book = await open();
    expect(() => { typeInto(book, { sheet: "封存", row: 1, column: 0 }, "x"); }).toThrow(NotAllowed);
    typeInto(book, { sheet: "封存", row: 1, column: 1 }, "x");
    book.sheets[0]!.merges = [{ top: 1, left: 0, bottom: 2, right: 0 }];
    expect(() => { sortRows(book, "在册", { range: { top: 1, left: 0, bottom: 2, right: 1 }, column: 0 }); }).toThrow(NotAllowed);
  });
});
