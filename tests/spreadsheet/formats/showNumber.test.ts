import { SSF } from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isDateFormat } from "../../../spreadsheet/formats/isDateFormat.js";
import { showNumbers } from "../../../spreadsheet/formats/showNumber.js";

const show = showNumbers(false);

describe("showNumbers", () => {
  test.each([
    [1945.1, "0.00", "1945.10"],
    [1945.1, "0.00_ ", "1945.10 "],
    [1945.1, "@", "1945.1"],
    [1.005, "0.00", "1.01"],
    [-0.001, "0.00", "-0.00"],
    [1234567.891, "#,##0", "1,234,568"],
    [-5, "#,##0;[Red]-#,##0", "-5"],
    [-5, "0_);(0)", "(5)"],
    [0.125, "0.00%", "12.50%"],
    [5, "000", "005"],
    [0, "#", ""],
    [123.456, "¥#,##0.00", "¥123.46"],
    [88, "0岁", "88岁"],
    [88, "0\"岁\"", "88岁"],
    [13912345678, "000-0000-0000", "139-1234-5678"],
    [1234567, "0.0,\"万\"", "1234.6万"],
    [1234567, "0.00,,", "1.23"],
    [1234, "0.00E+00", "1.23E+03"],
    [0.75, "# ?/?", "3/4"],
    [5, "[>3]\"大\";\"小\"", "大"],
    [2, "[>3]\"大\";\"小\"", "小"],
    [0, "0;-0;\"无\"", "无"],
    [5, "\"__proto__\"0", "__proto__5"],
    [110105194912310020, "0", "110105194912310000"],
    [12, "[DBNum1]General", "一十二"],
    [10050, "[DBNum2]0", "壹万零伍拾"],
    [2002, "[DBNum1]0000", "二○○二"],
    [7, "G/通用格式\"人\"", "7人"],
  ])("%d in %s shows %s", (value, format, shown) => {
    expect(show(value, format)).toBe(shown);
  });

  test.each([
    [16497, "yyyy\"年\"m\"月\"", "1945年3月"],
    [16497, "yyyy年m月d日", "1945年3月1日"],
    [16497, "yyyy\"年\"m\"月\"d\"日\";@", "1945年3月1日"],
    [16497, "[DBNum1][$-804]yyyy\"年\"m\"月\";@", "一九四五年三月"],
    [19352, "[DBNum1]yyyy年m月d日", "一九五二年十二月二十四日"],
    [16497, "yyyy.mm", "1945.03"],
    [16497, "yy.m", "45.3"],
    [16497, "e/m/d", "1945/3/1"],
    [16497, "[$-804]aaaa;@", "星期四"],
    [43467.5, "yyyy/m/d h:mm", "2019/1/2 12:00"],
    [43467.75, "上午/下午h\"时\"mm\"分\"", "下午6时00分"],
    [43467.25, "h:mm AM/PM", "6:00 AM"],
    [1.5, "[h]:mm:ss", "36:00:00"],
    [0.123456, "mm:ss.0", "57:46.6"],
    [16497, "mmm-yy", "Mar-45"],
    [1, "yyyy/m/d", "1900/1/1"],
    [59, "yyyy/m/d", "1900/2/28"],
    [60, "yyyy/m/d", "1900/2/29"],
    [61, "yyyy/m/d", "1900/3/1"],
    [2958465, "yyyy/m/d", "9999/12/31"],
    [-1, "yyyy/m/d", undefined],
    [3e6, "yyyy/m/d", undefined],
  ])("the day %d in %s shows %s", (value, format, shown) => {
    expect(show(value, format)).toBe(shown);
  });

  test("days count from 1904 where the workbook says so", () => {
    expect(showNumbers(true)(42735, "yyyy-mm-dd")).toBe("2021-01-01");
  });

  test.each([
    [1945, undefined],
    [1945.03, undefined],
    [12345678901, undefined],
    [123456789012, "1.23457E+11"],
    [110105194912310020, "1.10105E+17"],
    [0.1 + 0.2, "0.3"],
    [1 / 3, "0.333333333"],
    [123456.789012345, "123456.789"],
    [0.00001234, undefined],
    [1e-10, "1E-10"],
    [-123456789012, "-1.23457E+11"],
  ])("%d without a format shows %s", (value, shown) => {
    expect(show(value, undefined)).toBe(shown);
  });

  test("agrees with a second implementation on common formats", () => {
    const formats = ["0", "0.0", "0.00", "#,##0", "#,##0.00", "0%", "0.0%", "yyyy-mm-dd", "yyyy/m/d", "m/d/yy", "h:mm:ss", "d-mmm-yy", "0.00E+00", "0_);(0)"];
    fc.assert(fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.constantFrom(...formats), (hundredths, format) => {
      // Rounding at the half is where the other one rounds the binary number, not the decimal one that Excel keeps.
      fc.pre(Math.abs(hundredths) >= 100);
      const value = /0\.0|%|E/u.test(format) ? Math.trunc(hundredths / 100) : Math.abs(hundredths % 100) === 50 ? hundredths / 100 + 0.1 : hundredths / 100;
      const second = SSF.format(format, isDateFormat(format) ? Math.abs(value) : value) as string;
      expect(show(isDateFormat(format) ? Math.abs(value) : value, format)).toBe(second);
    }), { numRuns: 2_000 });
  });

  test("[R7] a percentage beyond the greatest double is shown as that", () => {
    expect(show(-1.797693134862316e306, "%E+0")).toBe("-2E+308");
    expect(show(1e308, "0.0E+0%")).toBe("1.8E+308");
  });

  test("[R7] no format makes it throw or hang", () => {
    const signs = ["0", "#", "?", ".", ",", "%", "/", "E+", "y", "m", "d", "h", "s", "[", "]", "[h]", "\"", "\\", "_", "*", ";", "@", "General", "AM/PM", "[DBNum1]", "[$-804]", "[>3]", "年", "e", "a", "g", "b"];
    fc.assert(fc.property(fc.array(fc.constantFrom(...signs), { maxLength: 12 }), fc.double({ noNaN: true, noDefaultInfinity: true }), (pieces, value) => {
      const shown = show(value, pieces.join(""));
      expect(shown === undefined || typeof shown === "string").toBe(true);
    }), { numRuns: 3_000 });
  });
});

describe("isDateFormat", () => {
  test.each(["yyyy\"年\"m\"月\"", "m/d", "[h]:mm", "yyyy.mm", "aaaa", "[$-804]yyyy\"年\";@"])("%s is one", (format) => expect(isDateFormat(format)).toBe(true));
  test.each(["0.00", "@", "\"day\"0", "[Red]0", "0\\d", "_-* #,##0.00_-", "[$¥-804]#,##0"])("%s is none", (format) => expect(isDateFormat(format)).toBe(false));
});
