import { describe, expect, test } from "vitest";
import { idNumberBirth } from "../../../roster/rules/idNumberBirth.js";
import { findWith, placesOf } from "../../support/checkRule.js";

const found = (birth: string, number = "11010519491231002X") =>
  placesOf(findWith(idNumberBirth, ["姓名", "性别", "身份证号", "出生年月"], [["李秀英", "女", number, birth]]));

describe("id-number-birth", () => {
  test.each(["1949.11", "1950", "1949.12.30"])("%s differs, at the number's cell", (birth) => {
    expect(found(birth)).toEqual(["warning C2"]);
  });

  test.each(["1949.12", "1949", "1949-12-31", "", "看档案"])("%s agrees at common precision or tells nothing", (birth) => {
    expect(found(birth)).toEqual([]);
  });

  test("15 digits tell a birth too; a wrong number does not", () => {
    expect(found("1949.11", "110105491231002")).toEqual(["warning C2"]);
    expect(found("1949.11", "110105194912310021")).toEqual([]);
  });

  test("where the card's birth has a column of its own, the archive's may differ", () => {
    const headings = ["姓名", "性别", "身份证号", "出生年月", "身份证出生日期"];
    expect(findWith(idNumberBirth, headings, [["李秀英", "女", "11010519491231002X", "1948.12", "1949.12.31"]])).toEqual([]);
    expect(placesOf(findWith(idNumberBirth, headings, [["李秀英", "女", "11010519491231002X", "1949.12", "1949.11.30"]]))).toEqual(["warning C2"]);
  });

  test("nothing is offered: nothing is overwritten", () => {
    expect(findWith(idNumberBirth, ["姓名", "性别", "身份证号", "出生年月"], [["李秀英", "女", "11010519491231002X", "1948.12"]])[0]!.fix).toBeNull();
  });
});
