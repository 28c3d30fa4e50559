import { describe, expect, test } from "vitest";
import { partyYearsMismatch } from "../../../roster/rules/partyYearsMismatch.js";
import { findWorded } from "../../support/assertWorded.js";
import { placesOf } from "../../support/checkRule.js";

const headings = ["姓名", "出生年月", "政治面貌", "入党时间", "转正时间", "党龄", "健在状态"];
const found = (joined: string, full: string, years: string | number, alive = "健在") =>
  findWorded(partyYearsMismatch, headings, [["陈建国", "1930.05", "中共党员", joined, full, years, alive], ["李秀英", "1945.03", "群众", "", "", "", "健在"]]);

describe("party-years-mismatch", () => {
  test("转正时间 goes first; the right number is on offer", () => {
    const findings = found("1985.06", "1987.06", 40);
    expect(placesOf(findings)).toEqual(["warning F2"]);
    expect(findings[0]!.params).toEqual({ stated: 40, expected: "39", basis: "full-date", date: "1987.06", from: "1987.06" });
    expect(findings[0]!.fix).toMatchObject({ safe: false, cells: [{ row: 2, column: 5, value: 39 }] });
  });

  test.each([
    ["1985.06", 41, "join-date-one-year", "40"],
    ["1960.03", 66, "join-date-one-year", "65"],
    ["1973.05", 52, "join-date-no-probation", "53"],
    ["1950.03", 77, "join-date-varied", "74–76"],
  ])("joined in %s and %d told: %s gives %s", (joined, years, basis, expected) => {
    const findings = found(joined, "", years);
    expect(findings[0]?.params).toMatchObject({ basis, expected });
    expect(findings[0]!.fix === null).toBe(expected.includes("–"));
  });

  test.each([
    ["1985.06", "", 40], ["1973.05", "", 53], ["1950.03", "", 74], ["1950.03", "", 75], ["1950.03", "", 76], ["1985.06", "1986.12", 39],
    ["1985", "", 40], ["1985", "", 39], ["", "", 40], ["1985.06", "", ""],
  ])("joined %j, full member %j, %j years fit or cannot be told", (joined, full, years) => {
    expect(found(joined, full, years)).toEqual([]);
  });

  test("the dead are not counted on", () => {
    expect(found("1985.06", "", 20, "去世")).toEqual([]);
  });
});
