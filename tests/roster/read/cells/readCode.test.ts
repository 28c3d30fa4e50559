import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeLists } from "../../../../roster/codes/codeLists.js";
import type { CodeListId } from "../../../../roster/codes/codeList.js";
import type { CodeField } from "../../../../roster/model/field.js";
import { codeReader } from "../../../../roster/read/cells/readCode.js";
import type { Cell } from "../../../../roster/read/cells/told.js";

const read = (list: CodeListId, field: CodeField, value: Cell["value"], heading = "") =>
  codeReader(codeLists[list], field, heading)({ value, shown: String(value), format: undefined });

describe("codes", () => {
  test.each<[CodeListId, CodeField, Cell["value"], string]>([
    ["ethnicity", "ethnicity", "汉", "汉族"], ["ethnicity", "ethnicity", " 汉 族", "汉族"], ["gender", "gender", 1, "男"], ["gender", "gender", "2", "女"],
    ["gender", "gender", "M", "男"], ["gender", "gender", "f", "女"], ["rank", "orig_rank", "副处级", "副县处级"], ["rank", "orig_rank", "原副处级", "副县处级"],
    ["rank", "orig_rank", "副处级（享受正处级待遇）", "副县处级"], ["grade", "orig_grade", "四级调研员", "四级调研员"], ["treatment", "treatment_rank", "享受副厅级待遇", "副厅局级待遇"],
    ["education", "education", "大专（省委党校）", "大学专科"], ["education", "education", "本科/学士", "大学本科"], ["health", "health", "一般（高血压）", "一般或较弱"],
    ["retireKind", "retire_kind", "离休干部", "离休"], ["alive", "alive", "已故(2025.3)", "去世"],
  ])("%s: %j", (list, field, cell, name) => {
    expect(read(list, field, cell).value).toBe(name);
  });

  test.each<[CodeListId, CodeField, string, string, string | null]>([
    ["alive", "alive", "是否离世", "是", "去世"], ["alive", "alive", "是否离世", "否", "健在"], ["alive", "alive", "健在", "是", "健在"], ["alive", "alive", "是否在世", "√", "健在"],
    ["alive", "alive", "是否健在", "否", "去世"], ["alive", "alive", "是否死亡", "健在", "健在"],
    ["politicalStatus", "political_status", "是否党员", "是", "中共党员"], ["politicalStatus", "political_status", "是否党员", "否", "非中共党员"],
    ["selfCare", "self_care", "生活不能自理", "是", "生活不能自理"], ["selfCare", "self_care", "生活不能自理", "否", "生活自理"],
    ["selfCare", "self_care", "能否自理", "是", "生活自理"], ["selfCare", "self_care", "是否失能", "是", "生活不能自理"], ["selfCare", "self_care", "自理能力", "部分自理", "部分自理"],
    ["living", "living", "是否独居", "是", "独居"], ["living", "living", "是否独居", "否", null], ["living", "living", "是否空巢", "是", "空巢"],
  ])("%s: under %s %s, %j means %j", (...[list, field, heading, answer, name]) => {
    const told = read(list, field, answer, heading);
    expect(told.value).toBe(name);
    expect(told.notes?.map(({ code }) => code) ?? []).not.toContain("code-unknown");
  });

  test("an alias is noted with the official name, and its form is as written", () => {
    expect(read("ethnicity", "ethnicity", "汉")).toMatchObject({ notes: [{ code: "code-alias", detail: ["汉族"] }], form: "汉" });
    expect(read("ethnicity", "ethnicity", "汉族")).toMatchObject({ notes: null, form: "汉族" });
  });

  test("what the list does not know is noted with the nearest", () => {
    const told = read("ethnicity", "ethnicity", "满汉族");
    expect(told.value).toBeNull();
    expect(told.notes).toMatchObject([{ code: "code-unknown" }]);
    expect(told.notes![0]!.detail).toContain("汉族");
  });

  test("a 职级 in the column of 职务层次 is no unknown code", () => {
    expect(read("rank", "orig_rank", "四级调研员")).toMatchObject({ value: null, notes: [{ code: "code-of-other-list", detail: ["四级调研员"] }] });
  });

  test("nothing makes reading throw", () => {
    fc.assert(fc.property(fc.string(), fc.string(), (text, heading) => void read("selfCare", "self_care", text, heading)), { numRuns: 500 });
  });
});
