import { describe, expect, test } from "vitest";
import { deceasedButListed } from "../../../roster/rules/deceasedButListed.js";
import { findWorded } from "../../support/assertWorded.js";
import { placesOf } from "../../support/checkRule.js";

const headings = ["姓名", "出生年月", "健在状态", "去世时间"];
const found = (alive: string, died: string) => findWorded(deceasedButListed, headings, [["陈建国", "1930.05", alive, died], ["李秀英", "1945.03", "健在", ""]]);

describe("deceased-but-listed", () => {
  test.each([["健在", "2024.03"], ["在世", "2024"], ["健在", "2024.3.12"]])("%s with %s: at the state's cell, with the death on offer", (alive, died) => {
    const findings = found(alive, died);
    expect(placesOf(findings)).toEqual(["warning C2"]);
    expect(findings[0]).toMatchObject({ field: "alive", params: { date: died } });
    expect(findings[0]!.fix).toMatchObject({ safe: false, cells: [{ row: 2, column: 2, value: "去世" }] });
  });

  test("[C5] a faulty date of death is a word of a death too", () => {
    expect(placesOf(found("健在", "2024.13"))).toEqual(["warning C2"]);
  });

  test.each([["去世", "2024.03"], ["健在", ""], ["健在", "—"], ["健在", "无"], ["", ""]])("%j with %j is silent", (alive, died) => {
    expect(found(alive, died)).toEqual([]);
  });

  test("where nobody states 健在 the date of death stands for itself", () => {
    expect(found("", "2024.03")).toEqual([]);
    expect(findWorded(deceasedButListed, ["姓名", "出生年月", "去世时间"], [["陈建国", "1930.05", "2024.03"], ["李秀英", "1945.03", ""]])).toEqual([]);
  });
});
