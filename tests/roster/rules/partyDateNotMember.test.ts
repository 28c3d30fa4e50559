import { describe, expect, test } from "vitest";
import { partyDateNotMember } from "../../../roster/rules/partyDateNotMember.js";
import { findWorded } from "../../support/assertWorded.js";
import { placesOf } from "../../support/checkRule.js";

const found = (status: string, joined: string, heading = "入党时间") =>
  findWorded(partyDateNotMember, ["姓名", "出生年月", "政治面貌", heading], [["陈建国", "1945.05", status, joined], ["李秀英", "1945.03", "中共党员", "1965.07"]]);

describe("party-date-not-member", () => {
  test.each(["群众", "无党派人士", "民盟盟员"])("%s with a date: at the date's cell", (status) => {
    const findings = found(status, "1965.07");
    expect(placesOf(findings)).toEqual(["warning D2"]);
    expect(findings[0]).toMatchObject({ field: "party_join_date", params: { date: "1965.07" }, fix: null });
  });

  test.each([["中共党员", "1965.07"], ["预备党员", "2026.07"], ["群众", ""], ["群众", "—"], ["", "1965.07"]])("%j with %j is silent", (status, joined) => {
    expect(found(status, joined)).toEqual([]);
  });

  test("参加党派时间 is whichever party's, but not nobody's", () => {
    expect(found("民盟", "1985.07", "参加党派时间")).toEqual([]);
    expect(found("群众", "1985.07", "参加党派时间")).toHaveLength(1);
  });
});
