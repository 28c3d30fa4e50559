import { writeXlsx } from "hucre";

/** What nobody should write into a roster: markup, marks that turn text round, the longest cell, what Excel would run. */
export const hostile = ["<img src=x onerror=\"document.title='hacked'\">", "\u202E\u2066反过来\u2069", "长".repeat(32_767), "=cmd|' /C calc'!A0"] as const;

/** A roster with all that a grid must show: a merged title, colours, a formula, a hidden row, a hidden sheet, a total, hostile cells. */
export async function gridWorkbook(): Promise<Uint8Array> {
  const people = Array.from({ length: 60 }, (_, place) => [place + 1, `张${String(place + 1)}`, place % 2 === 0 ? "男" : "女", `19${String(40 + (place % 20))}.0${String((place % 9) + 1)}`, hostile[place - 20] ?? "无", null]);
  return writeXlsx({
    sheets: [
      {
        name: "在册", rows: [["测试局离退休干部名册"], ["序号", "姓名", "性别", "出生年月", "备注", "年龄"], ...people, ["合计", "60人"]],
        cells: new Map([
          ["1,0", { value: "序号", style: { font: { bold: true, color: { rgb: "FFFF00" } }, fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFF2CC" } } } }],
          ["2,5", { formula: "2026-1940", formulaResult: 86 }],
        ]) as never,
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 5 }], rowDefs: new Map([[9, { hidden: true }]]), columns: [{ width: 8 }, { width: 14 }, { width: 8 }, { width: 12 }, { width: 20 }, { width: 8 }],
      },
      { name: "说明", rows: [["填表说明：张7 的材料另报"]] },
      { name: "底稿", rows: [["不看"]], hidden: true },
    ],
  });
}
