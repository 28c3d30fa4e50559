import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readName } from "../../../../roster/read/cells/readName.js";

const read = (text: string) => readName({ value: text, shown: text, format: undefined });
const notesOf = (text: string) => (read(text).notes ?? []).map(({ code, detail }) => (detail === undefined ? code : [code, ...detail]));

describe("names", () => {
  test.each([
    ["张三", "张三", []], ["张　三", "张三", ["spaces"]], ["张 三", "张三", ["spaces"]], [" 欧阳修文 ", "欧阳修文", ["spaces"]], ["欧 阳 修", "欧阳修", ["spaces"]],
    ["张三(已故)", "张三", [["name-mark", "已故"]]], ["张三（去世）", "张三", [["name-mark", "去世"]]], ["★张三", "张三", [["name-mark", "★"]]],
    ["〇张三", "张三", [["name-mark", "〇"]]], ["张三*", "张三", [["name-mark", "*"]]], ["张 三 (女)", "张三", [["name-mark", "女"], "spaces"]],
    ["【张三】", "张三", [["name-mark", "【】"]]], ["张三已故", "张三", [["name-mark", "已故"]]],
    ["买买提·艾力", "买买提·艾力", []], ["买买提•艾力", "买买提·艾力", []], ["买买提.艾力", "买买提·艾力", []], ["阿 依 古 丽", "阿依古丽", ["spaces"]],
    ["Mary Smith", "Mary Smith", []], ["张三1", "张三1", []],
  ])("%j is %j", (text, name, notes) => {
    expect(read(text).value).toBe(name);
    expect(notesOf(text)).toEqual(notes);
  });

  test("the former name in brackets is told by the mark", () => {
    expect(notesOf("张三(曾用名李四)")).toEqual([["name-mark", "曾用名李四"]]);
  });

  test("a name that a spreadsheet would run as a formula is noted", () => {
    expect(notesOf("=HYPERLINK(\"x\")")).toContain("formula-text");
  });

  test("nothing makes reading throw, and no name has spaces around it", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { value } = read(text);
        if (value !== null) expect(value).toBe(value.trim());
      }),
      { numRuns: 1000 },
    );
  });
});
