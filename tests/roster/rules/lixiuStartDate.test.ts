import { describe, expect, test } from "vitest";
import { lixiuStartDate } from "../../../roster/rules/lixiuStartDate.js";
import { findWorded } from "../../support/assertWorded.js";
import { placesOf } from "../../support/checkRule.js";

const headings = ["姓名", "出生年月", "离退休类别", "参加革命工作时间", "参加工作时间"];
const found = (kind: string, revolution: string, work = "") => findWorded(lixiuStartDate, headings, [["陈建国", "1930.05", kind, revolution, work], ["李秀英", "1945.03", "退休", "", "1965.08"]]);

describe("lixiu-start-date", () => {
  test.each(["1949.10", "1949.10.01", "1950", "1952年7月"])("离休 from %s on is too late", (start) => {
    expect(placesOf(found("离休", start))).toEqual(["error D2"]);
  });

  test("参加工作时间 stands for it where it is not told, and is then the cell", () => {
    const findings = found("离休", "", "1951.03");
    expect(placesOf(findings)).toEqual(["error E2"]);
    expect(findings[0]).toMatchObject({ field: "work_start_date", params: { start: "1951.03" }, fix: null });
  });

  test("参加革命工作时间 goes before 参加工作时间", () => {
    expect(found("离休", "1948.03", "1951.03")).toEqual([]);
  });

  test.each(["1949.13", "解放前夕"])("nothing stands for %s, which is told and cannot be read", (start) => {
    expect(found("离休", start, "1951.03")).toEqual([]);
  });

  test.each(["1949", "1949.09", "1949.09.30", "1949年9月", "1937.07", ""])("[R5] 离休 from %s on is lawful at the precision told", (start) => {
    expect(found("离休", start)).toEqual([]);
  });

  test("退休 may begin when it likes", () => {
    expect(found("退休", "1958.03")).toEqual([]);
    expect(found("建国前参加工作退休干部", "1949.11")).toEqual([]);
  });
});
