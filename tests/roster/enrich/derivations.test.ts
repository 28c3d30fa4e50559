import { describe, expect, test } from "vitest";
import { deriveAge } from "../../../roster/enrich/deriveAge.js";
import { deriveBirthDate } from "../../../roster/enrich/deriveBirthDate.js";
import { deriveFiftyPartyYears } from "../../../roster/enrich/deriveFiftyPartyYears.js";
import { deriveGender } from "../../../roster/enrich/deriveGender.js";
import { deriveHomeDivision } from "../../../roster/enrich/deriveHomeDivision.js";
import { deriveLunarBirthday } from "../../../roster/enrich/deriveLunarBirthday.js";
import { derivePartyYears } from "../../../roster/enrich/derivePartyYears.js";
import { deriveRevolutionPeriod } from "../../../roster/enrich/deriveRevolutionPeriod.js";
import { deriveRoundBirthday } from "../../../roster/enrich/deriveRoundBirthday.js";
import { deriveStatutoryRetirement } from "../../../roster/enrich/deriveStatutoryRetirement.js";
import { idNumber } from "../../support/idNumbers.js";
import { deriveWith, listsRow } from "./derive.js";

describe("from the number", () => {
  test("birth and gender, of 15 digits too", () => {
    expect(deriveWith(deriveBirthDate, { 身份证号: idNumber("110105", "19491231", "002"), 出生日期: "" })?.value).toBe("1949.12.31");
    expect(deriveWith(deriveBirthDate, { 身份证号: "110105491231002", 出生日期: "" })?.value).toBe("1949.12.31");
    expect(deriveWith(deriveGender, { 身份证号: idNumber("110105", "19491231", "002") })?.value).toBe("女");
    expect(deriveWith(deriveGender, { 身份证号: idNumber("110105", "19491231", "003") })?.value).toBe("男");
  });

  test("no number, or a wrong one, gives nothing", () => {
    for (const number of ["", "110105194912310020", "1101051949"]) {
      expect(deriveWith(deriveGender, { 身份证号: number }), number).toBeNull();
      expect(deriveWith(deriveBirthDate, { 身份证号: number, 出生日期: "" }), number).toBeNull();
    }
  });

  test("the home division as it was called in the year of birth, and what it is today", () => {
    const division = (area: string, birth: string) => deriveWith(deriveHomeDivision, { 身份证号: idNumber(area, birth, "001") });
    expect(division("320483", "19990305")?.source).toEqual({
      code: "home-division-renamed",
      params: { code: "320483", name: "江苏省常州市武进市", today: "江苏省常州市新北区、江苏省常州市武进区" },
    });
    expect(division("110105", "19491231")).toMatchObject({ value: "北京市朝阳区", source: { code: "home-division" } });
    expect(division("329999", "19491231")).toBeNull();
  });
});

describe("age", () => {
  const age = (birth: string, heading = "年龄") => deriveWith(deriveAge, { 出生年月: birth, [heading]: "" })?.value;

  test("completed years on the as-of day; the month counts when it begins", () => {
    expect(age("1945.11.22")).toBe(81);
    expect(age("1945.11.23")).toBe(80);
    expect(age("1945.11")).toBe(81);
  });

  test("a year alone is not enough, nor is a birth that lies ahead", () => {
    expect(age("1945")).toBeUndefined();
    expect(age("2027.01")).toBeUndefined();
  });

  test("虚岁 under its own heading, but not where the lunar new year decides", () => {
    expect(age("1945.05", "虚岁")).toBe(82);
    expect(age("1945.01", "虚岁")).toBeUndefined();
  });
});

describe("years in the Party", () => {
  const years = (joined: string, full = "", status = "中共党员") => deriveWith(derivePartyYears, { 政治面貌: status, 入党时间: joined, 转正时间: full, 党龄: "" });

  test("with the basis as its source", () => {
    expect(years("1984.06", "1986.08")).toEqual({ value: 40, asText: false, source: { code: "party-years-full-date", params: { date: "1986.08", from: "1986.08", asOf: "2026-11-22" } } });
    expect(years("1984.06")).toMatchObject({ value: 41, source: { code: "party-years-join-date-one-year", params: { from: "1985.06" } } });
    expect(years("1975.06")).toMatchObject({ value: 51, source: { code: "party-years-join-date-no-probation" } });
  });

  test("nothing where probation differed, where the date is too coarse, or for those who are no members", () => {
    expect(years("1951.06")).toBeNull();
    expect(years("", "1986")).toBeNull();
    expect(years("1984.06", "", "群众")).toBeNull();
    expect(years("")).toBeNull();
  });
});

describe("离休时期", () => {
  const period = (kind: string, start: string) => deriveWith(deriveRevolutionPeriod, { 离退休类别: kind, 参加革命工作时间: start, 离休时期: "" })?.value;

  test("by the start of revolutionary work, of 离休 only", () => {
    expect(period("离休", "1944.05")).toBe("抗日战争后期");
    expect(period("离休", "1948.05")).toBe("解放战争时期");
    expect(period("离休", "1945")).toBeUndefined();
    expect(period("离休", "1950.05")).toBeUndefined();
    expect(period("退休", "1948.05")).toBeUndefined();
  });
});

describe("the statutory date", () => {
  const statutory = (birth: string, gender: string, kind: string) => deriveWith(deriveStatutoryRetirement, { 性别: gender, 出生年月: birth, 离退休类别: kind, 离退休时间: "" });

  test.each([
    { born: "1966.01", gender: "男", kind: "退休", date: "2026.05", by: "male" },
    { born: "1971.04", gender: "女", kind: "退休干部", date: "2026.08", by: "female55" },
    { born: "1975.03", gender: "女", kind: "退休工人", date: "2025.05", by: "female50" },
  ])("$gender $kind born $born: $date", ({ born, gender, kind, date, by }) => {
    expect(statutory(born, gender, kind)).toMatchObject({ value: date, asText: true, source: { code: `statutory-retirement-${by}` } });
  });

  test("never for 离休, nor where the class or the month of birth is unknown", () => {
    expect(statutory("1930.01", "男", "离休")).toBeNull();
    expect(statutory("1971.04", "女", "退休")).toBeNull();
    expect(statutory("1966", "男", "退休")).toBeNull();
  });

  test("is shown unasked to whom it still concerns", () => {
    const lists = (kind: string, retired: string) => listsRow(deriveStatutoryRetirement, { 出生年月: "1966.01", 离退休类别: kind, 离退休时间: retired });
    expect(lists("退休", "")).toBe(true);
    expect(lists("退休", "2027.01")).toBe(true);
    expect(lists("内退", "2020.01")).toBe(true);
    expect(lists("退休", "2026.05")).toBe(false);
  });
});

describe("光荣在党50年", () => {
  const candidate = (full: string, honor = "", status = "中共党员") => deriveWith(deriveFiftyPartyYears, { 政治面貌: status, 转正时间: full, 荣誉表彰: honor })?.value;

  test("fifty years by the first of July", () => {
    expect(candidate("1976.07.01")).toBe("候选");
    expect(candidate("1976.06")).toBe("候选");
    expect(candidate("1976.07.02")).toBeUndefined();
    expect(candidate("1976.08")).toBeUndefined();
    expect(candidate("1976.07")).toBe("待核");
    expect(candidate("1976")).toBe("待核");
  });

  test("not who has it, nor who is no member", () => {
    expect(candidate("1970.05", "光荣在党50年纪念章")).toBeUndefined();
    expect(candidate("1970.05", "2021年获“光荣在党５０年”纪念章")).toBeUndefined();
    expect(candidate("1970.05", "区优秀党员")).toBe("候选");
    expect(candidate("1970.05", "", "群众")).toBeUndefined();
  });
});

describe("birthdays", () => {
  test("整十寿辰 of this year", () => {
    const round = (birth: string) => deriveWith(deriveRoundBirthday, { 出生年月: birth })?.value;
    expect(round("1936.03")).toBe(90);
    expect(round("1926.12.31")).toBe(100);
    expect(round("1966")).toBe(60);
    expect(round("1937.03")).toBeUndefined();
    expect(round("1976.03")).toBeUndefined();
  });

  test("the solar day of a lunar birthday that the person keeps, never of a solar one", () => {
    const lunar = (wish: string, heading = "生日(个人意愿)") => deriveWith(deriveLunarBirthday, { [heading]: wish, 出生年月: "1945.03.05" })?.value;
    expect(lunar("农历三月初五")).toBe("2026.04.21");
    expect(lunar("3月5日")).toBeUndefined();
    expect(lunar("公历3月5日")).toBeUndefined();
    expect(lunar("")).toBeUndefined();
    expect(lunar("三月五日", "农历生日")).toBe("2026.04.21");
  });
});
