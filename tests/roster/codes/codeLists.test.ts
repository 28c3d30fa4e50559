import { describe, expect, test } from "vitest";
import { findCode, nearestCodes, type CodeListId } from "../../../roster/codes/codeList.js";
import { codeLists } from "../../../roster/codes/codeLists.js";

const all = Object.values(codeLists);

describe("every code list", () => {
  test.each(all.map((list) => [list.listId, list] as const))("%s: spellings are normal and each means one code", (listId, list) => {
    const meanings = new Map<string, string>();
    for (const code of list.codes) {
      for (const spelling of [code.name, ...code.aliases]) {
        expect(spelling).toBe(spelling.normalize("NFKC").replace(/\s+/gu, ""));
        expect(spelling).not.toBe("");
        expect([spelling, meanings.get(spelling) ?? code.name]).toEqual([spelling, code.name]);
        meanings.set(spelling, code.name);
      }
    }
    expect(codeLists[listId]).toBe(list);
    expect(list.source).not.toBe("");
  });

  test("numbers are unique within a list", () => {
    for (const list of all) {
      const numbers = list.codes.flatMap((code) => code.code ?? []);
      expect(new Set(numbers).size).toBe(numbers.length);
    }
  });

  test("there are 56 ethnic groups and two further entries", () => {
    expect(codeLists.ethnicity.codes.filter((code) => code.name.endsWith("族"))).toHaveLength(56);
    expect(codeLists.ethnicity.codes).toHaveLength(58);
  });
});

describe("what units write", () => {
  const written: readonly (readonly [CodeListId, string, string])[] = [
    ["ethnicity", "汉", "汉族"], ["ethnicity", "維吾尔", ""], ["ethnicity", "维吾尔", "维吾尔族"], ["ethnicity", "土家", "土家族"],
    ["rank", "正处", "正县处级"], ["rank", "县处级正职", "正县处级"], ["rank", "处级正职", "正县处级"], ["rank", "正处级", "正县处级"],
    ["rank", "正县(处)级", "正县处级"], ["rank", "正县（处）级", "正县处级"], ["rank", "副局", "副厅局级"], ["rank", "副厅级", "副厅局级"],
    ["rank", "处级", ""], ["rank", "四级调研员", ""], ["rank", "正科", "正乡科级"], ["rank", "省部级副职", "副省部级"],
    ["grade", "四级调研员", "四级调研员"], ["grade", "4级调研员", "四级调研员"], ["grade", "四调", "四级调研员"], ["grade", "副处级调研员", "副调研员"],
    ["treatment", "正处", "正县处级待遇"], ["treatment", "享受副厅级待遇", "副厅局级待遇"], ["treatment", "副省级医疗", "副省部级医疗待遇"],
    ["politicalStatus", "党员", "中共党员"], ["politicalStatus", "预备党员", "中共预备党员"], ["politicalStatus", "中共 党员", "中共党员"],
    ["education", "大专", "大学专科"], ["education", "本科", "大学本科"], ["education", "高小", "小学"], ["education", "中学", ""],
    ["retireKind", "离休干部", "离休"], ["retireKind", "5.12干部", "建国前参加工作退休干部"], ["retireKind", "内部退养", "内退"],
    ["alive", "已故", "去世"], ["alive", "在世", "健在"], ["alive", "是", ""], ["selfCare", "否", ""],
    ["living", "与老伴同住", "与配偶同住"], ["relation", "长子", "儿子"], ["marital", "有配偶", "已婚"], ["gender", "男", "男"],
  ];
  test.each(written)("%s %s", (listId, text, name) => {
    expect(findCode(codeLists[listId], text)?.name ?? "").toBe(name);
  });

  test("the nearest of an unknown rank are its two steps", () => {
    expect(nearestCodes(codeLists.rank, "处级")).toEqual(expect.arrayContaining(["正县处级", "副县处级"]));
  });
});
