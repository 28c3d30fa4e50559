import { describe, expect, test } from "vitest";
import { columnUnrecognised } from "../../../roster/rules/columnUnrecognised.js";
import { findWith, placesOf } from "../../support/checkRule.js";

describe("column-unrecognised", () => {
  test("a heading that no field matches", () => {
    const findings = findWith(columnUnrecognised, ["姓名", "性别", "出生年月", "星座"], [["陈建国", "男", "1949.12", "白羊"]]);
    expect(placesOf(findings)).toEqual(["info D1"]);
    expect(findings[0]!.params).toEqual({ heading: "星座" });
  });

  test("known, empty and sensitive headings are no matter", () => {
    expect(findWith(columnUnrecognised, ["姓名", "性别", "出生年月", "", "开户银行及账号"], [["陈建国", "男", "1949.12", "", "12345"]])).toEqual([]);
  });
});
