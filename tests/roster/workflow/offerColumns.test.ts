import { describe, expect, test } from "vitest";
import { retirees } from "../../../roster/ledgers/retirees.js";
import { defaultPolicy } from "../../../roster/model/policy.js";
import type { CellValue, Workbook } from "../../../roster/model/sheet.js";
import { placeColumns, type ColumnOffer } from "../../../roster/workflow/columnOffer.js";
import { offerColumns } from "../../../roster/workflow/offerColumns.js";
import { surveyWorkbook } from "../../../roster/workflow/surveyWorkbook.js";
import { madeNumber } from "../../support/people.js";
import { ASOF, sheetOf } from "../../support/roster.js";

function offersOf(rows: readonly (readonly CellValue[])[]): readonly ColumnOffer[] {
  const workbook: Workbook = { format: "xlsx", date1904: false, sheets: [sheetOf(rows, { name: "在册" })], skipped: [] };
  const survey = surveyWorkbook(workbook, { file: "名册.xlsx", asOf: ASOF, ledger: retirees, policy: defaultPolicy, guess: false });
  return offerColumns(survey, { ledger: retirees, policy: defaultPolicy, workbook });
}

const people = [["张三", madeNumber("19360101", 3, false), "离休"], ["李四", madeNumber("19500203", 4, true), "退休"]];
const heads = ["姓名", "身份证号", "离退休类别"];

describe("columns that could be added", () => {
  test("those that the sheet has not, right of everything, looking like its last column", () => {
    const offers = offersOf([["名册"], heads, ...people, [], [null, null, null, null, null, "旁注"]]);
    const age = offers.find(({ derivation }) => derivation === "gender")!;
    expect(age.heading).toEqual({ sheet: "在册", row: 2, column: 6, value: "性别", asText: false, like: { row: 2, column: 2 } });
    expect(age.cells.map(({ edit }) => [edit.row, edit.column, edit.value, edit.like])).toEqual([[3, 6, "男", { row: 3, column: 2 }], [4, 6, "女", { row: 3, column: 2 }]]);
    expect(age.cells[0]!.proposal.source.code).toBe("gender");
  });

  test("a present column, also one that was added before, is not offered again", () => {
    const named = (rows: readonly (readonly CellValue[])[]): readonly string[] => offersOf(rows).map(({ derivation }) => derivation);
    expect(named([heads, ...people])).toContain("round-birthday");
    expect(named([[...heads, "性别", "整十寿辰(2026年)"], ...people.map((row) => [...row, null, null])])).not.toContain("gender");
    expect(named([[...heads, "整十寿辰（2026年）"], ...people.map((row) => [...row, null])])).not.toContain("round-birthday");
  });

  test("of several columns each takes the next blank one", () => {
    const offers = offersOf([heads, ...people]).slice(0, 2);
    expect(new Set(placeColumns(offers).map(({ column }) => column))).toEqual(new Set([3, 4]));
    expect(placeColumns(offers).filter(({ row }) => row === 1).map(({ value }) => value)).toEqual(offers.map(({ heading }) => heading.value));
  });

  test("headings of derived fields are read as those fields, the others as none of the ledger's", () => {
    const offers = offersOf([[...heads, "参加工作时间"], [...people[0]!, "1948.03"], [...people[1]!, "1970.01"]]);
    const rows = [[...heads, "参加工作时间", ...offers.map(({ heading }) => heading.value)], ...people.map((row) => [...row, "1970.01", ...offers.map(() => "x")])];
    const survey = surveyWorkbook({ format: "xlsx", date1904: false, sheets: [sheetOf(rows)], skipped: [] }, { file: "a.xlsx", asOf: ASOF, ledger: retirees, policy: defaultPolicy, guess: false });
    const fields = new Map(survey.sheets[0]!.tables[0]!.table.columns.map(({ heading, field }) => [heading, field]));
    for (const { derivation, heading, cells } of offers) expect(fields.get(String(heading.value)), derivation).toBe(cells[0]!.proposal.field);
  });
});
