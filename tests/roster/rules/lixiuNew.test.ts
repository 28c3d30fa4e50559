import { describe, expect, test } from "vitest";
import { lixiuNew } from "../../../roster/rules/lixiuNew.js";
import { findWorded } from "../../support/assertWorded.js";
import { placesOf } from "../../support/checkRule.js";

const headings = ["姓名", "出生年月", "离退休类别", "离退休时间"];
const found = (kind: string, retired: string, asOf = "2026-11-22") => findWorded(lixiuNew, headings, [["陈建国", "1930.05", kind, retired], ["李秀英", "1966.03", "退休", "2026.07"]], { asOf });

describe("lixiu-new", () => {
  test.each(["2026.03", "2026", "2026年10月8日"])("离休 since %s, within the year", (retired) => {
    const findings = found("离休", retired);
    expect(placesOf(findings)).toEqual(["warning D2"]);
    expect(findings[0]).toMatchObject({ field: "retire_date", fix: null });
  });

  test("the year is that of the as-of day", () => {
    expect(found("离休", "2025.12.31", "2025-12-31")).toHaveLength(1);
    expect(found("离休", "2025.12.31", "2026-01-01")).toEqual([]);
  });

  test.each([["离休", "1985.06"], ["离休", "2025.12"], ["离休", ""], ["退休", "2026.03"]])("%s since %j is nothing new", (kind, retired) => {
    expect(found(kind, retired)).toEqual([]);
  });
});
