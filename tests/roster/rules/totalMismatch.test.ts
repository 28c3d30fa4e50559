import { describe, expect, test } from "vitest";
import { totalMismatch } from "../../../roster/rules/totalMismatch.js";
import { findWorded } from "../../support/assertWorded.js";
import { placesOf } from "../../support/checkRule.js";

const headings = ["序号", "姓名", "出生年月", "健在状态"];
const people = (["陈建国", "李秀英", "王桂兰"] as const).map((name, place) => [place + 1, name, `194${String(place + 1)}.03`, "健在"]);
const found = (...rows: readonly (readonly (string | number | null)[])[]) => findWorded(totalMismatch, headings, rows);

describe("total-mismatch", () => {
  test("the number in a group's heading: at the heading, with the counted number on offer", () => {
    const findings = found(["一、退休干部（4人）"], ...people);
    expect(placesOf(findings)).toEqual(["warning A2"]);
    expect(findings[0]).toMatchObject({ field: null, params: { label: "一、退休干部（4人）", stated: 4, counted: 3 } });
    expect(findings[0]!.fix).toMatchObject({ safe: false, cells: [{ row: 2, column: 0, value: "一、退休干部（3人）" }] });
  });

  test("a row 合计 whose number has a cell of its own", () => {
    const findings = found(...people, ["合计", 5]);
    expect(findings.map(({ row, params }) => [row, params.stated, params.counted])).toEqual([[5, 5, 3]]);
    expect(findings[0]!.fix!.cells.map(({ value }) => value)).toEqual([3]);
  });

  test("a row 合计 in one cell, and a 小计 for its own rows only", () => {
    expect(found(...people, ["合计：5人"])[0]?.params).toMatchObject({ stated: 5, counted: 3 });
    const findings = found(people[0]!, ["小计", 2], people[1]!, people[2]!, ["小计", 2], ["合计", 3]);
    expect(findings.map(({ row, params }) => [row, params.stated, params.counted])).toEqual([[3, 2, 1]]);
  });

  test("right numbers are silent", () => {
    expect(found(["一、离休干部（1人）"], people[0]!, ["二、退休干部（2人）"], people[1]!, people[2]!, ["合计", 3])).toEqual([]);
    expect(found(...people, ["合计：3人"])).toEqual([]);
    expect(found(["一、退休干部"], ...people)).toEqual([]);
  });

  test("a unit may leave its dead out of the number or count them", () => {
    const rows = [...people, [4, "赵德昌", "1930.03", "去世"]];
    expect(found(["一、退休干部（3人）"], ...rows)).toEqual([]);
    expect(found(["一、退休干部（4人）"], ...rows)).toEqual([]);
    expect(found(["一、退休干部（5人）"], ...rows)).toHaveLength(1);
  });
});
