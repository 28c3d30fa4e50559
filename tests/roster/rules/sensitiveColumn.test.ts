import { describe, expect, test } from "vitest";
import { sensitiveColumn } from "../../../roster/rules/sensitiveColumn.js";
import { findWith, placesOf } from "../../support/checkRule.js";

describe("sensitive-column", () => {
  test.each(["银行卡号", "工资卡号", "主要疾病", "入院诊断", "开户银行及账号"])("%s", (heading) => {
    expect(placesOf(findWith(sensitiveColumn, ["姓名", "性别", "出生年月", heading], [["陈建国", "男", "1949.12", "某"]]))).toEqual(["info D1"]);
  });

  test.each(["健康状况", "家庭住址", "星座", "联系电话"])("%s is reported or at least not sensitive", (heading) => {
    expect(findWith(sensitiveColumn, ["姓名", "性别", "出生年月", heading], [["陈建国", "男", "1949.12", "健康"]])).toEqual([]);
  });
});
