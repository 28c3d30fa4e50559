import { describe, expect, test } from "vitest";
import { lixiuPeriod } from "../../../roster/rules/lixiuPeriod.js";
import { findWorded } from "../../support/assertWorded.js";
import { placesOf } from "../../support/checkRule.js";

const headings = ["姓名", "出生年月", "离退休类别", "参加革命工作时间", "离休时期"];
const found = (start: string, period: string) => findWorded(lixiuPeriod, headings, [["陈建国", "1920.05", "离休", start, period], ["李秀英", "1945.03", "退休", "", ""]]);

describe("lixiu-period", () => {
  test("the date gives another period: at the period's cell, with it on offer", () => {
    const findings = found("1945.10", "抗战后期");
    expect(placesOf(findings)).toEqual(["warning E2"]);
    expect(findings[0]!.params).toEqual({ stated: "抗战后期", derived: "解放战争时期", start: "1945.10" });
    expect(findings[0]!.fix).toMatchObject({ safe: false, cells: [{ row: 2, column: 4, value: "解放战争时期" }] });
  });

  test.each([
    ["1927.07.31", "第二次国内革命战争时期", "第一次国内革命战争时期"],
    ["1927.08.01", "第一次国内革命战争时期", "第二次国内革命战争时期"],
    ["1937.07.06", "抗战前期", "第二次国内革命战争时期"],
    ["1937.07.07", "红军时期", "抗日战争前期"],
    ["1942.12.31", "抗战后期", "抗日战争前期"],
    ["1943.01.01", "抗战前期", "抗日战争后期"],
    ["1945.09.02", "解放战争", "抗日战争后期"],
    ["1945.09.03", "抗战时期", "解放战争时期"],
    ["1949.09.30", "抗战时期", "解放战争时期"],
  ])("%s is not %s but %s (国发〔1982〕62号, 3)", (start, stated, derived) => {
    expect(found(start, stated)[0]?.params.derived).toBe(derived);
  });

  test.each([
    ["1943.05", "抗战后期"], ["1943.05", "抗日战争"], ["1938", "抗战时期"], ["1948.12", "解放战争"], ["1930", "红军"],
    // Too coarse to tell, or nothing told.
    ["1945", "抗战后期"], ["1945", "解放战争"], ["1945.09", "抗战后期"], ["1937.07", "红军时期"], ["", "解放战争"], ["1948.03", ""],
    // After the founding there is no period: lixiu-start-date speaks.
    ["1950.03", "解放战争"],
  ])("[R5] %s and %s agree as far as told", (start, period) => {
    expect(found(start, period)).toEqual([]);
  });
});
