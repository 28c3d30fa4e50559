import { expect, test } from "vitest";
import { wordFinding } from "../../../roster/words/wordFinding.js";

const words = {
  title: "标题",
  message: "{how}：{reasons}；{text}",
  advice: "共{rows}行。",
  terms: { day: "似按{day}计算", "name-equal": "姓名相同", "birth-equal": "出生日期相同" },
};

test("[C2] a code is replaced by its term, with the term's own places filled", () => {
  const params = { how: "day", day: "2025-12-31", reasons: "name-equal birth-equal", text: "张三", rows: 3 };
  expect(wordFinding(words, params, "zh-CN")).toEqual({
    title: "标题", message: "似按2025-12-31计算：姓名相同、出生日期相同；张三", advice: "共3行。",
  });
  expect(wordFinding(words, params, "en").message).toContain("姓名相同, 出生日期相同");
});

test("text of the sheet that only holds a term's name among others stays as it is", () => {
  expect(wordFinding(words, { how: "", reasons: "day 二", text: "day", rows: 0 }, "zh-CN").message).toContain("day 二");
});

test("names of Object.prototype are no terms", () => {
  expect(wordFinding(words, { how: "constructor", reasons: "", text: "", rows: 0 }, "zh-CN").message).toContain("constructor");
});
