import { describe, expect, test } from "vitest";
import { textFormula } from "../../../roster/rules/textFormula.js";
import { findWith, placesOf } from "../../support/checkRule.js";

const headings = ["姓名", "性别", "出生年月", "备注", "联系电话", "家庭住址"];

describe("text-formula", () => {
  test.each(["=1+2", "=cmd|'/c calc'!A1", "@SUM(1)", "+HYPERLINK(1)"])("%s", (text) => {
    const findings = findWith(textFormula, headings, [["陈建国", "男", "1949.12", text, "13912345678", "测试路1号"]]);
    expect(placesOf(findings)).toEqual(["warning D2"]);
    expect(findings[0]!.fix!.safe).toBe(false);
    expect(findings[0]!.fix!.value).toBe(text.slice(1));
  });

  test("a further column of a field is seen too", () => {
    const findings = findWith(textFormula, ["姓名", "性别", "出生年月", "奖罚情况", "所获荣誉"], [["陈建国", "男", "1949.12", "先进", "=1+2"]]);
    expect(placesOf(findings)).toEqual(["warning E2"]);
  });

  test.each(["—", "-", "+86 13912345678", "-3", "同意=是", "无"])("%s runs nothing", (text) => {
    expect(findWith(textFormula, headings, [["陈建国", "男", "1949.12", text, "13912345678", "测试路1号"]])).toEqual([]);
  });
});
