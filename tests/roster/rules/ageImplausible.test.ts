import { describe, expect, test } from "vitest";
import { ageImplausible } from "../../../roster/rules/ageImplausible.js";
import { findWorded } from "../../support/assertWorded.js";
import { placesOf } from "../../support/checkRule.js";
import { idNumber } from "../../support/idNumbers.js";

const headings = ["姓名", "出生年月", "离退休类别", "健在状态", "备注"];
const found = (birth: string, kind = "退休", alive = "健在", remark = "") =>
  findWorded(ageImplausible, headings, [["陈建国", birth, kind, alive, remark], ["李秀英", "1945.03", "退休", "健在", ""]]);

describe("age-implausible", () => {
  test.each(["1915.11.22", "1915.03", "1905"])("living and born %s", (birth) => {
    const findings = found(birth, "离休");
    expect(placesOf(findings)).toEqual(["warning B2"]);
    expect(findings[0]).toMatchObject({ field: "birth_date", params: { because: "old", oldest: 110 }, fix: null });
  });

  test.each(["1986.11.23", "1990.05", "2001"])("retired and born %s", (birth) => {
    expect(placesOf(found(birth))).toEqual(["warning B2"]);
    expect(found(birth)[0]!.params).toMatchObject({ because: "young", youngest: 40 });
  });

  test.each(["1915.11.23", "1916.03", "1986.11.22", "1986.11", "1986", "1945.05", ""])("born %j is plausible", (birth) => {
    expect(found(birth)).toEqual([]);
  });

  test("of the dead nobody counts the age", () => {
    expect(found("1905.03", "离休", "去世")).toEqual([]);
    expect(found("1905.03", "离休", "", "2001年病故")).toEqual([]);
  });

  test("内退 is not yet retired", () => {
    expect(found("1988.03", "内退")).toEqual([]);
  });

  test("without a date of birth the valid number tells, and is the cell", () => {
    const findings = findWorded(ageImplausible, ["姓名", "身份证号", "离退休类别"], [["陈建国", idNumber("110105", "19950203", "001"), "退休"], ["李秀英", "", "退休"]]);
    expect(placesOf(findings)).toEqual(["warning B2"]);
  });

  test("the limits are the policy's", () => {
    const rows = [["陈建国", "1920.05", "退休"], ["李秀英", "1945.03", "退休"]];
    expect(findWorded(ageImplausible, headings.slice(0, 3), rows, { policy: { oldestAge: 105 } })).toHaveLength(1);
  });
});
