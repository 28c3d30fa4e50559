import { describe, expect, test } from "vitest";
import { ageStale } from "../../../roster/rules/ageStale.js";
import { findWorded } from "../../support/assertWorded.js";
import { placesOf } from "../../support/checkRule.js";

const births = ["1945.03.05", "1946.07.19", "1947.12.20", "1948.01.15", "1949.11.30", "1950.12.25", "1951.06.01", "1952.12.02", "1953.09.09"];
const agesOn = (day: string): readonly number[] => births.map((birth) => {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5).replace("-", ".") < birth.slice(5) ? years - 1 : years;
});
const found = (ages: readonly (number | string)[], heading = "年龄") => findWorded(ageStale, ["姓名", "出生年月", heading], births.map((birth, place) => [`陈建${"甲乙丙丁戊己庚辛壬"[place]!}`, birth, ages[place]!]));

describe("age-stale", () => {
  test("a column worked out for 2025-12-31: one word on the heading, every cell that changes on offer", () => {
    const stated = agesOn("2025-12-31");
    const now = agesOn("2026-11-22");
    const findings = found(stated);
    expect(placesOf(findings)).toEqual(["warning C1"]);
    expect(findings[0]).toMatchObject({ field: "age", params: { how: "day", day: "2025-12-31", asOf: "2026-11-22", fitting: 9, rows: 9 } });
    const changed = now.flatMap((age, place) => (age === stated[place] ? [] : [{ row: place + 2, column: 2, value: age, asText: false }]));
    expect(changed.length).toBeGreaterThan(3);
    expect(findings[0]!.fix).toMatchObject({ safe: false, value: "2026.11.22", cells: changed });
  });

  test("one row that fits neither day does not hide it", () => {
    const findings = found([60, ...agesOn("2025-12-31").slice(1)]);
    expect(findings[0]?.params).toMatchObject({ day: "2025-12-31", fitting: 8, rows: 9 });
  });

  test("differences of years, and 虚岁 under a heading that does not say so", () => {
    expect(found(births.map((birth) => 2026 - Number(birth.slice(0, 4))))[0]?.params.how).toBe("year-difference");
    expect(found(births.map((birth) => 2027 - Number(birth.slice(0, 4))))[0]?.params.how).toBe("nominal");
  });

  test("a column that fits the as-of day is silent, whatever single rows say", () => {
    expect(found(agesOn("2026-11-22"))).toEqual([]);
    expect(found([60, 61, ...agesOn("2026-11-22").slice(2)])).toEqual([]);
    expect(found(births.map(() => ""))).toEqual([]);
  });

  test("虚岁 that says so is silent in its year", () => {
    expect(found(births.map((birth) => 2027 - Number(birth.slice(0, 4))), "年龄(虚岁)")).toEqual([]);
  });

  test("[R5] years alone tell no day", () => {
    const findings = findWorded(ageStale, ["姓名", "出生年月", "年龄"], [["陈建国", "1945", 80], ["李秀英", "1950", 75], ["王桂兰", "1952", 73], ["赵德昌", "1953", 72]]);
    expect(findings).toEqual([]);
  });

  test("the dead keep the age at which they died", () => {
    const rows = births.map((birth, place) => [`陈建${"甲乙丙丁戊己庚辛壬"[place]!}`, birth, agesOn("2025-12-31")[place]!, "去世"]);
    expect(findWorded(ageStale, ["姓名", "出生年月", "年龄", "健在状态"], rows)).toEqual([]);
  });
});
