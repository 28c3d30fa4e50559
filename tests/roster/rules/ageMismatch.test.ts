import { describe, expect, test } from "vitest";
import { ageMismatch } from "../../../roster/rules/ageMismatch.js";
import { findWorded } from "../../support/assertWorded.js";
import { placesOf } from "../../support/checkRule.js";

const headings = ["姓名", "出生年月", "年龄"];
const right: readonly (readonly (string | number)[])[] = [["李秀英", "1945.03.05", 81], ["王桂兰", "1946.07.19", 80], ["赵德昌", "1947.12.20", 78], ["周福祥", "1948.01.15", 78]];
const found = (birth: string, age: string | number, others = right) => findWorded(ageMismatch, headings, [["陈建国", birth, age], ...others]);

describe("age-mismatch", () => {
  test("at the age's cell, with the right one on offer", () => {
    const findings = found("1950.05", 67);
    expect(placesOf(findings)).toEqual(["warning C2"]);
    expect(findings[0]).toMatchObject({ field: "age", params: { stated: 67, expected: 76, day: "2026-11-22" } });
    expect(findings[0]!.fix).toMatchObject({ safe: false, cells: [{ row: 2, column: 2, value: 76 }] });
  });

  test("the day is the one that the column fits: 2025-12-31", () => {
    const stale: typeof right = [["李秀英", "1945.03.05", 80], ["王桂兰", "1946.07.19", 79], ["赵德昌", "1947.12.20", 78], ["周福祥", "1948.01.15", 77], ["吴世荣", "1949.06.11", 76]];
    expect(found("1950.05", 75, stale)).toEqual([]);
    const findings = found("1950.05", 76, stale);
    expect(placesOf(findings)).toEqual(["warning C2"]);
    expect(findings[0]!.params).toMatchObject({ expected: 75, day: "2025-12-31" });
  });

  test("each row that does not fit", () => {
    expect(placesOf(found("1950.05", 67, [...right, ["吴世荣", "1949.06.11", 17]]))).toEqual(["warning C2", "warning C7"]);
  });

  test.each([["1950.11.22", 76], ["1950.11.23", 75], ["1950.12", 75], ["1950.05", ""], ["", 60], ["1950.05", "76岁"]])("born %j and %j fits or is not told", (birth, age) => {
    expect(found(birth, age)).toEqual([]);
  });

  test.each([["1950", 76], ["1950", 75], ["1950.11", 76], ["1950.11", 75]])("[R5] born %s may be %d", (birth, age) => {
    expect(found(birth, age)).toEqual([]);
  });

  test("the dead keep the age at which they died", () => {
    const rows = [["陈建国", "1950.05", 67, "2018.01"], ["李秀英", "1945.03.05", 81, ""], ["王桂兰", "1946.07.19", 80, ""]];
    expect(findWorded(ageMismatch, [...headings, "去世时间"], rows)).toEqual([]);
  });

  test("虚岁 that says so is counted as such", () => {
    const rows = [["陈建国", "1950.05", 77], ["李秀英", "1945.03.05", 82], ["王桂兰", "1946.07.19", 90]];
    expect(placesOf(findWorded(ageMismatch, ["姓名", "出生年月", "年龄(虚岁)"], rows))).toEqual(["warning C4"]);
  });
});
