import { describe, expect, test } from "vitest";
import { partyDateMissing } from "../../../roster/rules/partyDateMissing.js";
import { findWorded } from "../../support/assertWorded.js";
import { placesOf } from "../../support/checkRule.js";

const headings = ["姓名", "出生年月", "政治面貌", "入党时间"];
const found = (status: string, joined: string) => findWorded(partyDateMissing, headings, [["陈建国", "1945.05", status, joined], ["李秀英", "1945.03", "群众", ""]]);

describe("party-date-missing", () => {
  test.each([["中共党员", ""], ["党员", "  "], ["中共党员", "—"]])("%s with %j: at the empty cell", (status, joined) => {
    const findings = found(status, joined);
    expect(placesOf(findings)).toEqual(["warning D2"]);
    expect(findings[0]).toMatchObject({ field: "party_join_date", params: {}, fix: null });
  });

  test.each([["中共党员", "1965.07"], ["中共党员", "1965"], ["群众", ""], ["民盟", ""], ["", ""]])("%j with %j is silent", (status, joined) => {
    expect(found(status, joined)).toEqual([]);
  });

  test("what cannot be read is no empty cell", () => {
    expect(found("中共党员", "大概六几年")).toEqual([]);
  });

  test("a sheet without the column is not told row by row", () => {
    expect(findWorded(partyDateMissing, headings.slice(0, 3), [["陈建国", "1945.05", "中共党员"], ["李秀英", "1945.03", "中共党员"]])).toEqual([]);
  });
});
