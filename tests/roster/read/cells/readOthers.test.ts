import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chineseNumber } from "../../../../roster/read/cells/chineseDigits.js";
import { isFormulaText, readText, readUnitName } from "../../../../roster/read/cells/plainText.js";
import { readFlag } from "../../../../roster/read/cells/readFlag.js";
import { readNumber } from "../../../../roster/read/cells/readNumber.js";
import { splitUnitPost } from "../../../../roster/read/cells/splitUnitPost.js";
import type { Cell, CellReader } from "../../../../roster/read/cells/told.js";

const by = <T>(reader: CellReader<T>, value: Cell["value"]) => reader({ value, shown: String(value), format: undefined });

test.each<[Cell["value"], number | null]>([[81, 81], ["81", 81], ["81岁", 81], ["81周岁", 81], ["八十一", 81], ["八十一岁", 81], ["65年", 65], ["①", 1], ["很老", null]])("the number %j", (cell, value) => {
  expect(by(readNumber, cell).value).toBe(value);
});

test("a number that cannot be read is noted", () => {
  expect(by(readNumber, "很老").notes).toEqual([{ code: "number-unreadable" }]);
});

test.each<[string, boolean | null, string]>([
  ["是", true, ""], ["否", false, ""], ["√", true, ""], ["无", false, ""], ["异地(上海)", true, "异地(上海)"], ["是（上海）", true, "上海"], ["上海市", true, "上海市"],
  ["重大疾病", true, "重大疾病"], ["本地", false, "本地"], ["不详", null, "不详"], ["是，因病致困", true, "因病致困"],
])("the flag %j", (text, yes, detail) => {
  expect(by(readFlag, text).value).toEqual({ yes, detail });
});

describe("text", () => {
  test("is trimmed, and runs of space are one", () => {
    expect(by(readText, "  区人大常委会\n 副主任 ").value).toBe("区人大常委会 副主任");
    expect(by(readUnitName, "区 财 政 局").value).toBe("区财政局");
  });

  test.each(["=1+1", "=HYPERLINK(1)", "@SUM(A1)", "+cmd|' /C calc'!A0", "-A1+2"])("[B4] %j would run as a formula", (text) => {
    expect(isFormulaText(text)).toBe(true);
    expect(by(readText, text).notes).toEqual([{ code: "formula-text" }]);
  });

  test.each(["-", "——", "+8613912345678", "-12", "- 无", "+", "张三"])("%j would not", (text) => {
    expect(isFormulaText(text)).toBe(false);
  });
});

test.each<[string, string | null, string | null]>([
  ["区财政局副局长", "区财政局", "副局长"], ["区人大常委会 原副主任(正处级)", "区人大常委会", "原副主任(正处级)"], ["春江镇党委书记", "春江镇", "党委书记"],
  ["区人民法院院长", "区人民法院", "院长"], ["区委副书记", "区委", "副书记"], ["某某公司", null, null], ["局长", null, null], ["区财政局、区审计局 局长", null, null],
  ["区委办公室主任", "区委办公室", "主任"], ["区教育局四级调研员", "区教育局", "四级调研员"],
])("%j is split only where that is certain", (text, unit, post) => {
  expect(splitUnitPost(text)).toEqual(unit === null ? null : { unit, post });
});

test("Chinese numerals by place and by value", () => {
  expect(["一九四五", "二〇〇二", "二○○二", "十", "十一", "二十", "廿三", "卅", "一百零二", "百", ""].map(chineseNumber)).toEqual([1945, 2002, 2002, 10, 11, 20, 23, 30, 102, null, null]);
});

test("nothing makes reading throw", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const reader of [readNumber, readFlag, readText, readUnitName] as const) by(reader as CellReader<unknown>, text);
      splitUnitPost(text);
      chineseNumber(text);
    }),
    { numRuns: 1000 },
  );
});
