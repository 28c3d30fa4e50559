import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { viewDistrict } from "../../../../roster/district/viewDistrict.js";
import { planDistrictWorkbook } from "../../../../roster/report/planDistrictWorkbook.js";
import type { WorkbookPlan } from "../../../../roster/model/plan.js";
import type { Language } from "../../../../roster/words/words.js";
import { anyDistrict } from "../../../support/anyPeople.js";
import { madeDistrict, madePerson, madeUnits } from "../../../support/people.js";
import { evaluate } from "../evaluate.js";
import { allCells } from "../openFigure.js";

type Input = Parameters<typeof viewDistrict>[0];
const plan = (input: Input, language: Language = "zh-CN"): WorkbookPlan => planDistrictWorkbook(viewDistrict(input), { language, district: "银河区", issuedOn: input.asOf });
const briefOf = (made: WorkbookPlan) => allCells(made).filter(({ sheet, formula }) => sheet === made.sheets[0]!.name && formula !== undefined);
const textOf = (made: WorkbookPlan): string => briefOf(made).map(({ value }) => String(value)).join("\n");

describe("the brief", () => {
  test("[W5] every number of any district's brief is what its cells give", () => {
    fc.assert(fc.property(anyDistrict, (input) => {
      const made = plan(input);
      for (const { formula, value, sheet } of briefOf(made)) expect(evaluate(made, sheet, formula!)).toBe(value);
    }), { numRuns: 60 });
  });

  test("[W5] no number stands in the prose but the day and those that a formula works out", () => {
    fc.assert(fc.property(anyDistrict, (input) => {
      for (const { formula } of briefOf(plan(input))) {
        const written = [...formula!.matchAll(/"((?:[^"]|"")*)"/gu)].map(([, text]) => text!).filter((text) => text !== "0.0");
        expect(written.join("").replaceAll(/\d+年\d+月\d+日|(?:80|90|100)岁及以上/gu, "")).not.toMatch(/\d/u);
      }
    }), { numRuns: 30 });
  });

  test("each number has its row among the sources, with the way to a cell that shows a figure", () => {
    const made = plan(madeDistrict());
    const sources = allCells(made).filter(({ sheet, column, formula }) => sheet === "摘要数字出处" && column === 2 && formula !== undefined);
    const told = briefOf(made).flatMap(({ formula }) => formula!.split("&").filter((piece) => !piece.startsWith('"') && !/^'单位分布'!B\d+$/u.test(piece)));
    expect(sources.length).toBe(told.length);
    expect(sources.length).toBeGreaterThan(25);
    const links = allCells(made).filter(({ sheet, column }) => sheet === "摘要数字出处" && column === 3 ).flatMap(({ link }) => link ?? []);
    expect(links.length).toBe(sources.length);
    for (const link of links) expect(allCells(made).some((cell) => `'${cell.sheet}'!${String.fromCharCode(65 + cell.column)}${String(cell.row)}` === link && typeof cell.value === "number"), link).toBe(true);
  });

  test("it reads as official prose, and says only what is", () => {
    const people = [
      madePerson("a", { retire_kind: "离休", birth_date: "1924-03-05", gender: "男" }), madePerson("b", { retire_kind: "退休", birth_date: "1950-01-02", gender: "女" }),
    ];
    const text = textOf(plan({ asOf: "2026-11-22", units: madeUnits(1), people, quality: new Map() }));
    expect(text).toContain("截至2026年11月22日，全区共有离退休干部2人，其中离休干部1人、退休干部1人。");
    expect(text).toContain("80岁及以上1人，占50.0%，其中90岁及以上1人（100岁及以上1人）；平均年龄");
    expect(text).not.toContain("去世迹象");
    expect(text).toContain("各单位名册没有需要特别关注的情况。");
  });

  test("an empty district says that there is nobody, and nothing else", () => {
    expect(textOf(plan({ asOf: "2026-11-22", units: [], people: [], quality: new Map() }))).toBe("　　截至2026年11月22日，全区共有离退休干部0人，其中离休干部0人、退休干部0人。");
  });

  test("[B4] the name of a unit stands in no formula, whatever it is", () => {
    const units = [{ unitId: "u0", name: '财政局"&HYPERLINK("http://x")&"' }];
    const people = [madePerson("a", {}), madePerson("b", {})].map((person) => ({ ...person, unitId: "u0", waiting: true }));
    const made = plan({ asOf: "2026-11-22", units, people, quality: new Map() });
    expect(textOf(made)).toContain("HYPERLINK");
    expect(briefOf(made).some(({ formula }) => formula!.includes("HYPERLINK"))).toBe(false);
  });
});
