import { describe, expect, test } from "vitest";
import { requiredMissing } from "../../../roster/rules/requiredMissing.js";
import { findWith, placesOf } from "../../support/checkRule.js";

const headings = ["姓名", "性别", "身份证号", "出生年月", "离退休类别", "参加工作时间", "原单位", "原职务", "原职级"];
const whole = ["陈建国", "男", "110105194912310018", "1949.12", "退休", "1968.03", "测试局", "科长", "正科"];
const having = (column: number, value: string): readonly string[] => whole.map((each, place) => (place === column ? value : each));

describe("required-missing", () => {
  test("says nothing of a whole row", () => {
    expect(findWith(requiredMissing, headings, [whole])).toEqual([]);
  });

  test("an empty name is an error, an empty number or birth a warning at the empty cell", () => {
    expect(placesOf(findWith(requiredMissing, headings, [having(0, "")]))).toEqual(["error A2"]);
    expect(placesOf(findWith(requiredMissing, headings, [having(2, "")]))).toEqual(["warning C2"]);
    expect(placesOf(findWith(requiredMissing, headings, [having(3, " 不详 ")]))).toEqual(["warning D2"]);
  });

  test("an absent column is not spoken of on every row", () => {
    expect(findWith(requiredMissing, headings.slice(0, 3), [whole.slice(0, 3)])).toEqual([]);
  });

  test("the start of work is asked of the retired only", () => {
    expect(placesOf(findWith(requiredMissing, headings, [having(5, "")]))).toEqual(["warning F2"]);
    expect(findWith(requiredMissing, headings, [having(5, "").map((value) => (value === "退休" ? "离休" : value))])).toEqual([]);
  });

  test("no rank is missed of workers, companies, titles and where the cell says that there is none", () => {
    expect(placesOf(findWith(requiredMissing, headings, [having(8, "")]))).toEqual(["warning I2"]);
    expect(findWith(requiredMissing, headings, [having(8, "无")])).toEqual([]);
    expect(findWith(requiredMissing, headings, [having(8, "").map((value) => (value === "测试局" ? "测试实业公司" : value))])).toEqual([]);
    expect(findWith(requiredMissing, headings, [having(8, "").map((value) => (value === "退休" ? "退休工人" : value))])).toEqual([]);
  });

  test("the combined column stands for both of its parts", () => {
    const combined = ["姓名", "性别", "身份证号", "出生年月", "离退休类别", "原工作单位及职务"];
    expect(placesOf(findWith(requiredMissing, combined, [["陈建国", "男", "110105194912310018", "1949.12", "退休", ""]]))).toEqual(["warning F2"]);
    expect(findWith(requiredMissing, combined, [["陈建国", "男", "110105194912310018", "1949.12", "退休", "测试局科长"]])).toEqual([]);
  });

  test("fields with a rule of their own and an empty 健在 are not spoken of", () => {
    const own = ["姓名", "性别", "出生年月", "健在情况", "联系电话", "所在党支部"];
    expect(findWith(requiredMissing, own, [["陈建国", "男", "1949.12", "", "", ""], ["李秀英", "女", "1949.12", "健在", "13912345678", "一支部"]])).toEqual([]);
  });
});
