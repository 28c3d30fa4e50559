import { write, utils, type WorkBook } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { formulaElsewhere } from "../../../spreadsheet/xlsx/readSheet.js";
import { rkNumber } from "../../../spreadsheet/xls/cellNumbers.js";
import { biffFile, biffRecord, biffStream, containerOf, f64, letters, sharedString, u16, u32 } from "../support/biffFile.js";
import { readFile, refusalOf } from "../support/read.js";

const font = (struck: boolean): readonly number[] => biffRecord(0x31, u16(200), u16(struck ? 8 : 0), new Array<number>(10).fill(0), [1], [0], [0x41]);
const xf = (fontIndex: number, format: number): readonly number[] => biffRecord(0xe0, u16(fontIndex), u16(format), new Array<number>(16).fill(0));
// Fonts 0–3, then 5: number 4 is left out by the format.
const fonts = [font(false), font(true), font(false), font(false), font(true)].flat();
const styles = [...fonts, ...biffRecord(0x41e, u16(164), u16(7), letters("yyyy年m月")), xf(0, 0), xf(0, 2), xf(1, 0), xf(5, 49), xf(0, 164), xf(0, 14)].flat();
const strings = (...texts: readonly (readonly number[])[]): readonly number[] => biffRecord(0xfc, u32(texts.length), u32(texts.length), ...texts);
const at = (row: number, column: number, style = 0): readonly number[] => [...u16(row), ...u16(column), ...u16(style)];
const text = (row: number, column: number, index: number, style = 0): readonly number[] => biffRecord(0xfd, at(row, column, style), u32(index));
const number = (row: number, column: number, value: number, style = 0): readonly number[] => biffRecord(0x203, at(row, column, style), f64(value));

async function rowsOf(records: readonly (readonly number[])[], globals: readonly number[] = styles) {
  return (await readFile(biffFile(globals, [{ name: "在册", records: records.flat() }]), "花名册.xls")).sheets[0]!;
}

describe(".xls", () => {
  test("values of every kind of record", async () => {
    const sheet = await rowsOf([
      text(0, 0, 0), number(0, 1, 0.5), biffRecord(0x27e, at(0, 2), u32((1234 << 2) | 2)), biffRecord(0x27e, at(0, 3), u32(((194510 << 2) | 3) >>> 0)),
      biffRecord(0xbd, u16(0), u16(4), u16(0), u32((7 << 2) | 2), u16(1), u32((8 << 2) | 2), u16(5)),
      biffRecord(0x205, at(0, 6), [1, 0]), biffRecord(0x205, at(0, 7), [0x2a, 1]), biffRecord(0x204, at(0, 8), u16(2), letters("旧式")),
    ], [...styles, ...strings(sharedString("张三"))]);
    expect(sheet.rows[0]).toMatchObject({ row: 1, values: ["张三", 0.5, 1234, 1945.1, 7, 8, true, "#N/A", "旧式"] });
    expect(sheet.rows[0]!.texts).toEqual([undefined, undefined, undefined, undefined, undefined, "8.00", undefined, undefined, undefined]);
  });

  test("number formats and what they show", async () => {
    const sheet = await rowsOf([number(4, 0, 1945.1, 1), number(4, 1, 16497, 4), number(4, 2, 16497, 5), number(4, 3, 110105194912310016, 0)]);
    expect(sheet.rows[0]).toMatchObject({ row: 5, formats: ["0.00", "yyyy年m月", "yyyy/m/d", undefined], texts: ["1945.10", "1945年3月", "1945/3/1", "1.10105E+17"] });
  });

  test("formulas are marked, with their last result of any kind", async () => {
    const formula = (column: number, result: readonly number[]): readonly number[] => biffRecord(0x06, at(0, column), result, u16(0), u32(0), u16(0));
    const sheet = await rowsOf([
      formula(0, f64(42)), formula(1, [0, 0, 0, 0, 0, 0, 255, 255]), biffRecord(0x207, u16(2), letters("男女")),
      formula(2, [1, 0, 1, 0, 0, 0, 255, 255]), formula(3, [2, 0, 7, 0, 0, 0, 255, 255]), formula(4, [3, 0, 0, 0, 0, 0, 255, 255]),
    ]);
    expect(sheet.rows[0]!.values).toEqual([42, "男女", true, "#DIV/0!", ""]);
    expect(sheet.rows[0]!.formulas).toEqual(new Array(5).fill(formulaElsewhere));
  });

  test("struck out by the cell's font or by all runs, fonts counted without the fourth", async () => {
    const sheet = await rowsOf(
      [text(0, 0, 0, 2), text(0, 1, 0, 3), text(0, 2, 1), text(0, 3, 2), text(0, 4, 3), text(0, 5, 0)],
      [...styles, ...strings(sharedString("张三"), sharedString("张三", [[0, 1]]), sharedString("张三", [[1, 1]]), sharedString("张三", [[0, 1], [1, 2]]))],
    );
    expect(sheet.rows[0]!.struck).toEqual([0, 1, 2]);
  });

  test("strings that run on into further records, wide and narrow, with pronunciation between", async () => {
    const long = "abc".repeat(10);
    const first = sharedString("名字", [], 6);
    const second = [...u16(long.length + 2), 0, ...long.split("").map((letter) => letter.charCodeAt(0))];
    const sheet = await rowsOf([text(0, 0, 0), text(0, 1, 1), text(0, 2, 2)], [
      ...styles,
      ...biffRecord(0xfc, u32(3), u32(3), first.slice(0, -3)), ...biffRecord(0x3c, first.slice(-3), second),
      ...biffRecord(0x3c, [1], [..."宽字"].flatMap((letter) => u16(letter.charCodeAt(0))), sharedString("末")),
    ]);
    expect(sheet.rows[0]!.values).toEqual(["名字", `${long}宽字`, "末"]);
  });

  test("hidden rows, columns and sheets; merges; charts and macros skipped by name", async () => {
    const row = (index: number, flags: number): readonly number[] => biffRecord(0x208, u16(index), u16(0), u16(3), u16(255), u16(0), u16(0), u16(flags), u16(15));
    const file = biffFile(styles, [
      { name: "在册", records: [
        biffRecord(0x7d, u16(1), u16(1), u16(2000), u16(0), u16(1)), row(0, 0x100), row(1, 0x120), number(0, 0, 1), number(0, 2, 1), number(1, 0, 2),
        biffRecord(0xe5, u16(1), u16(0), u16(1), u16(0), u16(2)),
      ].flat() },
      { name: "隐", records: number(0, 0, 1), state: 1 }, { name: "深隐", records: [], state: 2 },
      { name: "图", records: [], kind: 2 }, { name: "宏", records: [], kind: 1 },
    ]);
    const workbook = await readFile(file, "a.et");
    const [first] = workbook.sheets;
    expect(workbook.format).toBe("xls");
    expect(workbook.sheets.map(({ name, state }) => [name, state])).toEqual([["在册", "visible"], ["隐", "hidden"], ["深隐", "very-hidden"]]);
    expect(first).toMatchObject({ hiddenColumns: [1], merges: [{ top: 1, left: 0, bottom: 2, right: 2 }] });
    expect(first!.rows.map(({ hidden }) => hidden)).toEqual([false, true]);
    expect(workbook.skipped).toEqual([{ sheet: "图", reason: "chart-sheet" }, { sheet: "宏", reason: "macro-sheet" }]);
  });

  test("a chart inside a sheet is no part of its cells; days from 1904", async () => {
    const chart = [...biffRecord(0x0809, u16(0x0600), u16(0x20), u16(0), u16(0), u32(0), u32(0)), ...number(0, 0, 999), ...biffRecord(0x0a)];
    const file = biffFile([...styles, ...biffRecord(0x22, u16(1))], [{ name: "a", records: [...number(0, 0, 1), ...chart, ...number(1, 0, 2)] }]);
    const workbook = await readFile(file, "a.xls");
    expect(workbook.date1904).toBe(true);
    expect(workbook.sheets[0]!.rows.map(({ values }) => values)).toEqual([[1], [2]]);
  });

  test("what SheetJS writes is read back", async () => {
    const sheet = utils.aoa_to_sheet([["姓名", "出生年月"], ["张三", 1945.1], ["李四", 16497]]);
    Object.assign(sheet["B2"] as object, { z: "0.00" });
    Object.assign(sheet["B3"] as object, { z: "yyyy\"年\"m\"月\"" });
    const book: WorkBook = { SheetNames: ["在册"], Sheets: { 在册: sheet } };
    const workbook = await readFile(new Uint8Array(write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer), "a.xls");
    expect(workbook.sheets[0]!.rows.map(({ values, texts }) => [values, texts])).toEqual([
      [["姓名", "出生年月"], null], [["张三", 1945.1], [undefined, "1945.10"]], [["李四", 16497], [undefined, "1945年3月"]],
    ]);
  });

  test("Excel 95 and .xlsb are read too", async () => {
    const sheet = utils.aoa_to_sheet([["name", "born"], ["Zhang", 1945.1]]);
    Object.assign(sheet["B2"] as object, { z: "0.00" });
    const book: WorkBook = { SheetNames: ["a", "b"], Sheets: { a: sheet, b: utils.aoa_to_sheet([[1]]) }, Workbook: { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] } };
    for (const bookType of ["biff5", "xlsb"] as const) {
      const workbook = await readFile(new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer), "a");
      expect(workbook.format).toBe(bookType === "xlsb" ? "xlsb" : "xls");
      expect(workbook.sheets.map(({ state }) => state)).toEqual(["visible", "very-hidden"]);
      expect(workbook.sheets[0]!.rows[1]).toMatchObject({ values: ["Zhang", 1945.1], texts: [undefined, "1945.10"] });
    }
  });

  test("[R7] with a password it says so, and without a sheet", async () => {
    expect(await refusalOf(biffFile(biffRecord(0x2f, u16(0), u16(1), u16(2)), [{ name: "a", records: [] }]), "a.xls")).toBe("file-password");
    expect(await refusalOf(containerOf(new Uint8Array(100), "EncryptedPackage"), "a.xlsx")).toBe("file-password");
    expect(await refusalOf(biffFile(styles, []), "a.xls")).toBe("workbook-without-sheet");
  });

  test("other documents in the same container are refused by name", async () => {
    expect(await refusalOf(containerOf(new Uint8Array(100), "WordDocument"), "a.xls")).toBe("file-format-unsupported");
    expect(await refusalOf(containerOf(new Uint8Array(100), "Something"), "a.xls")).toBe("file-not-a-workbook");
  });

  test("[R7] a stated number of strings takes no memory, a chain in a circle ends", async () => {
    expect(await refusalOf(biffFile(biffRecord(0xfc, u32(0xffffffff), u32(0xffffffff), sharedString("a")), [{ name: "a", records: [] }]), "a.xls")).toBe("file-broken");
    const file = containerOf(biffStream([...styles, ...strings(sharedString("长".repeat(4000)))], [{ name: "a", records: [] }]));
    const view = new DataView(file.buffer);
    const table = (view.getUint32(0x4c, true) + 1) * 512;
    for (let sector = 0; sector < 128; sector += 1) view.setUint32(table + sector * 4, 0, true);
    expect(["file-broken", "file-not-a-workbook"]).toContain(await refusalOf(file, "a.xls"));
  });
});

describe("rkNumber", () => {
  test("reads the four short forms", () => {
    expect(rkNumber((5 << 2) | 2)).toBe(5);
    expect(rkNumber(((-5 << 2) | 2) >>> 0)).toBe(-5);
    expect(rkNumber((12345 << 2) | 3)).toBe(123.45);
    expect(rkNumber(0x3ff00000)).toBe(1);
    expect(rkNumber(0x3ff00001)).toBe(0.01);
  });
});
