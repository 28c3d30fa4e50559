import { describe, expect, test } from "vitest";
import { dateFuture } from "../../../roster/rules/dateFuture.js";
import { findWith, placesOf } from "../../support/checkRule.js";

const found = (heading: string, date: string) => placesOf(findWith(dateFuture, ["姓名", "性别", heading, "民族"], [["陈建国", "男", date, "汉"], ["李秀英", "女", "1950.01", "汉"]]));

describe("date-future", () => {
  test.each([["出生年月", "2027"], ["参加工作时间", "2026.12"], ["去世时间", "2026.11.23"], ["入党时间", "2062.05"]])("%s %s", (heading, date) => {
    expect(found(heading, date)).toEqual(["error C2"]);
  });

  test.each([["去世时间", "2026.11.22"], ["去世时间", "2026.11"], ["入党时间", "2026"]])("%s %s may be past", (heading, date) => {
    expect(found(heading, date)).toEqual([]);
  });

  test("a retirement may lie twelve months ahead", () => {
    expect(found("离退休时间", "2027.11")).toEqual([]);
    expect(found("离退休时间", "2027.11.22")).toEqual([]);
    expect(found("离退休时间", "2027.12")).toEqual(["error C2"]);
    expect(found("离退休时间", "2028")).toEqual(["error C2"]);
  });
});
