import { writeXlsx, type Cell } from "hucre";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

// The smallest PNG there is: one transparent pixel.
const picture = Uint8Array.from(Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==", "base64"));

/** Stands for the macros of a unit; nobody may look into it, so any bytes serve. */
export const macros = Uint8Array.from({ length: 3000 }, (_, index) => (index * 73) % 251);

const comment = (value: string, text: string): Partial<Cell> => ({ value, comment: { author: "经办人", text } });

/** A roster with all that a unit may keep beside its cells. The people are made up. */
export async function richWorkbook(): Promise<Uint8Array> {
  const written = await writeXlsx({
    sheets: [
      {
        name: "在册",
        rows: [
          ["离退休干部名册"],
          ["序号", "姓名", "公民身份号码", "出生年月", "电话", "备注"],
          [1, "王甲", "11010519491231002X", 1949.12, 13800000001, "  前后有空格  "],
          [2, "李乙", 110105194501010000, 1945.1, "0519-85123456", null],
          [3, "赵丙", null, null, null, "第一行\n第二行"],
        ],
        cells: new Map<string, Partial<Cell>>([
          ["1,1", comment("姓名", "与身份证一致")],
          ["2,3", { value: 1949.12, style: { numFmt: "0.00", fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFFF00" } } } }],
          ["3,3", { value: 1945.1, style: { numFmt: "0.00", alignment: { horizontal: "center" } } }],
          ["6,0", { value: null, formula: "COUNTA(B3:B5)", formulaResult: 3 }],
          ["6,1", { value: null, formula: "A7&\"人\"", formulaResult: "3人" }],
          ["7,0", { value: null, formula: "B3:B5", formulaType: "array", formulaRef: "A8:A10", formulaResult: "王甲" }],
        ]),
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 5 }],
        columns: [{ width: 6 }, { width: 12 }, { width: 22 }, { width: 10 }, { width: 16 }, { width: 30, hidden: true }],
        rowDefs: new Map([[4, { hidden: true }]]),
        dataValidations: [{ type: "list", values: ["男", "女"], range: "G3:G9" }],
        conditionalRules: [{ type: "expression", priority: 1, formula: 'LEN($C3)<>18', range: "C3:C9", style: { font: { color: { rgb: "FF0000" } } } }],
        autoFilter: { range: "A2:F5" },
        freezePane: { rows: 2, columns: 2 },
        images: [{ data: picture, type: "png", anchor: { from: { row: 10, col: 0 }, to: { row: 12, col: 1 } } }],
        charts: [{ type: "pie", title: "构成", series: [{ name: "人数", values: "在册!$A$3:$A$5", categories: "在册!$B$3:$B$5" }], anchor: { from: { row: 12, col: 0 } } }],
      },
      {
        name: "家属",
        rows: [["姓名", "关系"], ["王某", "配偶"], ["赵某", "子女"], ["合计", null]],
        tables: [{ name: "families", range: "A1:B4", columns: [{ name: "姓名", totalLabel: "合计" }, { name: "关系" }], showTotalRow: true }],
      },
      { name: "空表", rows: [] },
    ],
    namedRanges: [{ name: "全部", range: "在册!$A$2:$F$5" }, { name: "_xlnm._FilterDatabase", range: "在册!$A$2:$F$5", scope: "在册" }],
    properties: { title: "名册", creator: "经办人", created: new Date(0), modified: new Date(0) },
    vbaProject: macros,
  });
  return withCalcChain(written);
}

/** Excel keeps the order of its calculations in a part of its own. */
function withCalcChain(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const edit = (name: string, change: (xml: string) => string): void => {
    parts[name] = strToU8(change(strFromU8(parts[name]!)));
  };
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml";
  edit("[Content_Types].xml", (xml) => xml.replace("</Types>", `<Override PartName="/xl/calcChain.xml" ContentType="${type}"/></Types>`));
  edit("xl/_rels/workbook.xml.rels", (xml) => xml.replace("</Relationships>",
    '<Relationship Id="rIdChain" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>'));
  parts["xl/calcChain.xml"] = strToU8('<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A7" i="1"/><c r="B7" i="1"/><c r="A8" i="1"/></calcChain>');
  return zipSync(parts);
}

/** A workbook of given sheet XML, for what no writer writes. */
export function workbookOf(sheetXml: string, styles = true): Uint8Array {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
  return zipSync({
    "[Content_Types].xml": strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>'
      + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
      + '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
      + '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
      + (styles ? '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>' : "") + "</Types>"),
    "_rels/.rels": strToU8(`<Relationships xmlns="${packageRelations}"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
    "xl/workbook.xml": strToU8(`<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`),
    "xl/_rels/workbook.xml.rels": strToU8(`<Relationships xmlns="${packageRelations}"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/>`
      + (styles ? `<Relationship Id="r2" Type="${relations}/styles" Target="styles.xml"/>` : "") + "</Relationships>"),
    "xl/worksheets/sheet1.xml": strToU8(sheetXml),
    ...(styles ? { "xl/styles.xml": strToU8(`<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="200" formatCode="@"/></numFmts>`
      + '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>'
      + '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/>'
      + '<xf applyAlignment="1" numFmtId="14"><alignment horizontal="center"/></xf><xf numFmtId="200"/></cellXfs>'
      + '<dxfs count="0"/></styleSheet>') } : {}),
  });
}

export const sheetXml = (inside: string): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inside}</worksheet>`;
