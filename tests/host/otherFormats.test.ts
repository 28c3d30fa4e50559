import { describe, expect, test } from "vitest";
import type { Sheet } from "../../roster/model/sheet.js";
import { readFile } from "../spreadsheet/support/read.js";
import { xlsxFile } from "../spreadsheet/support/xlsxFile.js";
import { throughLibreOffice } from "./libreOffice.js";

const workbook = xlsxFile({
  sheets: [
    {
      name: "在册",
      before: "<cols><col min=\"3\" max=\"3\" width=\"9\" hidden=\"1\" customWidth=\"1\"/></cols>",
      rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>1945.1</v></c><c r=\"C1\" s=\"2\"><v>16497</v></c><c r=\"D1\" s=\"4\" t=\"s\"><v>2</v></c><c r=\"E1\" t=\"b\"><v>1</v></c></row>"
        + "<row r=\"2\"><c r=\"A2\" s=\"3\" t=\"s\"><v>1</v></c><c r=\"B2\"><f>B1*2</f><v>3890.2</v></c><c r=\"C2\" t=\"s\"><v>3</v></c></row>"
        + "<row r=\"4\" hidden=\"1\"><c r=\"A4\" t=\"s\"><v>0</v></c></row>",
      after: "<mergeCells><mergeCell ref=\"D2:E2\"/></mergeCells>",
    },
    { name: "隐", rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", state: "hidden" },
  ],
  strings: "<si><t>张三</t></si><si><t>李四</t></si><si><t>11010519491231002X</t></si><si><r><rPr><strike/></rPr><t>全划掉</t></r></si>",
  styles: "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></numFmts><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"宋体\"/></font><font><strike/><sz val=\"11\"/><name val=\"宋体\"/></font></fonts>"
    + "<fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
    + "<cellXfs count=\"5\"><xf/><xf numFmtId=\"2\" applyNumberFormat=\"1\"/><xf numFmtId=\"164\" applyNumberFormat=\"1\"/><xf fontId=\"1\" applyFont=\"1\"/><xf numFmtId=\"49\" applyNumberFormat=\"1\"/></cellXfs>",
});

const essence = (sheet: Sheet) => ({
  name: sheet.name, merges: sheet.merges, hiddenColumns: sheet.hiddenColumns,
  rows: sheet.rows.map(({ row, values, texts, struck, hidden }) => ({ row, values, shown: values.map((_, column) => texts?.[column] ?? null), struck, hidden })),
});

describe("what another program writes from one workbook reads the same", () => {
  test.each(["xls", "ods", "xlsx"])("[R1] .%s of LibreOffice", async (format) => {
    const [bytes] = [...(await throughLibreOffice(new Map([["名册.xlsx", workbook]]), format as "xlsx")).values()];
    const ours = await readFile(workbook);
    const theirs = await readFile(bytes!, `名册.${format}`);
    expect(theirs.sheets.map(essence)).toEqual(ours.sheets.map(essence));
    expect(theirs.sheets.map(({ state }) => state)).toEqual(["visible", "hidden"]);
    const [first, second] = theirs.sheets[0]!.rows;
    expect(first!.formats?.[1]).toBe("0.00");
    expect(second!.formulas?.[1]).toBeDefined();
  }, 120_000);
});
