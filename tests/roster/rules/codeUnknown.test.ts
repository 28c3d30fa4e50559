import { describe, expect, test } from "vitest";
import { codeUnknown } from "../../../roster/rules/codeUnknown.js";
import { findWorded } from "../../support/assertWorded.js";
import { placesOf } from "../../support/checkRule.js";

const headings = ["姓名", "性别", "民族", "政治面貌", "健康状况", "离退休类别"];
const found = (...cells: readonly string[]) => findWorded(codeUnknown, headings, [["陈建国", ...cells], ["李秀英", "女", "回族", "群众", "健康或良好", "退休"]]);

describe("code-unknown", () => {
  test("a slip of the hand: at its cell, with the nearest on offer", () => {
    const findings = found("男", "漢汉族", "群众", "健康或良好", "退休");
    expect(placesOf(findings)).toEqual(["warning C2"]);
    expect(findings[0]).toMatchObject({ field: "ethnicity", params: { text: "漢汉族", near: "some" } });
    expect(String(findings[0]!.params.nearest).split("、")).toContain("汉族");
    expect(findings[0]!.fix).toMatchObject({ safe: false, cells: [{ row: 2, column: 2 }] });
  });

  test("what is like nothing on the list is asked about without an offer", () => {
    const findings = found("男", "汉族", "ＸＹＺ", "健康或良好", "退休");
    expect(placesOf(findings)).toEqual(["warning D2"]);
    expect(findings[0]).toMatchObject({ params: { near: "none", nearest: "" }, fix: null });
  });

  test("each wrong cell of a row is told of", () => {
    expect(placesOf(found("雄性的", "火星族人", "群众", "健康或良好", "退休"))).toEqual(["warning B2", "warning C2"]);
  });

  test("a further column of a field that may have several is looked at too", () => {
    const findings = findWorded(codeUnknown, ["姓名", "性别", "学历", "在职学历"], [["陈建国", "男", "大专", "幼稚园大班"], ["李秀英", "女", "本科", "研究生"]]);
    expect(placesOf(findings)).toEqual(["warning D2"]);
  });

  test("a second column that stands in for an empty first one is told of once, in its own cell", () => {
    const columns = ["姓名", "民族", "出生年月", "族别"];
    const others = [["李秀英", "汉族", "1945.03", ""], ["王桂兰", "汉族", "1946.03", ""]];
    const findings = findWorded(codeUnknown, columns, [["陈建国", "", "1945.03", "火星族人"], ...others]);
    expect(placesOf(findings)).toEqual(["warning D2"]);
    expect(findings[0]!.fix).toMatchObject({ cells: [{ row: 2, column: 3 }] });
    expect(placesOf(findWorded(codeUnknown, columns, [["陈建国", "火星族人", "1945.03", "火星族人"], ...others]))).toEqual(["warning B2", "warning D2"]);
  });

  test.each([
    ["男", "汉", "党员", "良好", "退休干部"],
    ["女性", "维吾尔族", "中共党员", "有慢性病", "离休干部"],
    ["", "", "", "", ""],
    ["—", "/", "无", "不详", "退休"],
  ])("%s, %s, %s, %s, %s are names, their aliases, or nothing", (...cells) => {
    expect(found(...cells)).toEqual([]);
  });
});
