import { describe, expect, test } from "vitest";
import { readLunarBirthday } from "../../../roster/enrich/readLunarBirthday.js";

describe("a lunar birthday as the person told it", () => {
  test.each([
    ["农历三月初五", 3, 5], ["三月初五", 3, 5], ["阴历3月5日", 3, 5], ["旧历 三月 初五", 3, 5], ["三月初五（农历）", 3, 5], ["农历：三月初五", 3, 5], ["农历1935年三月初五", 3, 5],
    ["农历一九三五年三月初五", 3, 5], ["农历乙亥年三月初五生", 3, 5], ["农历1935.3.5", 3, 5], ["农历1935-03-05", 3, 5], ["正月初一", 1, 1], ["冬月初八", 11, 8],
    ["腊月三十", 12, 30], ["腊月廿三", 12, 23], ["农历十一月十五", 11, 15], ["农历十二月二十", 12, 20], ["农历十月二十九", 10, 29], ["农历八月十五日", 8, 15],
  ])("%s", (text, month, day) => {
    expect(readLunarBirthday(text)).toEqual({ month, isLeap: false, day });
  });

  test("a leap month", () => {
    expect(readLunarBirthday("农历闰四月十五")).toEqual({ month: 4, isLeap: true, day: 15 });
  });

  test.each(["3月5日", "1945.03.05", "公历3月5日", "阳历三月五日", "", "农历", "按农历过", "农历十三月初五", "农历初十月初十", "农历三月三十二"])("“%s” is none", (text) => {
    expect(readLunarBirthday(text)).toBeNull();
  });

  test("under the heading 农历生日 a bare day is lunar", () => {
    expect(readLunarBirthday("3月5日", true)).toEqual({ month: 3, isLeap: false, day: 5 });
    expect(readLunarBirthday("公历3月5日", true)).toBeNull();
  });
});
