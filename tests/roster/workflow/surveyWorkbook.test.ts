import { describe, expect, test } from "vitest";
import { retirees } from "../../../roster/ledgers/retirees.js";
import { defaultPolicy } from "../../../roster/model/policy.js";
import type { Workbook } from "../../../roster/model/sheet.js";
import { keepWritable } from "../../../roster/workflow/keepWritable.js";
import { measureQuality } from "../../../roster/workflow/measureQuality.js";
import { pickSafeFixes } from "../../../roster/workflow/pickEdits.js";
import { stateRoster, unitOf } from "../../../roster/workflow/stateRoster.js";
import { tablesOf } from "../../../roster/workflow/survey.js";
import { surveyWorkbook } from "../../../roster/workflow/surveyWorkbook.js";
import { ASOF, sheetOf } from "../../support/roster.js";

const head = ["姓名", "性别", "出生年月", "身份证号", "政治面貌", "离退休类别", "退休时间"];
const book: Workbook = {
  format: "xlsx", date1904: false, skipped: [{ sheet: "图", reason: "chart-sheet" }],
  sheets: [
    sheetOf([["填报单位：区水利局"], head, ["孟祥林", "男", "1945.03", "11010519491231002x", "群众", "退休", "2005.04"], ["孟祥木", "女", "1946.04", "", "群众", "退休", "2001.05"]], { name: "在册" }),
    { ...sheetOf([head, ["孟祥森", "男", "1947.05", "", "群众", "离休", "2007.06"]], { name: "另册" }), state: "hidden" },
    sheetOf([["本表由各单位填写"], ["一、每年填一次"]], { name: "说明" }),
  ],
};
const survey = (guess: boolean): ReturnType<typeof surveyWorkbook> =>
  surveyWorkbook(book, { file: "水利局.xlsx", asOf: ASOF, ledger: retirees, policy: defaultPolicy, guess });

describe("surveyWorkbook", () => {
  test("every sheet is either read, hidden ones too, or named with the reason why not", () => {
    const { sheets, skipped } = survey(true);
    expect(sheets.map(({ sheet, hidden }) => [sheet, hidden])).toEqual([["在册", false], ["另册", true]]);
    expect(skipped).toEqual([{ sheet: "图", reason: "chart-sheet" }, { sheet: "说明", reason: "no-ledger" }]);
  });

  test("[C1] the same workbook, day and policy give the same findings", () => {
    expect(JSON.stringify(survey(true))).toBe(JSON.stringify(survey(true)));
  });

  test("every row states its person with the place where it stands, for the unit that the sheet names", () => {
    const surveyed = survey(false);
    expect(unitOf(surveyed)).toBe("区水利局");
    expect(stateRoster(surveyed).map(({ statement, source }) => [statement.name, source.sheet, source.row])).toEqual([
      ["孟祥林", "在册", 3], ["孟祥木", "在册", 4], ["孟祥森", "另册", 2],
    ]);
  });

  test("completeness counts people of whom a field is asked, an absent column as not filled", () => {
    const { people, completeness } = measureQuality(tablesOf(survey(false)), retirees);
    expect(people).toBe(3);
    expect(completeness.find(({ field }) => field === "id_no")).toEqual({ field: "id_no", filled: 1, of: 3 });
    expect(completeness.find(({ field }) => field === "revolution_start_date")).toEqual({ field: "revolution_start_date", filled: 0, of: 1 });
  });

  test("[B1] of the fixes only safe ones are taken, and never over a formula or under a merge", () => {
    const edits = pickSafeFixes(survey(false));
    expect(edits).toContainEqual({ sheet: "在册", row: 3, column: 3, value: "11010519491231002X", asText: true });
    const [first, ...others] = book.sheets;
    const formula = { ...book, sheets: [sheetOf(first!.rows.map((row) => row.values), { name: "在册", formulas: { "3,3": "A1" } }), ...others] };
    expect(keepWritable(edits, formula).some(({ row, column }) => row === 3 && column === 3)).toBe(false);
    const merged = { ...book, sheets: [{ ...first!, merges: [{ top: 2, left: 3, bottom: 3, right: 3 }] }, ...others] };
    expect(keepWritable(edits, merged).some(({ row, column }) => row === 3 && column === 3)).toBe(false);
    expect(keepWritable(edits, book)).toEqual(edits);
  });
});
