import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CellValue } from "../../../../roster/model/sheet.js";
import { planForm } from "../../../../roster/report/forms/planForm.js";
import { messyCells, messyHeadings, messyRow, messySheet } from "../../../support/messyRoster.js";
import { ASOF, sheetOf } from "../../../support/roster.js";
import { peopleOf, textsOf } from "./forms.js";

const heads = ["姓名", "身份证号", "出生年月", "健在情况", "去世时间", "遗属姓名", "备注"];
const zhang = "110105194512310013";
const wang = "110105195002030021";
type Row = readonly CellValue[];

const reasonsIn = (rows: readonly Row[], facts = {}) => peopleOf([sheetOf([heads, ["李甲一", wang, "1950.02", "健在"], ...rows], facts)]).leftOut.map(({ reason }) => reason);

describe("people of a form", () => {
  test.each<[string, Row, string]>([
    ["去世 in its column", ["张三", zhang, "1945.12", "去世"], "deceased"],
    ["a date of death beside 健在", ["张三", zhang, "1945.12", "健在", "2020.01"], "deceased"],
    ["a date of death that is no date", ["张三", zhang, "1945.12", "", "去年冬天"], "deceased"],
    ["a mark on the name", ["张三(已故)", zhang, "1945.12", "健在"], "deceased-hint"],
    ["a remark", ["张三", zhang, "1945.12", "健在", "", "", "2025年3月病故"], "deceased-hint"],
    ["an answer that nobody can read", ["张三", zhang, "1945.12", "走了"], "deceased-hint"],
    ["survivors", ["张三", zhang, "1945.12", "健在", "", "李桂芳"], "deceased-hint"],
  ])("[C5] who has died or may have is left out, and named: %s", (_name, row, reason) => {
    expect(reasonsIn([row])).toEqual([reason]);
  });

  test("[C5] a group of the dead, a struck-out row, a hidden row", () => {
    expect(reasonsIn([["三、已故人员(1人)"], ["张三", zhang, "1945.12", ""]])).toEqual(["deceased-hint"]);
    expect(reasonsIn([["张三", zhang, "1945.12", "健在"]], { struck: ["3,0"] })).toEqual(["deceased-hint"]);
    expect(reasonsIn([["张三", zhang, "1945.12", "健在"]], { hiddenRows: [3] })).toEqual(["hidden"]);
  });

  test("the death of a spouse, a dash and 无 are nobody's own death", () => {
    expect(reasonsIn([["张三", zhang, "1945.12", "健在", "—", "无", "老伴去世，独居"]])).toEqual([]);
  });

  test("[C5] a death that any sheet tells of leaves out every row of that person, also one of the same name who may be the same", () => {
    const list = sheetOf([heads, ["张三", zhang, "1945.12", "健在"], ["王五", "", "1950.02", "健在"], ["赵六", "", "1951.03", "健在"]], { name: "在册" });
    const dead = sheetOf([["已故人员名单"], heads, ["张  三", zhang, "1945.12", "去世"], ["王五", "", "", "去世"], ["赵六", "", "1930.01", "去世"]], { name: "已故" });
    const { people, leftOut } = peopleOf([list, dead]);
    expect(people.map(({ name }) => name)).toEqual(["赵六"]);
    expect(leftOut.filter(({ sheet }) => sheet === "在册").map(({ name, reason }) => [name, reason])).toEqual([["张三", "deceased-elsewhere"], ["王五", "deceased-elsewhere"]]);
  });

  test("nobody stands in a list twice", () => {
    const { people, leftOut } = peopleOf([sheetOf([heads, ["张三", zhang, "1945.12", "健在"], ["张三", zhang, "1945.12", "健在"]])]);
    expect(people).toHaveLength(1);
    expect(leftOut).toMatchObject([{ row: 3, reason: "twice" }]);
  });

  const choices = fc.array(fc.array(fc.nat(7), { minLength: messyCells.length, maxLength: messyCells.length }), { minLength: 12, maxLength: 12 });
  const column = (heading: string): number => messyHeadings.indexOf(heading);

  test("[C5] whatever a roster looks like, nobody of whom it tells a death is in any form", () => {
    fc.assert(fc.property(choices, (all) => {
      // Each one has a name of their own, so that a text tells the person.
      const rows = all.map((choice, place) => {
        const row = [...messyRow(choice)];
        row[column("姓名")] = `${String(row[column("姓名")]).includes("已故") ? "王桂兰" : "陈建"}${"甲乙丙丁戊己庚辛壬癸子丑"[place]!}${String(row[column("姓名")]).includes("已故") ? "(已故)" : ""}`;
        row[column("身份证号")] = "";
        return row;
      });
      const isDead = (row: Row): boolean => {
        const at = (heading: string): string => String(row[column(heading)] ?? "");
        return at("姓名").includes("已故") || at("健在情况") === "去世" || at("去世时间") !== "" || at("备注") === "2024年病故";
      };
      const { people } = peopleOf([messySheet(rows)]);
      const names = people.map(({ name }) => name);
      const dead = rows.filter(isDead).map((row) => String(row[column("姓名")]).replace("(已故)", ""));
      expect(names.filter((name) => dead.includes(name))).toEqual([]);
      const forms = [{ kind: "roster", numbers: "full" }, { kind: "gifts", occasion: "春节", amount: 500, goods: "" }, { kind: "phones" }, { kind: "birthdays", month: "2026-12" }] as const;
      for (const request of forms) {
        const texts = textsOf(planForm(request, people, { language: "zh-CN", unit: "测试局", asOf: ASOF }));
        expect(texts.filter((text) => dead.some((name) => text.includes(name)))).toEqual([]);
      }
    }), { numRuns: 120 });
  });
});
