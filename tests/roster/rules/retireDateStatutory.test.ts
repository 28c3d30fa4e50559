import { describe, expect, test } from "vitest";
import { retireDateStatutory } from "../../../roster/rules/retireDateStatutory.js";
import { findWorded } from "../../support/assertWorded.js";
import { placesOf } from "../../support/checkRule.js";
import { idNumber } from "../../support/idNumbers.js";

const headings = ["姓名", "性别", "出生年月", "离退休类别", "离退休时间", "职务层次", "职称", "备注"];
type Row = readonly [gender: string, birth: string, kind: string, retired: string, rank?: string, title?: string, remark?: string];
const found = ([gender, birth, kind, retired, rank = "", title = "", remark = ""]: Row, asOf = "2026-11-22") =>
  findWorded(retireDateStatutory, headings, [["陈建国", gender, birth, kind, retired, rank, title, remark], ["李秀英", "女", "1945.03", "退休", "", "", "", ""]], { asOf });

/** Check points of each class, from before the staged delay to its end: 人社部发〔2024〕94号. */
const checkPoints = [
  ["男", "1964.12", "退休", "2024.12"], ["男", "1965.01", "退休", "2025.02"], ["男", "1965.04", "退休", "2025.05"],
  ["男", "1965.05", "退休", "2025.07"], ["男", "1966.01", "退休", "2026.05"], ["男", "1976.08", "退休", "2039.07"], ["男", "1976.09", "退休", "2039.09"],
  ["女", "1970.01", "退休干部", "2025.02"], ["女", "1971.04", "退休干部", "2026.08"], ["女", "1981.09", "退休干部", "2039.09"],
  ["女", "1975.01", "退休工人", "2025.02"], ["女", "1975.03", "退休工人", "2025.05"], ["女", "1984.10", "退休工人", "2039.09"], ["女", "1984.11", "退休工人", "2039.11"],
] as const;

const months = (date: string, by: number): string => {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5)) - 1 + by;
  return `${String(Math.floor(count / 12))}.${String((count % 12) + 1).padStart(2, "0")}`;
};

describe("retire-date-statutory", () => {
  test.each(checkPoints)("%s born %s, %s: %s and a month on either side are on time, two are not", (gender, birth, kind, statutory) => {
    for (const by of [-1, 0, 1]) expect(found([gender, birth, kind, months(statutory, by)], "2040-06-30")).toEqual([]);
    for (const by of [-2, 2]) {
      const findings = found([gender, birth, kind, months(statutory, by)], "2040-06-30");
      expect(findings.map(({ row, column }) => [row, column])).toEqual([[2, 4]]);
      expect(findings[0]!.params).toMatchObject({ statutory, months: 2, direction: by < 0 ? "early" : "late" });
      expect(findings[0]!.fix).toBeNull();
    }
  });

  test("a warning from 2025 on, an info before", () => {
    expect(placesOf(found(["男", "1965.03", "退休", "2025.01"]))).toEqual(["warning E2"]);
    expect(placesOf(found(["男", "1964.06", "退休", "2024.10"]))).toEqual(["info E2"]);
    expect(placesOf(found(["男", "1945.03", "退休", "2002.03"]))).toEqual(["info E2"]);
    expect(found(["男", "1945.03", "退休", "2002.03"])[0]!.params).toEqual({ date: "2002.03", statutory: "2005.03", class: "male", direction: "early", months: 36 });
  });

  test.each([["离休", "1930.05", "1985.06"], ["内退", "1970.05", "2020.06"], ["退职", "1940.05", "1980.06"], ["", "1945.05", "1999.06"]])("never for %s", (kind, birth, retired) => {
    expect(found(["男", birth, kind, retired])).toEqual([]);
  });

  test("a woman's class is known from her kind, her rank or nothing", () => {
    expect(found(["女", "1950.03", "退休干部", "2000.03"])[0]?.params.class).toBe("female55");
    expect(found(["女", "1950.03", "退休", "2000.03", "正乡科级"])[0]?.params.class).toBe("female55");
    expect(found(["女", "1950.03", "退休工人", "2005.03"])[0]?.params.class).toBe("female50");
    expect(found(["女", "1950.03", "退休", "2003.03"])).toEqual([]);
    expect(found(["", "1950.03", "退休", "2003.03"])).toEqual([]);
  });

  test("the group's heading tells it for the rows below it", () => {
    const rows = [["一、退休干部(1人)"], ["王桂兰", "女", "1950.03", "2000.03"], ["二、退休工人(1人)"], ["李秀英", "女", "1950.03", "2000.03"]];
    const findings = findWorded(retireDateStatutory, ["姓名", "性别", "出生年月", "离退休时间"], rows);
    expect(findings.map(({ row, params }) => [row, params.class])).toEqual([[3, "female55"]]);
  });

  test("women at the age of men by rank or title", () => {
    expect(found(["女", "1950.03", "退休", "2010.03", "副县处级"])).toEqual([]);
    expect(found(["女", "1950.03", "退休干部", "2010.03", "", "主任医师"])).toEqual([]);
    expect(found(["女", "1950.03", "退休干部", "2010.03", "正乡科级"])).toHaveLength(1);
  });

  test.each([
    ["男", "1950.03", "病退", "2000.03"], ["男", "1950.03", "提前退休", "2000.03"], ["男", "1966.03", "弹性退休", "2024.03"],
    ["男", "1950.03", "退休", "2000.03", "", "", "因病提前退休"], ["男", "1940.03", "退休", "2003.03", "副省部级"],
  ] as const)("lawfully early or late: %s %s %s %s %s%s%s", (...row) => {
    expect(found(row)).toEqual([]);
  });

  test("[R5] what is told by the year only is held against the year", () => {
    expect(found(["男", "1950.03", "退休", "2010"])).toEqual([]);
    expect(found(["男", "1950.03", "退休", "2011"])).toHaveLength(1);
    expect(found(["男", "1950", "退休", "2015.03"])).toEqual([]);
  });

  test("birth and gender may come from the number", () => {
    const findings = findWorded(retireDateStatutory, ["姓名", "身份证号", "离退休类别", "离退休时间"], [["陈建国", idNumber("110105", "19650312", "001"), "退休", "2025.12"], ["李秀英", "", "退休", "2000.01"]]);
    expect(placesOf(findings)).toEqual(["warning D2"]);
    expect(findings[0]!.params).toMatchObject({ statutory: "2025.04", class: "male", direction: "late", months: 8 });
  });

  test("the tolerance is the policy's", () => {
    const findings = findWorded(retireDateStatutory, headings.slice(0, 5), [["陈建国", "男", "1965.03", "退休", "2025.07"], ["王德昌", "男", "1965.03", "退休", "2025.08"]], { policy: { retirementTolerance: 3 } });
    expect(placesOf(findings)).toEqual(["warning E3"]);
  });
});
