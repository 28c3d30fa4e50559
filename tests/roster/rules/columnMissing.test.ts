import { describe, expect, test } from "vitest";
import { columnMissing } from "../../../roster/rules/columnMissing.js";
import { findWith } from "../../support/checkRule.js";

const whole = ["姓名", "性别", "身份证号", "出生年月", "政治面貌", "参加工作时间", "离退休类别", "离退休时间", "原单位", "原职务", "原职级", "联系电话"];
const row = ["陈建国", "男", "110105194912310018", "1949.12", "群众", "1968.03", "退休", "2010.01", "测试局", "科长", "正科", "13912345678"];

function without(...headings: readonly string[]) {
  const kept = whole.map((heading, place) => ({ heading, value: row[place]! })).filter(({ heading }) => !headings.includes(heading));
  return findWith(columnMissing, kept.map(({ heading }) => heading), [kept.map(({ value }) => value)]).map(({ severity, field }) => `${severity} ${String(field)}`);
}

describe("column-missing", () => {
  test("says nothing of a whole roster", () => {
    expect(without()).toEqual([]);
  });

  test("a must field without a column is a warning on the heading", () => {
    expect(without("性别")).toEqual(["warning gender"]);
    expect(without("出生年月")).toEqual(["warning birth_date"]);
    expect(without("身份证号")).toEqual(["warning id_no"]);
  });

  test("number and birth both missing are errors", () => {
    expect(without("身份证号", "出生年月").toSorted()).toEqual(["error birth_date", "error id_no"]);
  });

  test("units and 健在 have defaults, and one column may stand for another", () => {
    expect(without("原单位")).toEqual([]);
    const headings = ["姓名", "性别", "身份证号", "出生年月", "政治面貌", "参加工作时间", "离退休类别", "离退休时间", "原工作单位及职务", "原职级", "固定电话"];
    const values = ["陈建国", "男", "110105194912310018", "1949.12", "群众", "1968.03", "退休", "2010.01", "测试局科长", "正科", "0519-85123456"];
    expect(findWith(columnMissing, headings, [values])).toEqual([]);
  });

  test("a kind told by the title needs no column", () => {
    const headings = whole.filter((heading) => heading !== "离退休类别");
    const values = row.filter((_, place) => whole[place] !== "离退休类别");
    expect(findWith(columnMissing, headings, [values], { title: "测试局退休干部花名册" })).toEqual([]);
    expect(findWith(columnMissing, headings, [values]).map(({ field }) => field)).toEqual(["retire_kind"]);
  });

  test("the start of the revolution is missed only where 离休 people are, and the start of work stands for it", () => {
    expect(without("参加工作时间")).toEqual(["warning work_start_date"]);
    const lixiu = row.map((value, place) => (whole[place] === "离退休类别" ? "离休" : value));
    expect(findWith(columnMissing, whole, [lixiu])).toEqual([]);
    const noStart = whole.filter((heading) => heading !== "参加工作时间");
    const values = lixiu.filter((_, place) => whole[place] !== "参加工作时间");
    expect(findWith(columnMissing, noStart, [values]).map(({ field }) => field)).toEqual(["revolution_start_date"]);
  });

  test("what the policy asks for counts too", () => {
    expect(findWith(columnMissing, whole, [row], { policy: { required: ["ethnicity"] } }).map(({ field }) => field)).toEqual(["ethnicity"]);
  });
});
