import { describe, expect, test } from "vitest";
import { rankTreatment } from "../../../roster/rules/rankTreatment.js";
import { findWorded } from "../../support/assertWorded.js";
import { placesOf } from "../../support/checkRule.js";

const headings = ["姓名", "出生年月", "职务层次", "现享受待遇"];
const found = (rank: string, treatment: string) => findWorded(rankTreatment, headings, [["陈建国", "1945.05", rank, treatment], ["李秀英", "1945.03", "正县处级", "正县处级待遇"]]);

describe("rank-treatment", () => {
  test.each([["正县处级", "副县处级"], ["正处级", "正科级待遇"], ["副厅局级", "享受正处级待遇"]])("%s with %s", (rank, treatment) => {
    const findings = found(rank, treatment);
    expect(placesOf(findings)).toEqual(["info D2"]);
    expect(findings[0]).toMatchObject({ field: "treatment_rank", fix: null });
  });

  test("the finding names both", () => {
    expect(found("正处级", "副处级")[0]!.params).toEqual({ rank: "正县处级", treatment: "副县处级待遇" });
  });

  test.each([
    ["正县处级", "正县处级"], ["正县处级", "副厅局级待遇"], ["正县处级", ""], ["", "副县处级"],
    // Medical treatment and 单项 are only a part of a level's; 其他 is below or above nothing.
    ["正厅局级", "副厅局级医疗待遇"], ["正省部级", "副部级单项"], ["正县处级", "其他"], ["其他", "副乡科级"], ["科员", "副科级"],
  ])("%j with %j is silent", (rank, treatment) => {
    expect(found(rank, treatment)).toEqual([]);
  });

  test.each(["一级调研员", "四级调研员", "二级巡视员"])("a 职级 alone, %s, gives no 职务层次", (grade) => {
    const findings = findWorded(rankTreatment, ["姓名", "出生年月", "原职级", "现享受待遇"], [["陈建国", "1945.05", grade, "副乡科级"], ["李秀英", "1945.03", "三级调研员", "正科级"]]);
    expect(findings).toEqual([]);
  });
});
