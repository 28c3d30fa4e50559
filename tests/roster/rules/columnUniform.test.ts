import { describe, expect, test } from "vitest";
import { columnUniform } from "../../../roster/rules/columnUniform.js";
import { findWith, placesOf } from "../../support/checkRule.js";

const headings = ["姓名", "性别", "民族", "出生年月", "政治面貌"];

describe("column-uniform", () => {
  test("one info a column, with counts and a safe offer of the most frequent spelling", () => {
    const findings = findWith(columnUniform, headings, [
      ["陈建国", "男", "汉", "1949.12", "党员"],
      ["李秀英", "女", "汉族", "1950.01", "党员"],
      ["王桂兰", "女", "汉", "1951.02", "群众"],
    ]);
    expect(placesOf(findings)).toEqual(["info C1"]);
    expect(findings[0]!.params).toMatchObject({ kind: "spelling", forms: "汉 × 2 / 汉族 × 1", target: "汉" });
    expect(findings[0]!.fix).toMatchObject({ safe: true, cells: [{ row: 3, column: 2, value: "汉", asText: true }] });
  });

  test("[R5] dates are written in one way at the precision they have", () => {
    const findings = findWith(columnUniform, headings, [
      ["陈建国", "男", "汉", "1949.12", "党员"],
      ["李秀英", "女", "汉", "1950年1月", "党员"],
      ["王桂兰", "女", "汉", "1951-02-03", "党员"],
      ["赵德昌", "男", "汉", "1952.04", "党员"],
      ["周福祥", "男", "汉", "1953", "党员"],
    ]);
    expect(placesOf(findings)).toEqual(["info D1"]);
    expect(findings[0]!.fix!.cells.map(({ row, value }) => [row, value])).toEqual([[3, "1950.01"], [4, "1951.02.03"]]);
  });

  test("what says more than its value stays as it is", () => {
    const findings = findWith(columnUniform, ["姓名", "性别", "民族", "出生年月", "文化程度"], [
      ["陈建国", "男", "汉", "1949.12", "本科"],
      ["李秀英", "女", "汉", "1950-01(76岁)", "本科(在职)"],
      ["王桂兰", "女", "汉", "1951.02", "本科"],
    ]);
    expect(findings.map(({ field }) => field)).toEqual(["birth_date"]);
    expect(findings[0]!.fix!.cells).toEqual([]);
  });

  test("padded names beside plain ones", () => {
    const findings = findWith(columnUniform, headings, [["陈　建", "男", "汉", "1949.12", "党员"], ["李英", "女", "汉", "1950.01", "党员"], ["王 兰", "女", "汉", "1950.01", "党员"]]);
    expect(placesOf(findings)).toEqual(["info A1"]);
    expect(findings[0]!.fix!.cells.map(({ value }) => value)).toEqual(["陈建", "王兰"]);
  });

  test("a column that keeps one habit is silent", () => {
    expect(findWith(columnUniform, headings, [["陈　建", "男", "汉", "1949年12月", "党员"], ["李　英", "女", "回", "1950年1月", "群众"], ["王桂兰", "女", "汉", "1950年", "党员"]])).toEqual([]);
  });
});
