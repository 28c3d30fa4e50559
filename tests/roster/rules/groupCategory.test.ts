import { describe, expect, test } from "vitest";
import { groupCategory } from "../../../roster/rules/groupCategory.js";
import { findWorded } from "../../support/assertWorded.js";
import { placesOf } from "../../support/checkRule.js";

const found = (...kinds: readonly [string, string, string]) => findWorded(groupCategory, ["姓名", "出生年月", "离退休类别"], [
  ["一、离休干部（1人）"], ["陈建国", "1930.05", kinds[0]], ["二、退休干部（2人）"], ["李秀英", "1945.03", kinds[1]], ["王桂兰", "1946.03", kinds[2]],
]);

describe("group-category", () => {
  test("退休 below 离休干部, and 离休 below 退休干部: at the row's own cell, with the group's kind on offer", () => {
    const findings = found("退休", "离休", "退休");
    expect(placesOf(findings)).toEqual(["warning C3", "warning C5"]);
    expect(findings[0]).toMatchObject({ field: "retire_kind", params: { kind: "退休", group: "一、离休干部（1人）", groupKind: "离休", groupRow: 2 } });
    expect(findings[1]!.params).toMatchObject({ kind: "离休", groupKind: "退休", groupRow: 4 });
    expect(findings[0]!.fix).toMatchObject({ safe: false, cells: [{ row: 3, column: 2, value: "离休" }] });
  });

  test("内退 below 退休干部 is not yet of them", () => {
    expect(placesOf(found("离休", "退休", "内退"))).toEqual(["warning C6"]);
  });

  test.each<readonly [string, string, string]>([["离休", "退休", "退休"], ["离休干部", "退休干部", "病退"], ["", "", ""], ["离休", "建国前参加工作退休干部", "退休工人"]])("%j, %j, %j agree", (...kinds) => {
    expect(found(...kinds)).toEqual([]);
  });

  test("a group that tells no kind, and a sheet without groups, say nothing", () => {
    const rows = [["一、区财政局（2人）"], ["陈建国", "1930.05", "离休"], ["李秀英", "1945.03", "退休"]];
    expect(findWorded(groupCategory, ["姓名", "出生年月", "离退休类别"], rows)).toEqual([]);
    expect(findWorded(groupCategory, ["姓名", "出生年月", "离退休类别"], rows.slice(1))).toEqual([]);
  });
});
