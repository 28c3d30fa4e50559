import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readFile, refusalOf, valuesOf } from "../support/read.js";

interface Parts {
  readonly tables: string;
  readonly styles?: string;
  readonly before?: string;
  readonly manifest?: string;
}

function odsFile({ tables, styles = "", before = "", manifest = "<manifest:manifest/>" }: Parts): Uint8Array {
  const content = `<?xml version="1.0"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${before}${tables}</office:spreadsheet></office:body></office:document-content>`;
  const text = (value: string): Uint8Array => new TextEncoder().encode(value);
  return zipSync({ mimetype: [text("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }], "META-INF/manifest.xml": text(manifest), "content.xml": text(content) });
}

const table = (rows: string): string => `<table:table table:name="在册">${rows}</table:table>`;
const cell = (text: string): string => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
const float = (value: string, shown: string): string => `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`;

describe(".ods", () => {
  test("values, shown texts, dates and formulas", async () => {
    const workbook = await readFile(odsFile({ tables: table(`<table:table-row>${cell("张三")}${float("1945.1", "1945.10")}${float("5", "5")}`
      + "<table:table-cell office:value-type=\"date\" office:date-value=\"1945-03-01\"><text:p>1945年3月</text:p></table:table-cell>"
      + "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>TRUE</text:p></table:table-cell>"
      + "<table:table-cell table:formula=\"of:=SUM([.B1:.C1])\" office:value-type=\"float\" office:value=\"6\"><text:p>6</text:p></table:table-cell></table:table-row>") }), "a.ods");
    expect(workbook.format).toBe("ods");
    expect(workbook.sheets[0]!.rows[0]).toMatchObject({
      row: 1, values: ["张三", 1945.1, 5, 16497, true, 6],
      texts: [undefined, "1945.10", undefined, "1945年3月", undefined, undefined],
      formulas: [undefined, undefined, undefined, undefined, undefined, "SUM([.B1:.C1])"],
    });
    expect(workbook.sheets[0]!.rows[0]!.formats?.[1]).toBe("0.00");
  });

  test("spaces, lines, spans; comments and pronunciation left out", async () => {
    const { sheets: [sheet] } = await readFile(odsFile({ tables: table(`<table:table-row>${cell("张<text:s text:c=\"2\"/><text:span>三</text:span>")}<table:table-cell office:value-type="string"><office:annotation><text:p>批注</text:p></office:annotation><text:p>a\n  b</text:p><text:p>c<text:line-break/>d</text:p></table:table-cell>${cell("<text:ruby><text:ruby-base>課</text:ruby-base><text:ruby-text>カ</text:ruby-text></text:ruby>")}</table:table-row>`) }), "a.ods");
    expect(valuesOf(sheet!)).toEqual([["张  三", "a b\nc\nd", "課"]]);
  });

  test("repeats, merges, hidden rows, columns and sheets, strikes", async () => {
    const { sheets: [sheet, hidden] } = await readFile(odsFile({
      styles: "<style:style style:name=\"s\" style:family=\"table-cell\"><style:text-properties style:text-line-through-style=\"solid\"/></style:style><style:style style:name=\"h\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>",
      tables: table("<table:table-column table:number-columns-repeated=\"2\"/><table:table-column table:visibility=\"collapse\" table:number-columns-repeated=\"16000\"/>"
        + `<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell>${cell("丙")}</table:table-row>`
        + "<table:table-row table:number-rows-repeated=\"1000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
        + "<table:table-row table:visibility=\"filter\"><table:table-cell table:style-name=\"s\" office:value-type=\"string\" table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\"><text:p>亡</text:p></table:table-cell><table:covered-table-cell/><table:table-cell/></table:table-row>")
        + "<table:table table:name=\"隐\" table:style-name=\"h\"><table:table-row/></table:table>",
    }), "a.ods");
    expect(sheet!.rows.map(({ row, values, hidden: isHidden, struck }) => [row, values, isHidden, struck])).toEqual([
      [1, [7, 7, "丙"], false, null], [2, [7, 7, "丙"], false, null], [1003, ["亡"], true, [0]],
    ]);
    expect(sheet!.merges).toEqual([{ top: 1003, left: 0, bottom: 1004, right: 1 }]);
    expect(sheet!.hiddenColumns).toEqual([2]);
    expect(hidden).toMatchObject({ name: "隐", state: "hidden", rows: [] });
  });

  test("days from 1904", async () => {
    const workbook = await readFile(odsFile({
      before: "<table:calculation-settings><table:null-date table:date-value=\"1904-01-01\"/></table:calculation-settings>",
      tables: table("<table:table-row><table:table-cell office:value-type=\"date\" office:date-value=\"1945-03-01\"><text:p>x</text:p></table:table-cell></table:table-row>"),
    }), "a.ods");
    expect(workbook).toMatchObject({ date1904: true, sheets: [{ rows: [{ values: [15035] }] }] });
  });

  test("[R7] repeat counts that multiply are refused at once", async () => {
    const started = performance.now();
    const many = "<table:table-row table:number-rows-repeated=\"1000000000\"><table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"float\" office:value=\"1\"><text:p>1</text:p></table:table-cell></table:table-row>";
    expect(await refusalOf(odsFile({ tables: table(many) }), "a.ods")).toBe("sheet-too-large");
    expect(await refusalOf(odsFile({ tables: table(many.replace("1000000000", "1000000")) }), "a.ods")).toBe("sheet-too-large");
    expect(await refusalOf(odsFile({ tables: table(many.replace("16384", "1e12")) }), "a.ods")).toBe("sheet-too-large");
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test("[R7] with a password it says so; other OpenDocuments are refused by name", async () => {
    expect(await refusalOf(odsFile({ tables: "", manifest: "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>" }), "a.ods")).toBe("file-password");
    expect(await refusalOf(zipSync({ mimetype: new TextEncoder().encode("application/vnd.oasis.opendocument.text") }), "a.ods")).toBe("file-format-unsupported");
    expect(await refusalOf(odsFile({ tables: "" }), "a.ods")).toBe("workbook-without-sheet");
  });
});
