import type { CellValue, Sheet } from "../../roster/model/sheet.js";
import { sheetOf } from "./roster.js";

export const messyHeadings: readonly string[] = [
  "序号", "姓名", "性别", "身份证号", "出生年月", "年龄", "民族", "政治面貌", "入党时间", "党龄", "参加工作时间", "离退休类别", "离退休时间",
  "原单位", "原职务", "原职级", "现享受待遇", "健康状况", "居住状况", "联系电话", "健在情况", "去世时间", "备注",
];

/** What each column may hold: mostly plain, often odd. */
export const messyCells: readonly (readonly CellValue[])[] = [
  [1],
  ["陈建国", "李秀英", "陈　建", "王桂", "王桂兰(已故)", "赵德昌1", "陈建国", ""],
  ["男", "女", "男性", "", "未知"],
  ["11010519491231002X", "110105491231002", "110105 19491231 002x", 110105194912310020, "110105194912310021", "", "440524194801010015", "32042119300506001"],
  ["1949.12", "1949年12月", "1930-05-06", 1945.1, "45.3", "1949.13", "看档案", "", "1950"],
  [77, 76, 96, "", 30],
  ["汉", "汉族", "回族", "火星"],
  ["党员", "中共党员", "群众", "民盟", ""],
  ["1970.01", "1920.01", "1955", "", "1970年1月"],
  [56, 55, ""],
  ["1968.03", "1948.03", "1935.01", "2030.01", "1955.06"],
  ["退休", "离休", "退休干部", "内退", ""],
  ["2010.01", "1985.06", "1940.01", "2027.03", ""],
  ["测试局", "", "测试实业公司"],
  ["科长", "副局长(副处级)", "=1+2", ""],
  ["正科", "副处级", "四级调研员", "处级", ""],
  ["正处", "副科", ""],
  ["健康", "不好说", ""],
  ["独居", "与老伴同住", ""],
  ["13912345678", "139-1234-5678", "12345", "", "13912345678、0519-85123456"],
  ["健在", "", "去世", "在世"],
  ["", "2020.01", "1960.01"],
  ["", "2024年病故", "老伴去世", "独居"],
];

/** A sheet with a title, group rows with their numbers, a total and rows for people: 4–9 and 11–16. */
export function messySheet(rows: readonly (readonly CellValue[])[]): Sheet {
  const people = (from: number, to: number): readonly (readonly CellValue[])[] => rows.slice(from, to);
  return sheetOf([
    ["春江测试局离退休干部花名册"],
    messyHeadings,
    ["一、离休干部(6人)"], ...people(0, 6),
    ["二、退休干部(5人)"], ...people(6, 12),
    ["合计", 12],
  ]);
}

/** The cells of one row, chosen by numbers: 0 takes the plain value. */
export function messyRow(choices: readonly number[]): readonly CellValue[] {
  return messyCells.map((cells, column) => cells[(choices[column] ?? 0) % cells.length]!);
}
