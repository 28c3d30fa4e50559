import { describe, expect, test } from "vitest";
import { retirees } from "../../../roster/ledgers/retirees.js";
import type { CellValue } from "../../../roster/model/sheet.js";
import type { Table } from "../../../roster/model/table.js";
import { assumeBest } from "../../../roster/read/assumeBest.js";
import { headingIndexOf } from "../../../roster/read/headingIndex.js";
import { matchHeading } from "../../../roster/read/matchHeading.js";
import { normaliseHeading } from "../../../roster/ledgers/normaliseHeading.js";
import { readTables } from "../../../roster/read/readTables.js";
import type { ReadOptions } from "../../../roster/read/sheetReading.js";
import { readOptions, sheetOf } from "../../support/roster.js";

const index = headingIndexOf(retirees);
const fieldsOf = (heading: string): readonly string[] => (matchHeading([normaliseHeading(heading)], index)?.targets ?? []).map(({ field }) => field);

/** A table of four people with one further column. */
function tableWith(columns: Readonly<Record<string, readonly CellValue[]>>, options: Partial<ReadOptions> = {}): Table {
  const base: readonly (readonly [string, readonly CellValue[]])[] = [["姓名", ["张建国", "李秀英", "王志强", "陈桂芳"]], ["出生年月", ["1935.06", "1940.03", "1950.10", "1948.11"]]];
  const all = [...base, ...Object.entries(columns).map(([heading, cells]) => [heading.replace(/#\d$/u, ""), cells] as const)];
  const rows = [all.map(([heading]) => heading), ...[0, 1, 2, 3].map((row) => all.map(([, cells]) => cells[row] ?? null))];
  const reading = readTables(sheetOf(rows), { ...readOptions(), ...options });
  if (reading.kind === "skipped") throw new Error(reading.reason);
  return reading.tables[0]!;
}

describe("headings", () => {
  test.each([
    ["姓  名", "name"], ["出生\n年月", "birth_date"], ["出生年月(  岁)", "birth_date"], ["离(退)休时间", "retire_date"], ["退/离休时间", "retire_date"], ["离、退休时间", "retire_date"],
    ["离休(退休)时间", "retire_date"], ["*姓名", "name"], ["姓名（必填）", "name"], ["身份证号(18位)", "id_no"], ["联系电话1", "mobile"], ["联系电话②", "mobile"],
    ["本人手机号码", "mobile"], ["生日(个人意愿)", "birthday_wish"], ["性别", "gender"], ["级别", "orig_rank"], ["退(离)休时职级", "orig_rank"], ["居民身份证号马", "id_no"],
    ["公民身份证号码（18位）", "id_no"], ["配偶姓名", "spouse"], ["子女姓名及电话", "family"], ["配偶民族", "spouse"], ["1、姓名", "name"], ["离/退休", "retire_kind"], ["备 注", "remark"],
  ])("%j is %s", (heading, field) => {
    expect(fieldsOf(heading)[0]).toBe(field);
  });

  test.each(["星座", "信访人姓名", "负责人姓名", "走访时间", "信访人身份证号", "烈士姓名", "性格", "级数"])("%j is none of the ledger's", (heading) => {
    expect(fieldsOf(heading)).toEqual([]);
  });

  test("a letter more or less matters below five characters only", () => {
    expect(fieldsOf("姓别")).toEqual([]);
    expect(fieldsOf("参加工作日间")).toEqual(["work_start_date"]);
  });
});

describe("[R3] headings that two fields share are decided by content", () => {
  test.each<[string, readonly CellValue[], string]>([
    ["参加革命工作时期", ["抗战后期", "解放战争", "解放战争", "解放战争"], "revolution_period"],
    ["参加革命工作时期", ["1945.03", "1947.05", "1949.01", "1948.02"], "revolution_start_date"],
    ["离休性质", ["抗战前期", "解放战争时期", "解放战争", "抗战后期"], "revolution_period"],
    ["离休性质", ["离休", "退休", "退休", "退休"], "retire_kind"],
    ["原任职务", ["副局长", "科长", "主任", "科员"], "orig_post"],
    ["原任职务", ["区财政局副局长", "区水利局科长", "区委办公室主任", "区教育局科员"], "orig_unit_post"],
    ["健康状况详情", ["良好", "一般", "较差", "健康"], "health"],
    ["健康状况详情", ["高血压三级", "糖尿病", "冠心病", "脑梗后遗症"], "disease"],
    ["待遇批准时间（文号）", ["1995.03", "1998.05", "2001.01", "2000.02"], "treatment_date"],
    ["待遇批准时间（文号）", ["常组〔1995〕3号", "常组〔1998〕5号", "常组〔2001〕1号", ""], "retire_doc_no"],
    ["职级", ["四级调研员", "一级主任科员", "二级巡视员", "二级调研员"], "orig_grade"],
    ["职级", ["副处级", "正科级", "正处级", "副科级"], "orig_rank"],
    ["目前状况", ["健在", "去世", "健在", "健在"], "alive"],
    ["目前状况", ["退休", "离休", "退休", "退休"], "retire_kind"],
    ["参加革命(工作)时间", ["1955.03", "1960.05", "1969.01", "1968.02"], "work_start_date"],
    ["参加革命(工作)时间", ["1945.03", "1947.05", "1949.01", "1948.02"], "revolution_start_date"],
  ])("%s", (heading, cells, field) => {
    const table = tableWith({ [heading]: cells });
    expect(table.columns[2]).toMatchObject({ field });
    expect(table.questions).toEqual([]);
  });

  test("what content cannot settle is asked and maps to nothing", () => {
    const table = tableWith({ 职级: ["副处级", "四级调研员", "正处级", "一级主任科员"] });
    expect(table.columns[2]!.field).toBeNull();
    expect(table.questions).toMatchObject([{ column: 2, because: "shared-heading", candidates: ["orig_rank", "orig_grade"] }]);
    expect(assumeBest(table).columns[2]!.field).toBe("orig_rank");
  });

  test("another column that has the one field leaves the other", () => {
    const table = tableWith({ 职务层次: ["副处级", "正科级", "正处级", "副科级"], 职级: ["副处级", "四级调研员", "二级调研员", "一级主任科员"] });
    expect(table.columns.slice(2).map(({ field }) => field)).toEqual(["orig_rank", "orig_grade"]);
  });
});

describe("[R3] headings that content contradicts", () => {
  test("入党时间 in a column headed 民族 is asked about", () => {
    const table = tableWith({ "民族#1": ["汉", "汉族", "回族", "汉族"], "民族#2": ["1956.07", "1965.05", "1975.01", "1972.02"] });
    expect(table.columns[2]!.field).toBe("ethnicity");
    expect(table.columns[3]!.field).toBeNull();
    expect(table.questions).toMatchObject([{ column: 3, because: "duplicate-heading" }]);
    expect(table.questions[0]!.candidates.slice(0, 2).sort()).toEqual(["party_join_date", "work_start_date"]);
  });

  test("原职务级别 twice: a post and a rank are told apart by content", () => {
    const table = tableWith({ "原职务级别#1": ["副局长", "科长", "主任", "科员"], "原职务级别#2": ["副处级", "正科级", "正处级", "科员"] });
    expect(table.columns.slice(2).map(({ field, by }) => [field, by])).toEqual([["orig_post", "content"], ["orig_rank", "heading"]]);
    expect(table.questions).toEqual([]);
  });

  test("the same heading and the same content twice is asked about", () => {
    const table = tableWith({ "性别#1": ["男", "女", "男", "女"], "性别#2": ["男", "女", "男", "女"] });
    expect(table.questions).toMatchObject([{ column: 3, because: "duplicate-heading", candidates: ["gender"] }]);
  });

  test("ID numbers below another heading, and mobiles below 性别", () => {
    const ids = ["320401193506151239", "320402194003021243", "320404195010101256", "320401194811020028"];
    expect(tableWith({ 籍贯代码: ids }).questions).toMatchObject([{ column: 2, because: "no-heading", candidates: ["id_no"], samples: ["3204**********1239", "3204**********1243", "3204**********1256"] }]);
    expect(tableWith({ 性别: ["13912345678", "13812345678", "13712345678", ""] }).questions).toMatchObject([{ column: 2, because: "heading-unlike-content", candidates: ["mobile", "gender"] }]);
  });

  test("a heading stands while its content is merely bad", () => {
    const table = tableWith({ 性别: ["甲", "乙", "丙", "丁"], 身份证号: ["123", "456", "789", "0"], 入党时间: ["不详啊", "很早", "忘了", "1945"] });
    expect(table.columns.slice(2).map(({ field }) => field)).toEqual(["gender", "id_no", "party_join_date"]);
    expect(table.questions).toEqual([]);
  });

  test("two cells prove nothing against a heading", () => {
    expect(tableWith({ 性别: ["13912345678", "13812345678"] }).questions).toEqual([]);
  });
});

describe("[R3] confirmed mappings", () => {
  test("win over heading and content, and end the question", () => {
    const cells = { "民族#1": ["汉", "汉族", "回族", "汉族"], "民族#2": ["1956.07", "1965.05", "1975.01", "1972.02"] };
    const table = tableWith(cells, { confirmed: [{ column: 3, field: "party_join_date" }, { column: 2, field: null }] });
    expect(table.columns.slice(2).map(({ field, by, confidence }) => [field, by, confidence])).toEqual([[null, "confirmed", 0], ["party_join_date", "confirmed", 1]]);
    expect(table.questions).toEqual([]);
  });
});

test("a heading that is only like another gives way to the one that is it", () => {
  const table = tableWith({ 退休时间: ["1995.06", "2000.03", "2010.10", "2003.11"], 退休时间说明: ["正常", "提前", "", ""] });
  expect(table.columns.slice(2).map(({ field }) => field)).toEqual(["retire_date", null]);
});

test("[R3] every mapping has a confidence between 0 and 1, and unknown headings none", () => {
  const table = tableWith({ 星座: ["白羊", "金牛", "", ""], 联系电话: ["13912345678", "", "", ""] });
  for (const column of table.columns) expect(column.confidence).toBeGreaterThanOrEqual(0);
  expect(table.columns[2]).toMatchObject({ field: null, confidence: 0, by: null, heading: "星座" });
});
