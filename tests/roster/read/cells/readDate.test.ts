import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysInMonth, partialDate } from "../../../../roster/model/partialDate.js";
import { dateReader, type DateOptions } from "../../../../roster/read/cells/readDate.js";
import type { Cell } from "../../../../roster/read/cells/told.js";

const early: DateOptions = { window: "early", asOf: "2026-11-22", date1904: false };
const late: DateOptions = { ...early, window: "late" };

const read = (value: Cell["value"], options: DateOptions = early, format?: string) =>
  dateReader(options)({ value, shown: String(value), format });
const valueOf = (value: Cell["value"], options: DateOptions = early, format?: string): string | null => read(value, options, format).value;
const codesOf = (value: Cell["value"], options: DateOptions = early, format?: string): readonly string[] =>
  (read(value, options, format).notes ?? []).map(({ code }) => code);

describe("[R5] a date keeps the precision that it was told with", () => {
  test.each([
    ["1945.03", "1945-03"], ["1945.3", "1945-03"], ["1945-03-05", "1945-03-05"], ["1945/3/5", "1945-03-05"], ["1945年3月", "1945-03"],
    ["1945年3月5日", "1945-03-05"], ["1945年03月05号", "1945-03-05"], ["194503", "1945-03"], ["19450305", "1945-03-05"],
    ["一九四五年三月", "1945-03"], ["一九四五.三", "1945-03"], ["一九四五年十一月二十三日", "1945-11-23"], ["二〇〇二年十月", "2002-10"],
    ["二○○二年", "2002"], ["二零零二.十二", "2002-12"], ["一九四五年廿三日", null], ["1945", "1945"], ["1945年", "1945"], ["1945.00", "1945"],
    ["1945.03.00", "1945-03"], ["19450300", "1945-03"], ["1945年春", "1945"], ["1945年底", "1945"], ["1945.03(档案)", "1945-03"],
    ["1945.03（档案", "1945-03"], ["民国34年3月", "1945-03"], ["民国三十四年", "1945"], ["中华民国34.3", "1945-03"], ["民国元年", "1912"],
    ["1935.06\n(88岁)", "1935-06"], ["1935.06 88岁", "1935-06"], ["１９４５．０３", "1945-03"], [" 1945. 03 ", "1945-03"], ["1945 03 05", "1945-03-05"],
    ["1945-03-05 00:00:00", "1945-03-05"], ["1945-03-05T00:00:00Z", "1945-03-05"], ["1945.0305", "1945-03-05"], ["1945、3、5", "1945-03-05"],
    ["1945。03", "1945-03"], ["1945.03生", "1945-03"], ["1956.07入党", "1956-07"], ["约1945年", "1945"], ["1945年3月上旬", "1945-03"],
    ["公元1945年3月", "1945-03"], ["1945年元月", "1945-01"], ["1945.3.5（农历正月廿二）", "1945-03-05"], ["中共党员1956.03", "1956-03"], ["1945.10", "1945-10"],
  ])("%j is %j", (text, date) => {
    expect(valueOf(text)).toBe(date);
  });

  test.each(["不是日期", "1945.03-1946.04", "45", "三月", "5.6.7.8", "1945年3月4日5", "#N/A", "=A1", "2026届", "3/5/1945", "1945前"])("%j cannot be read", (text) => {
    expect(valueOf(text)).toBeNull();
    expect(codesOf(text)).toContain("date-unreadable");
  });

  test.each(["1945.13", "1945年2月30日", "19450230", "19490431", "1945.3.32", "1945.00.05"])("%j is no real day", (text) => {
    expect(valueOf(text)).toBeNull();
    expect(codesOf(text)).toEqual(["date-impossible"]);
  });

  test.each(["农历1945.2.3", "旧历二月初三", "1945年腊月", "1945年正月", "1945.2.3(农历)", "阴历1945年2月"])("%j is told by the lunar calendar: no solar date", (text) => {
    expect(valueOf(text)).toBeNull();
    expect(codesOf(text)).toEqual(["date-lunar"]);
  });

  test.each(["无", "—", "/", "不详", "--"])("%j tells nothing and is no fault", (text) => {
    expect(read(text)).toMatchObject({ value: null, notes: [{ code: "placeholder" }] });
  });
});

describe("two-digit years lie in the field's window", () => {
  test.each([["45.3", "1945-03"], ["45年3月", "1945-03"], ["'45.03", "1945-03"], ["45-3-5", "1945-03-05"], ["450305", "1945-03-05"], ["四五年三月", "1945-03"]])("%j of a birth is %j", (text, date) => {
    expect(valueOf(text)).toBe(date);
    expect(codesOf(text)).toEqual(["date-two-digit-year"]);
  });

  test.each([["98.3", "1998-03"], ["05.11", "2005-11"], ["26.1", "2026-01"], ["78.12", "1978-12"]])("%j of a retirement is %j", (text, date) => {
    expect(valueOf(text, late)).toBe(date);
  });

  test("a year that fits neither century is asked about", () => {
    expect(read("30.5", late)).toMatchObject({ value: null, notes: [{ code: "date-ambiguous", detail: ["1930-05", "2030-05"] }] });
    expect(read("12.5")).toMatchObject({ value: null, notes: [{ code: "date-ambiguous", detail: ["1912-05", "2012-05"] }] });
  });
});

describe("numbers", () => {
  test("1945.1 in a general format is January or October", () => {
    expect(read(1945.1)).toMatchObject({ value: null, notes: [{ code: "date-ambiguous", detail: ["1945-01", "1945-10"] }] });
    expect(codesOf(45.1)).toEqual(["date-ambiguous"]);
    expect(codesOf(1945.1, early, "@")).toEqual(["date-ambiguous"]);
  });

  test("in the format 0.00 it is October, and as text it is what it says", () => {
    expect(valueOf(1945.1, early, "0.00")).toBe("1945-10");
    expect(valueOf(1945.1, early, "0.00_ ")).toBe("1945-10");
    expect(valueOf(1945.1, early, "0.00_);[Red]\\(0.00\\)")).toBe("1945-10");
    expect(valueOf("1945.1")).toBe("1945-01");
  });

  test.each([
    [1945.03, "1945-03"], [1945.3, "1945-03"], [1945.12, "1945-12"], [194503, "1945-03"], [19450305, "1945-03-05"], [1945, "1945"], [1945.0305, "1945-03-05"],
    [45.03, "1945-03"], [1945.0299999999999, "1945-03"],
  ])("%d is %j", (value, date) => {
    expect(valueOf(value)).toBe(date);
  });

  test("a serial day keeps the precision that its format shows", () => {
    expect(valueOf(16497, early, "yyyy/m/d")).toBe("1945-03-01");
    expect(valueOf(18172, early, "yyyy.m")).toBe("1949-10");
    expect(valueOf(18172, early, 'yyyy"年"m"月";@')).toBe("1949-10");
    expect(valueOf(18172, early, "[$-804]yyyy\\.mm")).toBe("1949-10");
    expect(valueOf(43467, early, "yyyy")).toBe("2019");
    expect(valueOf(43467.75, early, "yyyy-mm-dd hh:mm:ss")).toBe("2019-01-02");
    expect(valueOf(18172, early, "mmm-yy")).toBe("1949-10");
  });

  test("days before March 1900, the day that never was, and the calendar of 1904", () => {
    expect(valueOf(1, early, "yyyy-mm-dd")).toBe("1900-01-01");
    expect(valueOf(59, early, "yyyy-mm-dd")).toBe("1900-02-28");
    expect(codesOf(60, early, "yyyy-mm-dd")).toEqual(["date-unreadable"]);
    expect(valueOf(61, early, "yyyy-mm-dd")).toBe("1900-03-01");
    expect(valueOf(16497 - 1462, { ...early, date1904: true }, "yyyy-mm-dd")).toBe("1945-03-01");
  });

  test("five digits whose format was lost are a serial day", () => {
    expect(valueOf(18172)).toBe("1949-10-01");
    expect(codesOf(12)).toEqual(["date-unreadable"]);
  });
});

const anyDay = fc
  .tuple(fc.integer({ min: 1900, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), fc.constantFrom("year", "month", "day"))
  .map(([year, month, day, precision]) => ({ year, month: precision === "year" ? null : month, day: precision === "day" ? Math.min(day, daysInMonth(year, month)) : null }));

const chinese = (value: number): string => [...String(value)].map((digit) => "〇一二三四五六七八九"[Number(digit)]!).join("");
const counted = (value: number): string => {
  const tens = Math.floor(value / 10);
  const unit = value % 10;
  return (tens === 0 ? "" : tens === 1 ? "十" : `${chinese(tens)}十`) + (unit === 0 ? "" : chinese(unit));
};
const two = (value: number): string => String(value).padStart(2, "0");

type Day = { readonly year: number; readonly month: number | null; readonly day: number | null };
const joined = (day: Day, separator: string, print: (part: number) => string): string =>
  [String(day.year), ...(day.month === null ? [] : [print(day.month)]), ...(day.day === null ? [] : [print(day.day)])].join(separator);
const han = (day: Day, year: (part: number) => string, part: (part: number) => string): string =>
  `${year(day.year)}年${day.month === null ? "" : `${part(day.month)}月`}${day.day === null ? "" : `${part(day.day)}日`}`;

const forms: readonly ((day: Day) => string)[] = [
  (day) => joined(day, ".", two), (day) => joined(day, ".", String), (day) => joined(day, "-", two), (day) => joined(day, "/", String), (day) => joined(day, "", two),
  (day) => han(day, String, String), (day) => han(day, String, two), (day) => han(day, chinese, counted),
  (day) => `${joined(day, ".", two)}(档案)`, (day) => ` ${joined(day, ".", two)}\n(88岁)`,
  (day) => joined(day, ".", two).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
];

describe("properties", () => {
  test("[R5] a date printed in any accepted form is read back as it was", () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...forms), (day, print) => {
        expect(valueOf(print(day))).toBe(partialDate(day.year, day.month, day.day));
      }),
      { numRuns: 1000 },
    );
  });

  test("民国 years are read back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1912, max: 1949 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        expect(valueOf(`民国${year - 1911}年${month}月`)).toBe(partialDate(year, month));
        expect(valueOf(`民国${counted(year - 1911)}年${counted(month)}月`)).toBe(partialDate(year, month));
      }),
    );
  });

  test("no text makes reading throw, and a value is always a real date", () => {
    const alphabet = fc.constantFrom(..."0123456789.-/年月日一二三十〇()农历民国元 \n".split(""));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: alphabet, maxLength: 14 })), (text) => {
        const { value } = read(text);
        if (value !== null) expect(value).toMatch(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/u);
      }),
      { numRuns: 2000 },
    );
  });

  test("no number makes reading throw", () => {
    fc.assert(fc.property(fc.double(), fc.constantFrom(undefined, "0.00", "yyyy.m", "@", "General"), (value, format) => void read(value, early, format)));
  });
});
