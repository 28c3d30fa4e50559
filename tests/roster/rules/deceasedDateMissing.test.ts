import { describe, expect, test } from "vitest";
import { deceasedDateMissing } from "../../../roster/rules/deceasedDateMissing.js";
import { findWorded } from "../../support/assertWorded.js";
import { placesOf } from "../../support/checkRule.js";

const headings = ["姓名", "出生年月", "健在状态", "去世时间"];
const found = (alive: string, died: string) => findWorded(deceasedDateMissing, headings, [["陈建国", "1930.05", alive, died], ["李秀英", "1945.03", "健在", ""]]);

describe("deceased-date-missing", () => {
  test.each([["去世", ""], ["已故", "—"], ["病故", "不详"]])("%s with %j: at the empty cell", (alive, died) => {
    const findings = found(alive, died);
    expect(placesOf(findings)).toEqual(["warning D2"]);
    expect(findings[0]).toMatchObject({ field: "death_date", fix: null });
  });

  test("where the sheet has no such column it stands at the name", () => {
    const findings = findWorded(deceasedDateMissing, headings.slice(0, 3), [["陈建国", "1930.05", "去世"], ["李秀英", "1945.03", "健在"]]);
    expect(placesOf(findings)).toEqual(["warning A2"]);
  });

  test.each([["去世", "2024"], ["去世", "2024.03.12"], ["健在", ""], ["", ""], ["", "2024.03"]])("%j with %j is silent", (alive, died) => {
    expect(found(alive, died)).toEqual([]);
  });

  test("what cannot be read is no empty cell", () => {
    expect(found("去世", "去年冬天")).toEqual([]);
  });
});
