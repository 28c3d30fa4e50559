import { describe, expect, test } from "vitest";
import { dateOrder } from "../../../roster/rules/dateOrder.js";
import { findWith, placesOf } from "../../support/checkRule.js";

const headings = ["姓名", "出生年月", "参加工作时间", "参加革命工作时间", "离退休时间", "去世时间"];
const found = (...dates: readonly string[]) => findWith(dateOrder, headings, [["陈建国", ...dates], ["李秀英", "1930", "1948", "1948", "1985", "2020"]]);

describe("date-order", () => {
  test.each([
    [["1930.05", "1948.03", "1948.03", "1985.06", "2020.01"]],
    [["1930.05", "1930", "", "1985.06", "1985"]],
    [["1930.05", "", "", "", "1930.05.01"]],
    [["", "1948.03", "", "", ""]],
    [["2045.03", "1948.03", "", "1985.06", ""]],
  ] as const)("%j is in order", (dates) => {
    expect(found(...dates)).toEqual([]);
  });

  test.each([
    [["1930.05", "1929.03", "", "1985.06", ""], ["error C2"]],
    [["1930.05", "1948.03", "1929.01", "1985.06", ""], ["error D2"]],
    [["1930.05", "1948.03", "", "1947.06", ""], ["error E2"]],
    [["1930.05", "", "", "1929.06", ""], ["error E2"]],
    [["1930.05", "1948.03", "", "1985.06", "1984"], ["error F2"]],
    [["1930.05", "1948.03", "1949.03", "1948.06", ""], ["error E2"]],
    [["1930.05.06", "", "", "", "1930.05.05"], ["error F2"]],
  ] as const)("%j is out of order, at the later date's cell", (dates, places) => {
    expect(placesOf(found(...dates))).toEqual(places);
  });

  test("the finding names both dates", () => {
    expect(found("1930.05", "1948.03", "", "1947.06", "")[0]!.params).toEqual({ heading: "离退休时间", date: "1947.06", otherHeading: "参加工作时间", otherDate: "1948.03" });
  });
});
