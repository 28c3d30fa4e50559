import { describe, expect, test } from "vitest";
import { columnDuplicate } from "../../../roster/rules/columnDuplicate.js";
import { findWith, placesOf } from "../../support/checkRule.js";

describe("column-duplicate", () => {
  test("two columns for one value: the further one is spoken of", () => {
    const findings = findWith(columnDuplicate, ["姓名", "性别", "民族", "族别", "离退休类别"], [["陈建国", "男", "汉族", "汉族", "退休"]]);
    expect(placesOf(findings)).toEqual(["warning D1"]);
    expect(findings[0]!.params).toMatchObject({ field: "ethnicity", other: "C" });
  });

  test("the same heading twice", () => {
    const findings = findWith(columnDuplicate, ["姓名", "性别", "原职务", "原职务", "离退休类别"], [["陈建国", "男", "科长", "科长", "退休"]]);
    expect(placesOf(findings)).toEqual(["warning D1"]);
  });

  test("phones, schooling and contacts repeat lawfully", () => {
    const headings = ["姓名", "性别", "手机号码", "联系电话", "全日制学历", "在职学历", "紧急联系姓名", "紧急联系电话"];
    expect(findWith(columnDuplicate, headings, [["陈建国", "男", "13912345678", "13912345679", "高中", "大专", "陈小明", "13912345670"]])).toEqual([]);
  });
});
