import { describe, expect, test } from "vitest";
import { deceasedHint } from "../../../roster/rules/deceasedHint.js";
import { deathMark, deathWordIn } from "../../../roster/rules/deathWords.js";
import { findWith, placesOf } from "../../support/checkRule.js";
import type { RosterOptions } from "../../support/roster.js";

const headings = ["姓名", "性别", "出生年月", "健在情况", "去世时间", "备注"];

function found(name: string, more: { readonly alive?: string; readonly death?: string; readonly remark?: string } = {}, options: RosterOptions = {}) {
  const row = [name, "男", "1949.12", more.alive ?? "", more.death ?? "", more.remark ?? ""];
  return findWith(deceasedHint, headings, [row, ["李秀英", "女", "1949.12", "健在", "", "住院"]], options);
}

describe("deceased-hint", () => {
  test.each(["陈建国(已故)", "陈建国（故）", "陈建国 (2024年病故)"])("%s", (name) => {
    expect(placesOf(found(name))).toEqual(["warning A2"]);
  });

  test("the remark speaks at its own cell, and 去世 is offered", () => {
    const [finding] = found("陈建国", { remark: "2025年3月病故" });
    expect(placesOf([finding!])).toEqual(["warning F2"]);
    expect(finding!.fix).toEqual({ value: "去世", safe: false, cells: [{ row: 2, column: 3, value: "去世", asText: false }] });
  });

  test("a struck-out or hidden row", () => {
    expect(found("陈建国", {}, { struck: ["2,0"] }).map(({ params }) => params["kind"])).toEqual(["struck"]);
    expect(found("陈建国", {}, { hiddenRows: [2] }).map(({ params }) => params["kind"])).toEqual(["hidden"]);
  });

  test("a death that is stated needs no hint", () => {
    expect(found("陈建国(已故)", { alive: "去世" })).toEqual([]);
    expect(found("陈建国(已故)", { death: "2025.03" })).toEqual([]);
    expect(found("陈建国(女婿)", {})).toEqual([]);
  });
});

describe("words of a death in a remark", () => {
  test.each([
    "2025年3月病故", "已故", "本人于2024年去世", "故", "老伴健在，本人2023年逝世", "2024.5去世，遗属李某某领取补助", "因病去世", "于2020年不幸逝世",
    "家庭困难；2019年亡故", "已去世（配偶健在）", "2021年殁",
  ])("%s tells of this person", (remark) => {
    expect(deathWordIn(remark)).not.toBeNull();
  });

  test.each([
    "配偶已故", "其配偶已故", "老伴去世", "老伴2019年去世，独居", "父母去世", "妻子病故", "爱人2020年病逝，与子女同住", "儿子去世", "系已故老干部之妻",
    "已故局长遗属", "配偶李某某，2015年去世", "健在", "事故", "故居在春江", "逝水", "老干部之家", "享受已故干部家属", "未去世", "家中故事多", "女儿、女婿均已故",
  ])("%s does not", (remark) => {
    expect(deathWordIn(remark)).toBeNull();
  });

  test("marks taken off a name", () => {
    expect(["已故", "故", "(殁)", "2024年病故"].map(deathMark)).not.toContain(null);
    expect(["女", "回族", "遗属", "正处级"].map(deathMark)).toEqual([null, null, null, null]);
  });
});
