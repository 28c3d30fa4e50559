import { describe, expect, test } from "vitest";
import type { Range, Sheet } from "../../../roster/model/sheet.js";
import type { Table } from "../../../roster/model/table.js";
import { assumeBest } from "../../../roster/read/assumeBest.js";
import { readRecords } from "../../../roster/read/readRecords.js";
import { readTables } from "../../../roster/read/readTables.js";
import { readOptions, sheetOf } from "../../support/roster.js";

function tablesOf(sheet: Sheet): readonly Table[] {
  const reading = readTables(sheet, readOptions());
  if (reading.kind === "skipped") throw new Error(`skipped: ${reading.reason}`);
  return reading.tables;
}

function namesOf(sheet: Sheet): readonly (readonly (string | null)[])[] {
  return tablesOf(sheet).map((table) => readRecords(sheet, assumeBest(table), readOptions()).map((record) => record.told.name?.value ?? null));
}

const merge = (top: number, left: number, bottom: number, right: number): Range => ({ top, left, bottom, right });
const fieldsOf = (table: Table): readonly (string | null)[] => table.columns.map(({ field, part }) => (part === null ? field : `${field}.${part}`));

const zhang = ["张建国", "男", "320401193506151239", "1935.06", "离休", "13912345678"] as const;
const li = ["李秀英", "女", "320402194003021243", "1940.03", "退休", "0519-85123456"] as const;
const heads = ["姓名", "性别", "身份证号", "出生年月", "离退休类别", "联系电话"] as const;

describe("[R2] layouts that units keep", () => {
  test("1: headings in the first row", () => {
    const sheet = sheetOf([[...heads], [...zhang], [...li]]);
    expect(namesOf(sheet)).toEqual([["张建国", "李秀英"]]);
    expect(tablesOf(sheet)[0]).toMatchObject({ headerRows: [1, 1], dataRows: [2, 3], peopleRows: [2, 3] });
  });

  test("2: a title, 填报单位 and the date above", () => {
    const sheet = sheetOf([
      ["区财政局离退休干部花名册"],
      ["填报单位：区财政局机关党委", null, null, null, "填报日期：2026年11月1日"],
      [...heads], [...zhang], [...li],
    ], { merges: [merge(1, 0, 1, 5)] });
    expect(namesOf(sheet)).toEqual([["张建国", "李秀英"]]);
    expect(tablesOf(sheet)[0]).toMatchObject({
      headerRows: [3, 3], title: "区财政局离退休干部花名册", reportingUnit: "区财政局机关党委",
      defaults: { orig_unit: "区财政局机关党委", current_unit: "区财政局机关党委", alive: "健在" },
    });
  });

  test("3: an empty 年 月 日 line between the title and the headings", () => {
    const sheet = sheetOf([["区水利局退休干部名册"], [null, null, null, "年   月   日"], [], ["序号", "姓名", "性别", "出生年月"], [1, "张建国", "男", "1945.03"]]);
    expect(namesOf(sheet)).toEqual([["张建国"]]);
    expect(tablesOf(sheet)[0]!.defaults).toMatchObject({ retire_kind: "退休", orig_unit: "区水利局" });
  });

  test("4: headings of two rows with merged parents", () => {
    const sheet = sheetOf([
      ["序号", "姓名", "性别", "身份证号", "配偶", null, "联系人", null, null, "备注"],
      [null, null, null, null, "姓名", "单位及职务", "姓名", "与本人关系", "联系电话", null],
      [1, "张建国", "男", "320401193506151239", "周玉兰", "区医院医生", "张小军", "子", "13912345678", null],
      [2, "李秀英", "女", "320402194003021243", null, null, "陈伟", "长子", "13812345678", "常住上海"],
    ], { merges: [0, 1, 2, 3, 9].map((column) => merge(1, column, 2, column)).concat([merge(1, 4, 1, 5), merge(1, 6, 1, 8)]) });
    const table = tablesOf(sheet)[0]!;
    expect(table.headerRows).toEqual([1, 2]);
    expect(table.columns[4]).toMatchObject({ heading: "配偶|姓名", headingRow: 2 });
    expect(table.columns[1]).toMatchObject({ heading: "姓名", headingRow: 1 });
    expect(fieldsOf(table)).toEqual(["seq", "name", "gender", "id_no", "spouse.name", "spouse.unit", "contact.name", "contact.relation", "contact.phone", "remark"]);
    const [first] = readRecords(sheet, table, readOptions());
    expect(first!.told.contact?.value).toBe("张小军");
    expect(first!.also!.map(({ field, part, column }) => [field, part, column])).toEqual([
      ["spouse", "name", 4], ["spouse", "unit", 5], ["contact", "name", 6], ["contact", "relation", 7], ["contact", "phone", 8],
    ]);
  });

  test("5: headings of two rows whose merges were lost", () => {
    const sheet = sheetOf([
      ["序号", "姓名", "性别", "配偶", null, "联系人", null],
      [null, null, null, "姓名", "单位", "姓名", "电话"],
      [1, "张建国", "男", "周玉兰", "区医院", "张小军", "13912345678"],
    ], { name: null });
    const table = tablesOf(sheet)[0]!;
    expect(fieldsOf(table)).toEqual(["seq", "name", "gender", "spouse.name", "spouse.unit", "contact.name", "contact.phone"]);
    expect(table.peopleRows).toEqual([3]);
  });

  test("6: headings of three rows below broad parents", () => {
    const sheet = sheetOf([
      ["某区退休干部名册"],
      ["序号", "基本情况", null, null, "离退休情况", null, "家庭情况", null],
      [null, "姓名", "出生", "参加工作", "退休", "原单位及职务", "配偶", null],
      [null, null, "年月", "时间", "时间", null, "姓名", "电话"],
      [1, "张建国", "1945.03", "1963.08", "2005.04", "区财政局副局长", "周玉兰", "13912345678"],
    ], {
      merges: [merge(1, 0, 1, 7), merge(2, 0, 4, 0), merge(2, 1, 2, 3), merge(2, 4, 2, 5), merge(2, 6, 2, 7), merge(3, 1, 4, 1), merge(3, 5, 4, 5), merge(3, 6, 3, 7)],
    });
    const table = tablesOf(sheet)[0]!;
    expect(table.headerRows).toEqual([2, 4]);
    expect(fieldsOf(table)).toEqual(["seq", "name", "birth_date", "work_start_date", "retire_date", "orig_unit_post", "spouse.name", "spouse.phone"]);
    expect(table.columns[2]!.heading).toBe("基本情况|出生|年月");
    expect(table.peopleRows).toEqual([5]);
  });

  test("7: a hidden code row and a 必填 row below the headings", () => {
    const sheet = sheetOf([
      ["姓名", "性别", "公民身份号码", "出生日期"],
      ["A0101", "A0104", "A0184", "A0107"],
      ["必填", "必填", "必填", "选填（如：1945.03）"],
      ["张建国", "男", "320401193506151239", "1935.06"],
    ], { hiddenRows: [2] });
    expect(namesOf(sheet)).toEqual([["张建国"]]);
    expect(tablesOf(sheet)[0]).toMatchObject({ headerRows: [1, 1], dataRows: [4, 4] });
  });

  test("8: the columns' numbers and an example below the headings", () => {
    const sheet = sheetOf([
      ["序号", "姓名", "性别", "出生年月"], ["1", "2", "3", "4"],
      ["示例", "王小明", "男", "1945.03"], ["1", "张建国", "男", "1935.06"],
    ]);
    expect(namesOf(sheet)).toEqual([["张建国"]]);
  });

  test("9: group rows with their numbers, 小计 and 合计", () => {
    const sheet = sheetOf([
      ["序号", "姓名", "性别", "出生年月"],
      ["一、离休干部(1人)"],
      [1, "张建国", "男", "1930.06"],
      ["小计", "1人"],
      ["（二）退休干部：2人"],
      [1, "李秀英", "女", "1940.03"],
      [2, "王志强", "男", "1950.10"],
      ["小计", "2人"],
      ["合　计", "3人"],
    ], { merges: [merge(2, 0, 2, 3), merge(5, 0, 5, 3)] });
    const table = tablesOf(sheet)[0]!;
    expect(table.peopleRows).toEqual([3, 6, 7]);
    expect(table.groups).toMatchObject([
      { row: 2, column: 0, retireKind: "离休", statedCount: 1, rows: [3, 3] },
      { row: 5, retireKind: "退休", statedCount: 2, rows: [6, 7] },
    ]);
    expect(table.totals).toMatchObject([
      { row: 4, statedCount: 1, rows: [3, 3] }, { row: 8, statedCount: 2, rows: [6, 7] }, { row: 9, statedCount: 3, rows: [3, 7] },
    ]);
    const records = readRecords(sheet, table, readOptions());
    expect(records.map((record) => record.told.retire_kind?.value)).toEqual(["离休", "退休", "退休"]);
    expect(records.map((record) => record.group)).toEqual([0, 1, 1]);
    expect(records[0]!.defaulted).toContain("retire_kind");
  });

  test("10: a 合计 without a word for people and footers", () => {
    const sheet = sheetOf([
      [...heads], [...zhang], [...li], ["合计", 2],
      ["填表人：刘洋", null, "审核人：赵敏", null, "联系电话：0519-85120000"],
      ["制表", "刘洋", null, "分管领导", "钱进"],
      ["注：1.本表一式两份。"], ["2.出生年月以档案为准。"], ["备注说明：按季度更新"],
    ]);
    const table = tablesOf(sheet)[0]!;
    expect(table.peopleRows).toEqual([2, 3]);
    expect(table.totals).toMatchObject([{ row: 4, column: 1, statedCount: 2, rows: [2, 3] }]);
  });

  test("11: blank rows and columns between", () => {
    const sheet = sheetOf([[], [null, "姓名", null, "性别", "出生年月"], [], [null, "张建国", null, "男", "1935.06"], [], [], [null, "李秀英", null, "女", "1940.03"]]);
    expect(namesOf(sheet)).toEqual([["张建国", "李秀英"]]);
    expect(tablesOf(sheet)[0]).toMatchObject({ dataRows: [4, 7], peopleRows: [4, 7] });
  });

  test("12: the headings again on every printed page", () => {
    const sheet = sheetOf([[...heads], [...zhang], ["第 1 页 共 2 页"], [...heads], [...li], ["第 2 页 共 2 页"]]);
    expect(namesOf(sheet)).toEqual([["张建国", "李秀英"]]);
  });

  test("13: two blocks side by side", () => {
    const sheet = sheetOf([
      ["序号", "姓名", "性别", "出生年月", null, "序号", "姓名", "性别", "出生年月"],
      [1, "张建国", "男", "1935.06", null, 3, "王志强", "男", "1950.10"],
      [2, "李秀英", "女", "1940.03"],
    ]);
    expect(namesOf(sheet)).toEqual([["张建国", "李秀英"], ["王志强"]]);
  });

  test("14: two tables stacked, each with its own headings", () => {
    const sheet = sheetOf([
      ["离休干部名册"], ["姓名", "性别", "参加革命工作时间", "出生年月"], ["张建国", "男", "1945.03", "1930.06"], ["合计", "1人"], [],
      ["退休干部名册"], ["姓名", "性别", "出生年月", "退休时间", "原职务"], ["李秀英", "女", "1940.03", "1995.04", "副科长"], ["王志强", "男", "1950.10", "2010.11", "科长"],
    ]);
    const tables = tablesOf(sheet);
    expect(tables.map(({ peopleRows }) => peopleRows)).toEqual([[3], [8, 9]]);
    expect(tables.map(({ defaults }) => defaults.retire_kind)).toEqual(["离休", "退休"]);
    expect(tables.map(({ title }) => title)).toEqual(["离休干部名册", "退休干部名册"]);
  });

  test("15: one sheet per category; the sheet's name tells it", () => {
    const rows = [["姓名", "性别", "出生年月"], ["张建国", "男", "1930.06"]];
    expect(tablesOf(sheetOf(rows, { name: "离休干部" }))[0]!.defaults.retire_kind).toBe("离休");
    expect(tablesOf(sheetOf(rows, { name: "退休" }))[0]!.defaults.retire_kind).toBe("退休");
    expect(tablesOf(sheetOf(rows, { name: "离退休" }))[0]!.defaults.retire_kind).toBeUndefined();
    expect(tablesOf(sheetOf(rows, { name: "已故人员" }))[0]!.defaults.alive).toBe("去世");
  });

  test("16: a category merged down the first column", () => {
    const sheet = sheetOf([
      ["类别", "姓名", "性别", "出生年月"],
      ["离休", "张建国", "男", "1930.06"], [null, "陈大勇", "男", "1929.01"],
      ["退休", "李秀英", "女", "1940.03"], [null, "王志强", "男", "1950.10"],
    ], { merges: [merge(2, 0, 3, 0), merge(4, 0, 5, 0)] });
    const records = readRecords(sheet, tablesOf(sheet)[0]!, readOptions());
    expect(records.map((record) => record.told.retire_kind?.value)).toEqual(["离休", "离休", "退休", "退休"]);
  });

  test("17: a person on two rows, the name merged over both", () => {
    const sheet = sheetOf([
      ["姓名", "性别", "出生年月", "家庭主要成员姓名", "家庭主要成员称谓"],
      ["张建国", "男", "1935.06", "张小军", "子"], [null, null, null, "张小梅", "女"],
      ["李秀英", "女", "1940.03", "陈伟", "子"],
    ], { merges: [merge(2, 0, 3, 0), merge(2, 1, 3, 1), merge(2, 2, 3, 2)] });
    expect(namesOf(sheet)).toEqual([["张建国", "李秀英"]]);
  });

  test("18: a group heading above the first headings and the headings again below each", () => {
    const sheet = sheetOf([
      ["区民政局名册"], ["一、离休干部"], ["姓名", "性别", "出生年月"], ["张建国", "男", "1930.06"],
      ["二、退休干部"], ["姓名", "性别", "出生年月"], ["李秀英", "女", "1940.03"],
    ]);
    const table = tablesOf(sheet)[0]!;
    expect(table.groups).toMatchObject([{ row: 2, retireKind: "离休", rows: [4, 4] }, { row: 5, retireKind: "退休", rows: [7, 7] }]);
    expect(namesOf(sheet)).toEqual([["张建国", "李秀英"]]);
  });

  test("19: people without a name, a number or anything but a name are not lost", () => {
    const sheet = sheetOf([
      ["序号", "姓名", "性别", "身份证号", "出生年月", "备注"],
      [1, "张建国", "男", "320401193506151239", "1935.06", null],
      [2, null, "女", "320402194003021243", "1940.03", null],
      [3, null, "男", null, "1950.10", null],
      [4, "王志强", null, null, null, null],
      [null, "陈桂芳", null, null, null, null],
      [5, null, null, null, null, null],
      [null, null, null, null, null, "以上人员均已核对"],
    ]);
    expect(tablesOf(sheet)[0]!.peopleRows).toEqual([2, 3, 4, 5, 6]);
  });

  test("20: the dead as units mark them stay people", () => {
    const sheet = sheetOf([
      ["姓名", "性别", "出生年月", "备注"], ["张建国(已故)", "男", "1930.06", null], ["李秀英", "女", "1940.03", "2025年病故"], ["王志强", "男", "1950.10", null], ["陈大勇", "男", "1931.01", null],
    ], { hiddenRows: [4], struck: ["5,0", "5,1", "5,2"] });
    const records = readRecords(sheet, tablesOf(sheet)[0]!, readOptions());
    expect(records.map((record) => [record.told.name?.value, record.struck, record.hidden])).toEqual([
      ["张建国", false, false], ["李秀英", false, false], ["王志强", false, true], ["陈大勇", true, false],
    ]);
    expect(records[0]!.told.name!.notes).toEqual([{ code: "name-mark", detail: ["已故"] }]);
  });
});
