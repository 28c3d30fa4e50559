import { describe, expect, test } from "vitest";
import { divisionFullName, divisionNames, everDivision, isDivisionWithin } from "../../../roster/codes/divisions.js";
import { divisionData } from "../../../roster/codes/divisionData.js";

describe("divisions", () => {
  test("a code tells every name it bore, oldest first", () => {
    expect(divisionNames("320483")).toEqual([{ name: "武进市", from: 1995, to: 2002 }]);
    expect(divisionNames("210311").map((division) => division.name)).toEqual(["郊区", "旧堡区", "千山区"]);
    expect(divisionNames("999999")).toEqual([]);
  });

  test.each(["110000", "320400", "320401", "110100", "110200", "429000", "510200", "810000", "820000", "830000", "320421", "520201"])(
    "%s was a code", (code) => { expect(everDivision(code)).toBe(true); },
  );

  test.each(["119999", "320499", "000000", "320402000", "910000", "", "422801x", "__proto__"])("%s never was a code", (code) => {
    expect(everDivision(code)).toBe(false);
  });

  test("the years of a code count with both ends", () => {
    expect(isDivisionWithin("320483", 2002, 2026)).toBe(true);
    expect(isDivisionWithin("320483", 2003, 2026)).toBe(false);
    expect(isDivisionWithin("320483", 1981, 1995)).toBe(true);
    expect(isDivisionWithin("320483", 1981, 1994)).toBe(false);
    expect(isDivisionWithin("110105", 1984, 1984)).toBe(true);
  });

  test("a whole name is that of the year", () => {
    expect(divisionFullName("320483", 1999)).toBe("江苏省常州市武进市");
    expect(divisionFullName("110105", 1990)).toBe("北京市朝阳区");
    expect(divisionFullName("510202", 1990)).toContain("四川省重庆市");
    expect(divisionFullName("320401", 1984)).toBe("江苏省常州市");
    expect(divisionFullName("320000", 1984)).toBe("江苏省");
    expect(divisionFullName("320499", 1984)).toBeNull();
  });

  test("the table is whole and small", () => {
    const codes = divisionData.trim().split("\n").flatMap((line) => line.slice(2).split(",").map((entry) => line.slice(0, 2) + entry.slice(0, 4)));
    expect(new Set(codes).size).toBe(6451);
    expect(codes.filter((code) => !everDivision(code))).toEqual([]);
    expect(divisionData.length).toBeLessThan(250_000);
  });
});
