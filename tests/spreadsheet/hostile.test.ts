import { write, utils } from "@e965/xlsx";
import { zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../spreadsheet/readWorkbook.js";
import { biffRecord, biffStream, containerOf, sharedString, u32 } from "./support/biffFile.js";
import { readFile, refusalOf } from "./support/read.js";
import { xlsxFile, xlsxParts } from "./support/xlsxFile.js";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const one = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>";

describe("[R7] hostile workbooks are refused with a reason", () => {
  const doctypes = { laughs: `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>`, outside: "<!DOCTYPE l SYSTEM \"http://127.0.0.1:9/x.dtd\">" };

  test.each(Object.entries(doctypes))("entities of one's own, in any part: %s", async (_, doctype) => {
    const part = (root: string): string => `<?xml version="1.0"?>${doctype}<${root} xmlns="${main}">&b;</${root}>`;
    expect(await refusalOf(xlsxFile({ sheets: [{ name: "a", rows: part("worksheet") }] }))).toBe("file-unsafe");
    expect(await refusalOf(xlsxFile({ sheets: [{ name: "a", rows: one }], strings: "", parts: { "xl/sharedStrings.xml": part("sst") } }))).toBe("file-unsafe");
    expect(await refusalOf(xlsxFile({ sheets: [{ name: "a", rows: one }], styles: "", parts: { "xl/styles.xml": part("styleSheet") } }))).toBe("file-unsafe");
    expect(await refusalOf(xlsxFile({ sheets: [{ name: "a", rows: one }], parts: { "xl/workbook.xml": part("workbook") } }))).toBe("file-unsafe");
  });

  test("rows that all reach to the last column", async () => {
    const rows = Array.from({ length: 2_100 }, (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`).join("");
    expect(await refusalOf(xlsxFile({ sheets: [{ name: "宽", rows }] }))).toBe("sheet-too-large");
  });

  test("more sheets, styles or merges than any workbook has", async () => {
    expect(await refusalOf(xlsxFile({ sheets: Array.from({ length: 1_001 }, (_, at) => ({ name: `s${at}`, rows: "" })) }))).toBe("file-bomb");
    expect(await refusalOf(xlsxFile({ sheets: [{ name: "a", rows: one }], styles: `<cellXfs>${"<xf/>".repeat(100_001)}</cellXfs>` }))).toBe("file-bomb");
    expect(await refusalOf(xlsxFile({ sheets: [{ name: "a", rows: one, after: `<mergeCells>${"<mergeCell ref=\"A1:B2\"/>".repeat(500_001)}</mergeCells>` }] }))).toBe("file-bomb");
  });

  test("relationships that point outside are never followed", async () => {
    const relationships = "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"http://127.0.0.1:9/sheet.xml\" TargetMode=\"External\"/></Relationships>";
    expect(await refusalOf(xlsxFile({ sheets: [{ name: "a", rows: one }], parts: { "xl/_rels/workbook.xml.rels": relationships } }))).toBe("part-broken");
  });

  test("a sheet that names itself through many merges of the whole sheet is read", async () => {
    const workbook = await readFile(xlsxFile({ sheets: [{ name: "a", rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", after: `<mergeCells>${"<mergeCell ref=\"A1:XFD1048576\"/>".repeat(1_000)}</mergeCells>` }] }));
    expect(workbook.sheets[0]!.merges).toHaveLength(1_000);
  });
});

describe("[R7] whatever is broken in a file, reading answers and never throws", () => {
  const xlsx = xlsxParts({
    sheets: [{ name: "在册", rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f>A1</f><v>16497</v></c><c r="C1" t="inlineStr"><is><r><rPr><strike/></rPr><t>甲</t></r></is></c></row>`, before: "<cols><col min=\"1\" max=\"2\" hidden=\"1\"/></cols>", after: "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>" }],
    strings: "<si><t>张三</t></si><si><r><t>a</t></r><rPh><t>b</t></rPh></si>",
    styles: "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m\"/></numFmts><fonts><font/></fonts><cellXfs><xf/><xf numFmtId=\"164\"/></cellXfs>",
  });
  const book = { SheetNames: ["a"], Sheets: { a: utils.aoa_to_sheet([["张三", 1945.1, true], ["b", 2]]) } };
  const library = (bookType: "ods" | "xlsb" | "biff5"): Uint8Array => new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);
  const biff = containerOf(biffStream(biffRecord(0xfc, u32(1), u32(1), sharedString("张三", [[0, 1]], 4)), [{ name: "在册", records: biffRecord(0xfd, [0, 0, 0, 0, 0, 0], u32(0)) }]));

  /** Changes some bytes, and sometimes the length. */
  const damage = (bytes: Uint8Array, hits: readonly (readonly [number, number])[], cut: number): Uint8Array => {
    const copy = bytes.slice(0, cut < 0.2 ? Math.floor(bytes.length * cut * 5) : bytes.length);
    for (const [where, what] of hits) if (copy.length > 0) copy[Math.floor(where * copy.length)] = what;
    return copy;
  };
  const hits = fc.array(fc.tuple(fc.double({ min: 0, max: 0.999999, noNaN: true }), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 });
  const cut = fc.double({ min: 0, max: 1, noNaN: true });

  const answers = async (bytes: Uint8Array): Promise<void> => {
    const outcome = await readWorkbook(bytes, { fileName: "a" });
    expect(typeof outcome.ok).toBe("boolean");
  };

  test.each([
    ["xlsx", zipSync(xlsx as never)], ["ods", library("ods")], ["xlsb", library("xlsb")], ["xls", biff], ["xls of Excel 95", library("biff5")],
  ] as const)("bytes of an %s", async (_, bytes) => {
    await fc.assert(fc.asyncProperty(hits, cut, (some, length) => answers(damage(bytes, some, length))), { numRuns: 150 });
  });

  test("bytes of the parts of an .xlsx, packed again", async () => {
    const parts = Object.entries(xlsx) as [string, Uint8Array][];
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: parts.length - 1 }), hits, cut, (which, some, length) =>
      answers(zipSync(Object.fromEntries(parts.map(([name, part], at) => [name, at === which ? damage(part, some, length) : part])), { level: 0 }))), { numRuns: 400 });
  });

  test("any text and any bytes", async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: "binary" }).map((text) => new TextEncoder().encode(text))), answers), { numRuns: 300 });
  });
});
