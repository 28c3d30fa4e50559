import { describe, expect, test } from "vitest";
import { personDuplicate } from "../../../roster/rules/personDuplicate.js";
import { findWorded } from "../../support/assertWorded.js";
import { placesOf } from "../../support/checkRule.js";
import { idNumber } from "../../support/idNumbers.js";

const headings = ["姓名", "身份证号", "出生年月", "性别", "联系电话", "原工作单位"];
type Cells = readonly [name: string, number: string, birth: string, gender: string, phone: string, unit: string];
const other: Cells = ["赵德昌", "", "1951.02.03", "男", "13812345678", "区教育局"];
const found = (...rows: readonly Cells[]) => findWorded(personDuplicate, headings, [...rows, other]);
const reasonsOf = (reasons: unknown): readonly string[] => String(reasons).split(" ");

const number = idNumber("110105", "19450305", "001");
const otherNumber = idNumber("110105", "19450305", "003");

describe("person-duplicate", () => {
  test("one finding on each row, naming the other, with the reasons", () => {
    const findings = found(["陈建国", "", "1945.03.05", "男", "13912345678", "区财政局"], ["李秀英", "", "1948.02", "女", "", "区财政局"], ["陈 建 国", "", "1945.03.05", "男", "", "区财政局"]);
    expect(placesOf(findings)).toEqual(["warning A2", "warning A4"]);
    expect(findings.map(({ params }) => [params.otherRow, params.decision])).toEqual([[4, "same"], [2, "same"]]);
    expect(reasonsOf(findings[0]!.params.reasons)).toEqual(expect.arrayContaining(["name-equal", "birth-equal", "unit-equal"]));
    expect(findings.map(({ fix }) => fix)).toEqual([null, null]);
  });

  test("a row with a number and one without are compared too", () => {
    const findings = found(["陈建国", number, "", "男", "", "区财政局"], ["陈建国", "", "1945.03", "男", "", "区财政局"]);
    expect(findings.map(({ row, params }) => [row, params.decision])).toEqual([[2, "review"], [3, "review"]]);
  });

  test("a number with one wrong digit beside the right one", () => {
    const wrong = `${number.slice(0, 16)}9${number.slice(17)}`;
    const findings = found(["陈建国", number, "", "男", "", ""], ["陈建国", wrong, "", "男", "", ""]);
    expect(placesOf(findings)).toEqual(["warning A2", "warning A3"]);
    expect(reasonsOf(findings[0]!.params.reasons)).toContain("id-near");
  });

  test("of three alike each pair is named once", () => {
    const row: Cells = ["陈建国", "", "1945.03.05", "男", "13912345678", "区财政局"];
    const pairs = found(row, row, row).map(({ row: at, params }) => `${String(at)}-${String(params.otherRow)}`);
    expect(pairs.toSorted()).toEqual(["2-3", "2-4", "3-2", "3-4", "4-2", "4-3"]);
  });

  test("equal numbers are id-number-duplicate's", () => {
    expect(found(["陈建国", number, "1945.03.05", "男", "", "区财政局"], ["陈建国", number, "1945.03.05", "男", "", "区财政局"])).toEqual([]);
  });

  test("two different valid numbers are two people, whatever else is equal", () => {
    expect(found(["陈建国", number, "1945.03.05", "男", "13912345678", "区财政局"], ["陈建国", otherNumber, "1945.03.05", "男", "13912345678", "区财政局"])).toEqual([]);
  });

  test("a name alone, and a couple who share phone and unit, are no duplicates", () => {
    expect(found(["陈建国", "", "1945.03.05", "男", "", ""], ["陈建国", "", "1952.08.11", "男", "", ""])).toEqual([]);
    expect(found(["陈建国", "", "1945.03.05", "男", "13912345678", "区财政局"], ["李秀英", "", "1947.08.11", "女", "13912345678", "区财政局"])).toEqual([]);
  });
});
