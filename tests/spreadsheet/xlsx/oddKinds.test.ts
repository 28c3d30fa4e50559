import { describe, expect, test } from "vitest";
import { shownText } from "../../../roster/model/sheet.js";
import { formulaElsewhere } from "../../../spreadsheet/xlsx/readSheet.js";
import { readFile, readRows, readSheetOf, refusalOf, valuesOf } from "../support/read.js";
import { xlsxFile } from "../support/xlsxFile.js";

const styles = `<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="165" formatCode="&quot;day &quot;0"/></numFmts>
  <fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>
  <cellStyleXfs><xf numFmtId="9" fontId="1"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="2" fontId="0"/><xf numFmtId="164" fontId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="0" fontId="2"/><xf numFmtId="165"/><xf numFmtId="49"/><xf numFmtId="14"/></cellXfs>
  <dxfs><dxf><font><strike/></font><numFmt numFmtId="164" formatCode="0"/></dxf></dxfs>`;

describe("cells", () => {
  test("values of every type", async () => {
    const sheet = await readRows(
      `<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="n"><v>-2.5E-3</v></c><c r="C1" t="s"><v>0</v></c><c r="D1" t="str"><f>A1</f><v>甲</v></c>`
      + `<c r="E1" t="b"><v>1</v></c><c r="F1" t="b"><v>0</v></c><c r="G1" t="e"><v>#N/A</v></c><c r="H1" t="inlineStr"><is><t>乙</t></is></c></row>`,
      { strings: "<si><t>丙</t></si>" },
    );
    expect(valuesOf(sheet)).toEqual([[1, -0.0025, "丙", "甲", true, false, "#N/A", "乙"]]);
  });

  test("[R4] rows and cells that do not say where they are follow one another", async () => {
    const sheet = await readRows("<row><c><v>1</v></c><c r=\"C1\"><v>2</v></c><c><v>3</v></c></row><row r=\"7\"><c><v>4</v></c></row><row><c><v>5</v></c></row>");
    expect(sheet.rows.map(({ row, values }) => [row, ...values])).toEqual([[1, 1, null, 2, 3], [7, 4], [8, 5]]);
  });

  test("rows out of order are put in order, and one row in two pieces becomes one", async () => {
    const sheet = await readRows("<row r=\"3\"><c r=\"A3\"><v>3</v></c></row><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"3\"><c r=\"B3\" s=\"1\"><v>4</v></c></row>", { styles });
    expect(sheet.rows.map(({ row, values }) => [row, ...values])).toEqual([[1, 1], [3, 3, 4]]);
    expect(sheet.rows[1]!.texts).toEqual([undefined, "4.00"]);
  });

  test("cells without content leave nothing behind, however they look", async () => {
    const sheet = await readRows("<row r=\"1\"><c r=\"A1\" s=\"2\"/><c r=\"B1\" s=\"3\"></c><c r=\"C1\"><v></v></c></row><row r=\"2\"/>", { styles });
    expect(sheet.rows).toEqual([]);
  });

  test("[R1] a cell keeps value, number format and shown text: 1945.10 is October", async () => {
    const { rows: [row] } = await readRows("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>1945.1</v></c><c r=\"B1\"><v>1945.1</v></c><c r=\"C1\" s=\"2\"><v>16497</v></c><c r=\"D1\" s=\"7\"><v>16497</v></c></row>", { styles });
    expect(row).toMatchObject({
      values: [1945.1, 1945.1, 16497, 16497],
      formats: ["0.00", undefined, "yyyy\"年\"m\"月\"", "yyyy/m/d"],
      texts: ["1945.10", undefined, "1945年3月", "1945/3/1"],
    });
    expect(shownText(row!, 1)).toBe("1945.1");
  });

  test("[R6] a number that lost its digits keeps value and what Excel shows", async () => {
    const { rows: [row] } = await readRows("<row r=\"1\"><c r=\"A1\"><v>110105194912310016</v></c></row>");
    expect(row!.values).toEqual([110105194912310020]);
    expect(row!.texts).toEqual(["1.10105E+17"]);
  });

  test("words in quotes make no date of a format", async () => {
    const { rows: [row] } = await readRows("<row r=\"1\"><c r=\"A1\" s=\"5\"><v>3</v></c></row>", { styles });
    expect(row!.texts).toEqual(["day 3"]);
  });

  test("text cells keep the text format", async () => {
    const { rows: [row] } = await readRows("<row r=\"1\"><c r=\"A1\" s=\"6\" t=\"inlineStr\"><is><t>11010519491231002X</t></is></c></row>", { styles });
    expect(row).toMatchObject({ formats: ["@"], texts: null });
  });

  test("dates written as ISO text become serial numbers with a date format", async () => {
    const { rows: [row] } = await readRows("<row r=\"1\"><c r=\"A1\" t=\"d\"><v>1945-03-01</v></c><c r=\"B1\" t=\"d\"><v>2021-01-01T10:10:10</v></c><c r=\"C1\" s=\"2\" t=\"d\"><v>1945-03-01T00:00:00Z</v></c><c r=\"D1\" t=\"d\"><v>10:30</v></c></row>", { styles });
    expect(row!.values.map((value) => Math.round((value as number) * 1e4) / 1e4)).toEqual([16497, 44197.4237, 16497, 0.4375]);
    expect(row!.texts).toEqual(["1945/3/1", "2021/1/1 10:10:10", "1945年3月", "10:30:00"]);
  });

  test("days from 1904 stay as stored, and the workbook says so", async () => {
    const file = xlsxFile({ sheets: [{ name: "a", rows: "<row r=\"1\"><c r=\"A1\" s=\"7\"><v>15035</v></c></row>" }], styles, workbookProperties: "<workbookPr date1904=\"1\"/>" });
    const workbook = await readFile(file);
    expect(workbook.date1904).toBe(true);
    expect(workbook.sheets[0]!.rows[0]).toMatchObject({ values: [15035], texts: ["1945/3/1"] });
  });

  test("formulas stand beside their last result; shared ones and those without a result are marked", async () => {
    const { rows: [row] } = await readRows("<row r=\"1\"><c r=\"A1\"><f>SUM(B1:C1)</f><v>3</v></c><c r=\"B1\"><f t=\"shared\" ref=\"B1:C1\" si=\"0\">A1+1</f><v>1</v></c><c r=\"C1\"><f t=\"shared\" si=\"0\"/><v>2</v></c><c r=\"D1\"><f>NOW()</f></c><c r=\"E1\" t=\"str\"><f>IF(1,&quot;&lt;&quot;)</f><v></v></c></row>");
    expect(row!.values).toEqual([3, 1, 2, null, ""]);
    expect(row!.formulas).toEqual(["SUM(B1:C1)", "A1+1", formulaElsewhere, "NOW()", "IF(1,\"<\")"]);
  });

  test("an index outside the shared strings, an empty one and odd attributes do no harm", async () => {
    const sheet = await readRows("<row r=\"1\"><c r=\"A1\" t=\"s\" s=\"\"><v>7</v></c><c r=\"B1\" t=\"s\" s=\"99\"><v>0</v></c><c t=\"s\" r=\"C1\"><v>1</v></c><c r='D1' t = 'n' ><v> 5 </v></c></row>", { strings: "<si/><si><t>甲</t></si>", styles });
    expect(valuesOf(sheet)).toEqual([[null, "", "甲", 5]]);
  });
});

describe("text", () => {
  test("[R7] names like __proto__ are text like any other", async () => {
    const file = xlsxFile({
      sheets: [{ name: "__proto__", rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" s=\"0\"><v>5</v></c></row>" }],
      strings: "<si><t>__proto__</t></si><si><t>constructor</t></si>",
      styles: "<numFmts><numFmt numFmtId=\"164\" formatCode=\"__proto__\"/></numFmts><cellXfs><xf numFmtId=\"164\"/></cellXfs>",
    });
    const { sheets: [sheet] } = await readFile(file);
    expect(sheet!.name).toBe("__proto__");
    expect(sheet!.rows[0]!.values).toEqual(["__proto__", "constructor", 5]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  test("how a name is pronounced does not leak into it", async () => {
    const sheet = await readRows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", { strings: "<si><t>課</t><rPh sb=\"0\" eb=\"1\"><t>カ</t></rPh><phoneticPr fontId=\"1\"/></si>" });
    expect(valuesOf(sheet)).toEqual([["課"]]);
  });

  test("runs of rich text are one text, in strings and in cells", async () => {
    const rich = "<r><t>张</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 三</t></r>";
    const sheet = await readRows(`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is>${rich}</is></c></row>`, { strings: `<si>${rich}</si>` });
    expect(valuesOf(sheet)).toEqual([["张 三", "张 三"]]);
  });

  test("escapes, entities, CDATA and spaces are as Excel has them", async () => {
    const cell = (column: string, text: string): string => `<c r="${column}1" t="inlineStr"><is><t${text.startsWith("!") ? " xml:space=\"preserve\"" : ""}>${text.replace(/^!/u, "")}</t></is></c>`;
    const sheet = await readRows(`<row r="1">${cell("A", "a_x000D_b")}${cell("B", "_x005F_x000D_")}${cell("C", "&amp;&#10;&lt;")}${cell("D", "<![CDATA[<甲>&]]>")}${cell("E", " 甲 ")}${cell("F", "! 甲 ")}${cell("G", "_xZZZZ_")}</row>`);
    expect(valuesOf(sheet)).toEqual([["a\rb", "_x000D_", "&\n<", "<甲>&", "甲", " 甲 ", "_xZZZZ_"]]);
  });

  test("an inline cell may hold its text as a value", async () => {
    expect(valuesOf(await readRows("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><v>甲</v></c></row>"))).toEqual([["甲"]]);
  });

  test("32,767 characters are read whole, more are cut there", async () => {
    const sheet = await readRows(`<row r="1"><c r="A1" t="inlineStr"><is><t>${"长".repeat(32_767)}</t></is></c><c r="B1" t="s"><v>0</v></c></row>`, { strings: `<si><t>${"短".repeat(40_000)}</t></si>` });
    expect(sheet.rows[0]!.values.map((value) => (value as string).length)).toEqual([32_767, 32_767]);
  });
});

describe("what is struck out", () => {
  const strings = "<si><r><rPr><strike/></rPr><t>张三</t></r><r><rPr><strike/></rPr><t xml:space=\"preserve\"> </t></r></si>"
    + "<si><r><rPr><strike/></rPr><t>张</t></r><r><rPr><b/></rPr><t>三</t></r></si>"
    + "<si><r><t>张</t></r><r><rPr><strike/></rPr><t>三</t></r></si><si><t>李四</t></si>";
  const cell = (column: string, style: number, index: number): string => `<c r="${column}1" s="${style}" t="s"><v>${index}</v></c>`;

  test("by the cell's font, or by all its runs", async () => {
    const sheet = await readRows(`<row r="1">${cell("A", 3, 3)}${cell("B", 0, 3)}${cell("C", 0, 0)}${cell("D", 0, 1)}${cell("E", 3, 1)}${cell("F", 0, 2)}${cell("G", 3, 2)}${cell("H", 4, 3)}</row>`, { strings, styles });
    expect(sheet.rows[0]!.struck).toEqual([0, 2, 6]);
  });

  test("numbers too, and nothing where nothing is", async () => {
    const sheet = await readRows("<row r=\"1\"><c r=\"A1\" s=\"3\"><v>5</v></c><c r=\"B1\" s=\"3\"/></row><row r=\"2\"><c r=\"A2\"><v>1</v></c></row>", { styles });
    expect(sheet.rows.map(({ struck }) => struck)).toEqual([[0], null]);
  });
});

describe("sheets", () => {
  const row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

  test("hidden and very hidden ones are read with their state; charts, macros and dialogs are named and skipped", async () => {
    const workbook = await readFile(xlsxFile({
      sheets: [
        { name: "图", rows: "<chartsheet/>", kind: "chartsheet" }, { name: "在册", rows: row }, { name: "隐", rows: row, state: "hidden" },
        { name: "深隐", rows: row, state: "veryHidden" }, { name: "宏", rows: row, kind: "xlMacrosheet" }, { name: "框", rows: row, kind: "dialogsheet" },
      ],
    }));
    expect(workbook.sheets.map(({ name, state, rows }) => [name, state, rows.length])).toEqual([["在册", "visible", 1], ["隐", "hidden", 1], ["深隐", "very-hidden", 1]]);
    expect(workbook.skipped).toEqual([{ sheet: "图", reason: "chart-sheet" }, { sheet: "宏", reason: "macro-sheet" }, { sheet: "框", reason: "dialog-sheet" }]);
  });

  test("a workbook without a sheet is refused, one of charts only is not", async () => {
    expect(await refusalOf(xlsxFile({ sheets: [] }))).toBe("workbook-without-sheet");
    expect((await readFile(xlsxFile({ sheets: [{ name: "图", rows: "<chartsheet/>", kind: "chartsheet" }] }))).sheets).toEqual([]);
  });

  test("hidden rows and columns, also those that a filter hides", async () => {
    const sheet = await readSheetOf({ sheets: [{
      name: "a",
      before: "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/><col min=\"3\" max=\"3\" width=\"0\" customWidth=\"1\"/><col min=\"4\" max=\"16384\" width=\"9\" hidden=\"true\"/></cols>",
      rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"D1\"><v>1</v></c></row><row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>1</v></c></row><row r=\"3\" hidden=\"0\"><c r=\"A3\"><v>1</v></c></row>",
    }] });
    expect(sheet.hiddenColumns).toEqual([1, 2, 3]);
    expect(sheet.rows.map(({ hidden }) => hidden)).toEqual([false, true, false]);
  });

  test("merges, the nonsensical left out", async () => {
    const sheet = await readSheetOf({ sheets: [{ name: "a", rows: row, after: "<mergeCells><mergeCell ref=\"A1:C2\"/><mergeCell ref=\"$B$4:$B$5\"/><mergeCell ref=\"C3:A1\"/><mergeCell ref=\"__proto__\"/><mergeCell ref=\"A1:A9999999\"/></mergeCells>" }] });
    expect(sheet.merges).toEqual([{ top: 1, left: 0, bottom: 2, right: 2 }, { top: 4, left: 1, bottom: 5, right: 1 }]);
  });

  test("a sheet that reaches to its last row with one cell is read at once", async () => {
    const started = performance.now();
    const sheet = await readSheetOf({ sheets: [{ name: "a", before: "<dimension ref=\"A1:XFD1048576\"/>", rows: "<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>" }] });
    expect(sheet.rows.map((read) => read.row)).toEqual([1_048_576]);
    expect(performance.now() - started).toBeLessThan(500);
  });

  test("the very last cell is read", async () => {
    const sheet = await readRows("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>");
    expect(sheet.rows[0]!.values).toHaveLength(16_384);
  });

  test.each([["a row beyond the last", "<row r=\"1048577\"><c><v>1</v></c></row>"], ["row 0", "<row r=\"0\"/>"], ["a column beyond the last", "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>"]])("%s is broken", async (_, rows) => {
    expect(await refusalOf(xlsxFile({ sheets: [{ name: "a", rows }] }))).toBe("part-broken");
  });
});

describe("packages", () => {
  const row = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>";
  const strings = "<si><t>甲</t></si>";

  test("a prefix on every element", async () => {
    const sheet = await readRows("<?xml version=\"1.0\"?><x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"inlineStr\"><x:is><x:r><x:t>甲</x:t></x:r></x:is></x:c><x:c r=\"B1\"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>");
    expect(valuesOf(sheet)).toEqual([["甲", 2]]);
  });

  test("Strict namespaces", async () => {
    const strict = (text: string): string => text.replaceAll("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships");
    const workbook = await readFile(xlsxFile({
      sheets: [{ name: "a", rows: row }], strings,
      parts: {
        "_rels/.rels": strict("<Relationships><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
        "xl/_rels/workbook.xml.rels": strict("<Relationships><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"),
      },
    }));
    expect(valuesOf(workbook.sheets[0]!)).toEqual([["甲"]]);
  });

  test("absolute paths, paths with dots, with backslashes, in another case, percent signs", async () => {
    for (const target of ["/xl/worksheets/sheet1.xml", "../xl/./worksheets/sheet1.xml", "worksheets\\sheet1.xml", "Worksheets/SHEET1.xml", "worksheets/%73heet1.xml"]) {
      const workbook = await readFile(xlsxFile({
        sheets: [{ name: "a", rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>" }],
        parts: { "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="${target}"/></Relationships>` },
      }));
      expect(valuesOf(workbook.sheets[0]!), target).toEqual([[1]]);
    }
  });

  test("parts in other folders, a package without content types", async () => {
    const content = { "wtf/book.xml": "<workbook xmlns:q=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" q:id=\"s1\"/></sheets></workbook>", "wtf/_rels/book.xml.rels": "<Relationships><Relationship Id=\"s1\" Type=\"x/worksheet\" Target=\"s.xml\"/></Relationships>", "wtf/s.xml": "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>", "_rels/.rels": "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"/wtf/book.xml\"/></Relationships>" };
    const workbook = await readFile(xlsxFile({ sheets: [], parts: content, without: ["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"] }));
    expect(valuesOf(workbook.sheets[0]!)).toEqual([[1]]);
  });

  test("parts in UTF-16", async () => {
    const text = "\ufeff<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>甲</t></is></c></row></sheetData></worksheet>";
    const wide = new Uint8Array(new Uint16Array([...text].map((letter) => letter.charCodeAt(0))).buffer);
    const workbook = await readFile(xlsxFile({ sheets: [{ name: "a", rows: "" }], parts: { "xl/worksheets/sheet1.xml": wide } }));
    expect(valuesOf(workbook.sheets[0]!)).toEqual([["甲"]]);
  });

  test("a sheet whose part is missing is named as broken", async () => {
    const file = xlsxFile({ sheets: [{ name: "a", rows: "" }], without: ["xl/worksheets/sheet1.xml"] });
    expect(await refusalOf(file)).toBe("part-broken");
  });

  test("a cut-off part is named as broken", async () => {
    expect(await refusalOf(xlsxFile({ sheets: [{ name: "a", rows: "<?xml version=\"1.0\"?><worksheet><sheetData><row r=\"1\"><c r=\"A" }] }))).toBe("part-broken");
  });
});
