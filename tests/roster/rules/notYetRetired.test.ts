import { describe, expect, test } from "vitest";
import { notYetRetired } from "../../../roster/rules/notYetRetired.js";
import { findWorded } from "../../support/assertWorded.js";
import { placesOf } from "../../support/checkRule.js";

const headings = ["姓名", "出生年月", "离退休类别", "离退休时间"];
const found = (kind: string, retired: string) => findWorded(notYetRetired, headings, [["陈建国", "1966.05", kind, retired], ["李秀英", "1945.03", "退休", "2000.03"]]);

describe("not-yet-retired", () => {
  test.each(["内退", "内部退养", "离岗待退"])("%s: at the category's cell", (kind) => {
    const findings = found(kind, "2020.06");
    expect(placesOf(findings)).toEqual(["warning C2"]);
    expect(findings[0]).toMatchObject({ field: "retire_kind", params: { because: "on-leave" }, fix: null });
  });

  test.each(["2026.12", "2026.11.23", "2027", "2027.11", "2027.11.22"])("a retirement in %s lies ahead", (retired) => {
    const findings = found("退休", retired);
    expect(placesOf(findings)).toEqual(["warning D2"]);
    expect(findings[0]).toMatchObject({ field: "retire_date", params: { because: "ahead" } });
  });

  test.each(["2026.11", "2026.11.22", "2026", "2000.03", ""])("a retirement in %j has come, as far as told", (retired) => {
    expect(found("退休", retired)).toEqual([]);
  });

  test.each(["2027.12", "2028", "2045.03"])("%s is no plan but a mistake, of which date-future speaks", (retired) => {
    expect(found("退休", retired)).toEqual([]);
  });
});
