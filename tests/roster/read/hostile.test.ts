import { expect, test } from "vitest";
import type { CellValue } from "../../../roster/model/sheet.js";
import { readRecords } from "../../../roster/read/readRecords.js";
import { readTables } from "../../../roster/read/readTables.js";
import { readOptions, rosterOf, sheetOf } from "../../support/roster.js";

test("names such as __proto__ and constructor are read as text", () => {
  const { records } = rosterOf(["姓名", "性别", "__proto__", "备注"], [["__proto__", "男", "x", "constructor"], ["toString", "hasOwnProperty", "y", "__proto__"]]);
  expect(records.map((record) => record.told.name?.value)).toEqual(["__proto__", "toString"]);
  expect(records[1]!.told.gender?.notes?.[0]?.code).toBe("code-unknown");
  expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
});

test("cells of 32,767 characters in every column", () => {
  for (const letter of ["张", "1", "(", " ", "1.", "/", "一", "13", "、", "离休"]) {
    const long = letter.repeat(Math.floor(32_767 / letter.length));
    const heads = ["姓名", "身份证号", "出生年月", "联系电话", "原工作单位及职务", "职级", "健康状况", "年龄", "易地安置", "备注"];
    const started = performance.now();
    const { records } = rosterOf(heads, [["张建国", "320401193506151239", "1935.06", "13912345678", "区财政局副局长", "副处级", "良好", 91, "否", null], heads.map(() => long)]);
    expect(records.length).toBeGreaterThanOrEqual(1);
    expect(performance.now() - started).toBeLessThan(2000);
  }
});

test("one cell in the last row of a sheet, and a column far to the right", () => {
  const wide: CellValue[] = Array.from({ length: 16_384 }, () => null);
  wide[16_383] = "x";
  const sheet = { ...sheetOf([["姓名", "性别"], ["张建国", "男"]]), rows: [...sheetOf([["姓名", "性别"], ["张建国", "男"], wide]).rows, { ...sheetOf([["x"]]).rows[0]!, row: 1_048_576 }] };
  const reading = readTables(sheet, readOptions());
  expect(reading.kind).toBe("tables");
  if (reading.kind === "tables") expect(readRecords(sheet, reading.tables[0]!, readOptions())).toHaveLength(1);
});

test("merged ranges that cover everything, or nothing that exists", () => {
  const sheet = sheetOf([["姓名", "性别"], ["张建国", "男"]], { merges: [{ top: 1, left: 0, bottom: 1_048_576, right: 16_383 }, { top: 5000, left: 3, bottom: 9000, right: 3 }] });
  expect(() => readTables(sheet, readOptions())).not.toThrow();
});
