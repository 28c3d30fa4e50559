import { expect, test } from "vitest";
import { readBlock, spread, writeBlock, writeTable } from "../../../addin/workbench/grid/clipboard.js";

test("a block as Excel and WPS copy it is read: quotes, line ends within cells, empty cells, and the last line end", () => {
  expect(readBlock("张三\t男\r\n李四\t\r\n")).toEqual([["张三", "男"], ["李四", ""]]);
  expect(readBlock("\"a\tb\"\t\"第一行\n第二行\"\r\n\"他说\"\"好\"\"\"\tx")).toEqual([["a\tb", "第一行\n第二行"], ["他说\"好\"", "x"]]);
  expect(readBlock("一\n\n三")).toEqual([["一"], [""], ["三"]]);
});

test("a quote that somebody typed stays one", () => {
  expect(readBlock("\"老王\" 的电话\t1")).toEqual([["\"老王\" 的电话", "1"]]);
  expect(readBlock("\"没有结尾")).toEqual([["\"没有结尾"]]);
});

test("what is copied comes back as it was", () => {
  const block = [["a\tb", "第一行\n第二行", "\"引\""], ["", "=1+1", "007"]];
  expect(readBlock(writeBlock(block))).toEqual(block);
});

test("[B4] as a table, text stays text in Excel and WPS, and markup is only text", () => {
  const html = writeTable([[{ text: "=1+1", isNumber: false }, { text: "11010519491231002X", isNumber: false }, { text: "12", isNumber: true }, { text: "<img src=x onerror=alert(1)>", isNumber: false }]]);
  expect(html).toContain("<td style=\"mso-number-format:'\\@'\">=1+1</td>");
  expect(html).toContain("<td>12</td>");
  expect(html).toContain("&lt;img src=x onerror=alert(1)&gt;");
});

test("one value fills what is chosen, a block is repeated where it fits a whole number of times, else it lies where the choice begins", () => {
  const chosen = { top: 3, left: 1, bottom: 6, right: 2 };
  expect(spread([["汉"]], chosen)).toHaveLength(8);
  expect(spread([["汉", "满"], ["回", "蒙"]], chosen).map(({ row, column, text }) => `${String(row)},${String(column)} ${text}`)).toContain("5,1 汉");
  expect(spread([["a", "b", "c"]], chosen).map(({ column }) => column)).toContain(3);
  expect(spread([["a"], ["b"], ["c"]], { top: 3, left: 1, bottom: 3, right: 1 }).map(({ row }) => row)).toEqual([3, 4, 5]);
});
