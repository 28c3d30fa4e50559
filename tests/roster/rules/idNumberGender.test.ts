import { describe, expect, test } from "vitest";
import { idNumberGender } from "../../../roster/rules/idNumberGender.js";
import { findWith, placesOf } from "../../support/checkRule.js";

const found = (gender: string, number = "11010519491231002X") => findWith(idNumberGender, ["姓名", "身份证号", "性别", "民族"], [["李秀英", number, gender, "汉"], ["陈建国", "", "男", "汉"]]);

describe("id-number-gender", () => {
  test("the 17th digit differs: at the number's cell, with the sex on offer", () => {
    const findings = found("男");
    expect(placesOf(findings)).toEqual(["warning B2"]);
    expect(findings[0]!.fix).toMatchObject({ safe: false, cells: [{ row: 2, column: 2, value: "女" }] });
  });

  test.each(["女", "", "女性"])("%s is right or silent", (gender) => {
    expect(found(gender)).toEqual([]);
  });

  test("a wrong number tells nothing", () => {
    expect(found("男", "110105194912310021")).toEqual([]);
  });
});
