import { writeXlsx } from "hucre";

/** The workbook of the sheet host's contract. */
export async function contractWorkbook(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name: "在册",
        rows: [
          ["测试局离退休干部花名册"],
          ["序号", "姓名", "身份证号", "出生年月", "年龄"],
          [1, "张三", "11010519451031001X", 1945.1, null],
          [2, "李 四", "110105195002030021", 1950.02, 76],
          [3, "王五五", "110105195203040038", 1952.03, 74],
        ],
        cells: new Map([
          ["2,4", { formula: "2026-INT(D3)", formulaResult: 81 }],
          ...[2, 3, 4].map((row): [string, object] => [`${String(row)},3`, { style: { numFmt: "0.00" } }]),
        ]),
        // The fourth column is too narrow for its numbers: it shows ####.
        columns: [{ width: 6 }, { width: 10 }, { width: 20 }, { width: 3 }, { width: 6 }],
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 4 }],
        conditionalRules: [{ type: "expression", priority: 1, formula: "E3>80", range: "E3:E5", style: { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFFFFF00" } } } }],
      },
      {
        name: "说明", rows: [["填表说明"], ["按季度更新"], ["不用了"]], rowDefs: new Map([[1, { hidden: true }]]),
        cells: new Map([["2,0", { style: { font: { strikethrough: true } } }]]),
      },
    ],
  });
}
