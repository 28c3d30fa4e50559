import { describe, expect, test } from "vitest";
import { rankInPost } from "../../../roster/rules/rankInPost.js";
import { findWorded } from "../../support/assertWorded.js";
import { placesOf } from "../../support/checkRule.js";

const headings = ["姓名", "出生年月", "原职务", "原职级"];
const found = (post: string, rank = "") => findWorded(rankInPost, headings, [["陈建国", "1945.05", post, rank], ["李秀英", "1945.03", "局长", "正县处级"]]);

describe("rank-in-post", () => {
  test.each([["副主任(正处级)", "正处级", "副主任"], ["局长（副县级）", "副县级", "局长"], ["党组成员（正科级）、副局长", "正科级", "党组成员、副局长"]])("%s is split", (post, rank, rest) => {
    const findings = found(post);
    expect(placesOf(findings)).toEqual(["info C2"]);
    expect(findings[0]!.params).toEqual({ post, rank, rest });
    expect(findings[0]!.fix).toMatchObject({ safe: false, cells: [{ row: 2, column: 2, value: rest }, { row: 2, column: 3, value: rank }] });
  });

  test("within a title the rank belongs to it: only its own cell is filled", () => {
    const findings = found("副处级调研员");
    expect(findings[0]!.params).toMatchObject({ rank: "副处级", rest: "副处级调研员" });
    expect(findings[0]!.fix!.cells).toEqual([{ row: 2, column: 3, value: "副处级", asText: false }]);
  });

  test("in a column of unit and post together", () => {
    const findings = findWorded(rankInPost, ["姓名", "出生年月", "原工作单位及职务", "原职级"], [["陈建国", "1945.05", "区财政局副局长(正科级)", ""], ["李秀英", "1945.03", "区教育局局长", "正县处级"]]);
    expect(placesOf(findings)).toEqual(["info C2"]);
  });

  test.each([["副主任(正处级)", "正处级"], ["副主任", ""], ["主任(享受正处级待遇)", ""], ["高级工程师", ""], ["一级教师", ""], ["某中学(省级示范)校长", ""], ["", ""]])("%j beside %j is silent", (post, rank) => {
    expect(found(post, rank)).toEqual([]);
  });

  test("a sheet without a column for the rank is not asked to fill one", () => {
    expect(findWorded(rankInPost, ["姓名", "出生年月", "原职务"], [["陈建国", "1945.05", "副主任(正处级)"], ["李秀英", "1945.03", "局长"]])).toEqual([]);
  });

  test("a 职级 told in the cell is not empty", () => {
    expect(found("副局长(正科级)", "四级调研员")).toEqual([]);
  });
});
