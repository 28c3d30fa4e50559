import { describe, expect, test } from "vitest";
import { workStartAge } from "../../../roster/rules/workStartAge.js";
import { findWith, placesOf } from "../../support/checkRule.js";

const found = (birth: string, work: string, revolution = "") =>
  placesOf(findWith(workStartAge, ["姓名", "出生年月", "参加工作时间", "参加革命工作时间"], [["陈建国", birth, work, revolution], ["李秀英", "1930", "1948", "1948"]]));

describe("work-start-age", () => {
  test("under twelve by all that the dates allow", () => {
    expect(found("1936.05", "1947.03")).toEqual(["warning C2"]);
    expect(found("1936.05", "1947")).toEqual(["warning C2"]);
    expect(found("1936.05", "1960", "1947.03")).toEqual(["warning D2"]);
    expect(found("1936.05", "1947.03", "1947.03")).toEqual(["warning C2"]);
  });

  test("twelve, or perhaps twelve, is silent", () => {
    expect(found("1936.05", "1948.05")).toEqual([]);
    expect(found("1936.05.20", "1948.05")).toEqual([]);
    expect(found("1936", "1948")).toEqual([]);
    expect(found("", "1948")).toEqual([]);
  });

  test("a start before birth is out of order instead", () => {
    expect(found("1936.05", "1930.03")).toEqual([]);
  });
});
