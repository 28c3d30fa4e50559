import { describe, expect, test } from "vitest";
import { tuixiuStartDate } from "../../../roster/rules/tuixiuStartDate.js";
import { findWorded } from "../../support/assertWorded.js";
import { placesOf } from "../../support/checkRule.js";

const headings = ["姓名", "出生年月", "离退休类别", "参加工作时间", "参加革命工作时间"];
const found = (kind: string, work: string, revolution = "") => findWorded(tuixiuStartDate, headings, [["陈建国", "1932.05", kind, work, revolution], ["李秀英", "1945.03", "退休", "1965.08", ""]]);

describe("tuixiu-start-date", () => {
  test.each(["1949.09.30", "1949.09", "1949.3", "1948"])("退休 with a start in %s", (start) => {
    const findings = found("退休", start);
    expect(placesOf(findings)).toEqual(["warning D2"]);
    expect(findings[0]).toMatchObject({ field: "work_start_date", fix: null });
  });

  test("工人 too, and a start told as 参加革命工作时间", () => {
    expect(placesOf(found("退休工人", "1948.03"))).toEqual(["warning D2"]);
    expect(placesOf(found("退休", "1950.03", "1949.05"))).toEqual(["warning E2"]);
  });

  test("one word a row, at the first of the two cells", () => {
    expect(placesOf(found("退休", "1948.03", "1948.03"))).toEqual(["warning D2"]);
  });

  test.each([["退休", "1949"], ["退休", "1949.10"], ["退休", "1949.10.01"], ["退休", ""], ["离休", "1948.03"]])("[R5] %s with %j is no contradiction", (kind, start) => {
    expect(found(kind, start)).toEqual([]);
  });

  test.each(["建国前参加工作退休干部", "5.12干部", "建退工人"])("%s says so itself", (kind) => {
    expect(found(kind, "1948.03")).toEqual([]);
  });
});
