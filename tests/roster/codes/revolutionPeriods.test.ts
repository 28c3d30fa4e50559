import { describe, expect, test } from "vitest";
import { agreesWithPeriod, revolutionPeriodOf } from "../../../roster/codes/revolutionPeriods.js";

const [first, second, early, late, liberation] = ["第一次国内革命战争时期", "第二次国内革命战争时期", "抗日战争前期", "抗日战争后期", "解放战争时期"];

describe("period of the revolution", () => {
  test.each([
    ["1927-07-31", first], ["1927-08-01", second], ["1937-07-06", second], ["1937-07-07", early], ["1942-12-31", early],
    ["1943-01-01", late], ["1945-09-02", late], ["1945-09-03", liberation], ["1949-09-30", liberation], ["1949-10-01", null],
  ])("%s by the day", (date, period) => { expect(revolutionPeriodOf(date)).toBe(period); });

  test.each([
    ["1927-07", first], ["1937-07", null], ["1937-06", second], ["1942-12", early], ["1943-01", late], ["1945-09", null], ["1945-08", late],
    ["1945-10", liberation], ["1949-09", liberation], ["1949-10", null],
  ])("%s by the month", (date, period) => { expect(revolutionPeriodOf(date)).toBe(period); });

  test.each([
    ["1926", first], ["1927", null], ["1937", null], ["1942", early], ["1943", late], ["1945", null], ["1948", liberation], ["1949", liberation], ["1950", null],
  ])("%s by the year", (date, period) => { expect(revolutionPeriodOf(date)).toBe(period); });

  test("a wide period holds its two", () => {
    expect(agreesWithPeriod("抗日战争时期", early)).toBe(true);
    expect(agreesWithPeriod("红军时期", early)).toBe(false);
    expect(agreesWithPeriod(late, late)).toBe(true);
    expect(agreesWithPeriod(late, early)).toBe(false);
  });
});
