import { describe, expect, test } from "vitest";
import { idNumberArea } from "../../../roster/rules/idNumberArea.js";
import { findWith } from "../../support/checkRule.js";
import { idNumber } from "../../support/idNumbers.js";

const found = (area: string, birth: string) =>
  findWith(idNumberArea, ["姓名", "性别", "身份证号"], [["陈建国", "男", idNumber(area, birth, "001")]]).map(({ severity, params }) => `${severity} ${params["why"]!}`);

describe("id-number-area", () => {
  test.each(["320421", "320483", "110000", "320400", "320401", "110100", "110200", "510202", "810000"])("%s was a code, which is enough for the old", (area) => {
    expect(found(area, "19450301")).toEqual([]);
  });

  test.each(["320499", "999999", "000000"])("%s never was one", (area) => {
    expect(found(area, "19450301")).toEqual(["warning never"]);
  });

  test("who was born since 1984 has a code that was in use at some time of their life", () => {
    // 320421 武进县 until 1995, 320483 武进市 1995–2002.
    expect(found("320421", "19831231")).toEqual([]);
    expect(found("320421", "19950501")).toEqual([]);
    expect(found("320421", "19960501")).toEqual(["warning not-then"]);
    expect(found("320483", "19840101")).toEqual([]);
  });

  test("a number that is wrong is not looked at", () => {
    expect(findWith(idNumberArea, ["姓名", "性别", "身份证号"], [["陈建国", "男", "999999194503010010"]])).toEqual([]);
  });
});
