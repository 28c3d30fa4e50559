import { readXlsx } from "hucre";
import { utils, write, type WorkSheet } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import type { CellEdit } from "../../roster/model/edit.js";
import type { Sheet, SheetRow, Workbook } from "../../roster/model/sheet.js";
import { writing as en } from "../../roster/words/writing.en.js";
import { writing as zh } from "../../roster/words/writing.zh-CN.js";
import { readWorkbook } from "../../spreadsheet/readWorkbook.js";
import { isKeepable } from "../../spreadsheet/rewrite/keepableFormula.js";
import { freeSheetName } from "../../spreadsheet/rewrite/sheetName.js";
import { writeAsXlsx } from "../../spreadsheet/writeAsXlsx.js";
import { partText } from "./unzipped.js";

const blank: Omit<SheetRow, "row" | "values"> = { formats: null, texts: null, formulas: null, struck: null, hidden: false };
const sheet = (name: string | null, rows: readonly SheetRow[], more: Partial<Sheet> = {}): Sheet =>
  ({ name, state: "visible", rows, merges: [], hiddenColumns: [], ...more });
const workbook = (sheets: readonly Sheet[], more: Partial<Workbook> = {}): Workbook =>
  ({ format: "xls", date1904: false, sheets, skipped: [], ...more });
const edit = (row: number, column: number, value: CellEdit["value"], more: Partial<CellEdit> = {}): CellEdit =>
  ({ sheet: "名册", row, column, value, asText: false, ...more });

async function read(bytes: Uint8Array): Promise<Workbook> {
  const outcome = await readWorkbook(bytes);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

const roster = sheet("名册", [
  { row: 1, ...blank, values: ["离退休干部名册"] },
  { row: 3, ...blank, values: [1, "王甲", "11010519491231002X", 1949.1, 45000, true], formats: [, , , "0.00", "yyyy/m/d"], texts: [, , , "1949.10", "2023/3/15"] },
  { row: 4, ...blank, values: [2, "李乙", "0519-85123456", null, null, false], struck: [1], hidden: true },
  { row: 6, ...blank, values: [2, "2人"], formulas: ["COUNTA(B3:B4)", "#shared"] },
], { merges: [{ top: 1, left: 0, bottom: 1, right: 5 }], hiddenColumns: [3] });

describe("writeAsXlsx", () => {
  test("[B3] keeps values, formats, merges, formulas, what is hidden and what is struck out", async () => {
    const { bytes } = await writeAsXlsx(workbook([roster, sheet("旧", [], { state: "hidden" })]), []);
    const again = await read(bytes);
    const [now, old] = again.sheets;
    expect(now!.rows.map(({ row, values, hidden }) => ({ row, values, hidden }))).toEqual([
      { row: 1, values: ["离退休干部名册", null, null, null, null, null].slice(0, now!.rows[0]!.values.length), hidden: false },
      { row: 3, values: roster.rows[1]!.values, hidden: false },
      { row: 4, values: [2, "李乙", "0519-85123456", null, null, false], hidden: true },
      { row: 6, values: [2, "2人"], hidden: false },
    ]);
    expect([now!.rows[1]!.formats?.[3], now!.rows[1]!.texts?.[3], now!.rows[1]!.formats?.[4]]).toEqual(["0.00", "1949.10", "yyyy/m/d"]);
    expect([now!.rows[2]!.struck, now!.rows[3]!.formulas?.[0], now!.merges, now!.hiddenColumns]).toEqual([[1], "COUNTA(B3:B4)", roster.merges, [3]]);
    expect(old).toMatchObject({ name: "旧", state: "hidden" });
  });

  test("[B1] [B3] edits are in it, formulas and covered cells are not overwritten", async () => {
    const never = [edit(6, 0, 9), edit(1, 3, "x"), edit(2, 0, "x", { sheet: "别处" })];
    const { bytes, skipped } = await writeAsXlsx(workbook([roster]), [
      edit(3, 1, "王新"), edit(3, 3, "1949.10", { asText: true }), edit(4, 2, null), edit(9, 1, 7), ...never,
    ]);
    const now = (await read(bytes)).sheets[0]!;
    expect(now.rows.map(({ row, values }) => [row, values[1], values[3] ?? null])).toEqual([[1, null, null], [3, "王新", "1949.10"], [4, "李乙", null], [6, "2人", null], [9, 7, null]]
      .map((row) => (row[0] === 1 ? [1, now.rows[0]!.values[1], null] : row)));
    expect(now.rows[1]!.formats?.[3]).toBe("@");
    expect([...skipped].sort((a, b) => a.row - b.row)).toEqual([never[1], never[2], never[0]]);
  });

  test("[B4] digits stay text, and text never becomes a formula or an error", async () => {
    const odd = ["=1+1", "+86139", "@x", "0012", "11010519491231002X", "1945.10", "#N/A", "_x0041_", "\u0001"];
    const { bytes } = await writeAsXlsx(workbook([sheet("名册", [{ row: 1, ...blank, values: odd }])]), []);
    const cells = (await readXlsx(bytes, { readStyles: true })).sheets[0]!;
    expect(cells.rows[0]).toEqual(odd);
    expect([0, 1, 2, 3, 4, 5].map((column) => cells.cells?.get(`0,${column}`)?.style?.numFmt)).toEqual(["@", "@", "@", "@", "@", "@"]);
    expect(partText(bytes, "xl/worksheets/sheet1.xml")).not.toMatch(/<f[ >]|t="e"/);
  });

  test("[B3] says what is lost, and every code has words in both languages", async () => {
    const fromXls = await writeAsXlsx(workbook([roster, sheet("a/b", [{ row: 1, ...blank, values: ["长".repeat(40_000)] }])], {
      skipped: [{ sheet: "图", reason: "chart-sheet" }],
    }), []);
    expect(fromXls.lost.slice(0, 5)).toEqual(["formulas", "long-text", "sheet-names", "skipped-sheets", "looks"]);
    for (const code of fromXls.lost) expect([code, zh[code] !== undefined, en[code] !== undefined]).toEqual([code, true, true]);
    expect(Object.keys(zh).sort()).toEqual([...fromXls.lost].sort());
    const fromCsv = await writeAsXlsx(workbook([sheet(null, [{ row: 1, ...blank, values: ["姓名"] }])], { format: "csv" }), [edit(2, 0, "王", { sheet: null })]);
    expect(fromCsv.lost).toEqual([]);
    expect((await read(fromCsv.bytes)).sheets.map(({ name, rows }) => [name, rows.length])).toEqual([["Sheet1", 2]]);
  });

  test("a real .xls comes back with its values and dates", async () => {
    const source: WorkSheet = utils.aoa_to_sheet([["姓名", "身份证号", "出生"], ["王甲", "11010519491231002X", 1949.1]]);
    source["C2"] = { t: "n", v: 1949.1, z: "0.00" };
    const xls = new Uint8Array(write({ SheetNames: ["名册"], Sheets: { 名册: source } }, { type: "array", bookType: "biff8" }) as ArrayBuffer);
    const old = await read(xls);
    const now = await read((await writeAsXlsx(old, [edit(2, 1, "110105194912310021", { asText: true })])).bytes);
    expect(old.format).toBe("xls");
    expect(now.sheets[0]!.rows.map(({ values }) => values)).toEqual([["姓名", "身份证号", "出生"], ["王甲", "110105194912310021", 1949.1]]);
    expect(now.sheets[0]!.rows[1]!.texts?.[2]).toBe(old.sheets[0]!.rows[1]!.texts?.[2]);
  });

  test("days counted from 1904 stay the same days; the same input gives the same bytes; one sheet always shows", async () => {
    const mac = workbook([sheet("名册", [{ row: 1, ...blank, values: [100], formats: ["yyyy/m/d"] }], { state: "very-hidden" })], { date1904: true });
    const first = await writeAsXlsx(mac, []);
    expect(await read(first.bytes)).toMatchObject({ date1904: true, sheets: [{ state: "visible" }] });
    expect(Buffer.compare(first.bytes, (await writeAsXlsx(mac, [])).bytes)).toBe(0);
  });
});

test("formulas are kept only where every spreadsheet understands them and nothing leads out of the workbook", () => {
  const names = new Set(["名册", "总 表"]);
  for (const formula of ["SUM(B2:B9)", 'COUNTIF(名册!$C$3:$C$9,"男")', "'总 表'!A1*1.5%", 'DATEDIF(D2,TODAY(),"Y")&"岁"', "IF(A1>=60,TRUE,-B1^2)", "SUM(A:A)", "SUM(1:1)"]) {
    expect([formula, isKeepable(formula, names)]).toEqual([formula, true]);
  }
  for (const formula of ["[1]名册!A1", "名单!A1", 'HYPERLINK("http://x")', "cmd|' /C calc'!A0", "DDE(1)", "SUM(A1", "A1)", "全部", "#REF!", "_xlfn.XLOOKUP(A1)", "A1{1}", "x".repeat(9000)]) {
    expect([formula.slice(0, 30), isKeepable(formula, names)]).toEqual([formula.slice(0, 30), false]);
  }
});

test("names of sheets become ones that Excel accepts", () => {
  expect(freeSheetName("在册[2026]/1", new Set())).toBe("在册_2026__1");
  expect(freeSheetName("表".repeat(40), new Set(["表".repeat(31)]))).toBe(`${"表".repeat(27)} (2)`);
  expect(["", "'a'", "History"].map((name) => freeSheetName(name, new Set()))).toEqual(["Sheet1", "_a_", "History_"]);
});
