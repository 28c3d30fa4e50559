import { describe, expect, test } from "vitest";
import { lixiuBirth } from "../../../roster/rules/lixiuBirth.js";
import { findWorded } from "../../support/assertWorded.js";
import { placesOf } from "../../support/checkRule.js";
import { idNumber } from "../../support/idNumbers.js";

const headings = ["姓名", "身份证号", "出生年月", "离退休类别"];
const found = (kind: string, birth: string, number = "") => findWorded(lixiuBirth, headings, [["陈建国", number, birth, kind], ["李秀英", "", "1945.03", "退休"]]);

describe("lixiu-birth", () => {
  test.each(["1939.01", "1939", "1945.03.05"])("离休 and born %s", (birth) => {
    const findings = found("离休", birth);
    expect(placesOf(findings)).toEqual(["warning C2"]);
    expect(findings[0]).toMatchObject({ field: "birth_date", fix: null });
  });

  test("without a date of birth the valid number tells, and is the cell", () => {
    const findings = found("离休", "", idNumber("110105", "19410203", "001"));
    expect(placesOf(findings)).toEqual(["warning B2"]);
    expect(findings[0]!.params).toEqual({ birth: "1941.02.03" });
  });

  test.each([["离休", "1938.12.31"], ["离休", "1938"], ["离休", "1930.05"], ["离休", ""], ["退休", "1950.05"]])("%s and born %j is lawful", (kind, birth) => {
    expect(found(kind, birth)).toEqual([]);
  });

  test("the archive's date prevails over the number's", () => {
    expect(found("离休", "1935.02", idNumber("110105", "19410203", "001"))).toEqual([]);
  });
});
