import { describe, expect, test } from "vitest";
import { partyBranchMissing } from "../../../roster/rules/partyBranchMissing.js";
import { findWorded } from "../../support/assertWorded.js";
import { placesOf } from "../../support/checkRule.js";

const headings = ["姓名", "出生年月", "政治面貌", "所在党支部", "去世时间"];
const found = (status: string, branch: string, died = "") => findWorded(partyBranchMissing, headings, [["陈建国", "1945.05", status, branch, died], ["李秀英", "1945.03", "群众", "", ""]]);

describe("party-branch-missing", () => {
  test.each([["中共党员", ""], ["党员", "/"], ["中国共产党党员", " "]])("%s with %j: at the empty cell", (status, branch) => {
    const findings = found(status, branch);
    expect(placesOf(findings)).toEqual(["warning D2"]);
    expect(findings[0]).toMatchObject({ field: "party_branch", fix: null });
  });

  test.each([["中共党员", "离退休第一党支部"], ["群众", ""], ["", ""], ["九三学社社员", ""]])("%j with %j is silent", (status, branch) => {
    expect(found(status, branch)).toEqual([]);
  });

  test("nobody is asked for the branch of the dead", () => {
    expect(found("中共党员", "", "2024.03")).toEqual([]);
  });

  test("a sheet without the column is not told row by row", () => {
    expect(findWorded(partyBranchMissing, headings.slice(0, 3), [["陈建国", "1945.05", "中共党员"], ["李秀英", "1945.03", "中共党员"]])).toEqual([]);
  });
});
