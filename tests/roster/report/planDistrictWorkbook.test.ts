import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { viewDistrict } from "../../../roster/district/viewDistrict.js";
import type { WorkbookPlan } from "../../../roster/model/plan.js";
import { planDistrictWorkbook } from "../../../roster/report/planDistrictWorkbook.js";
import { showText } from "../../../roster/report/shown.js";
import type { Language } from "../../../roster/words/words.js";
import { anyDistrict } from "../../support/anyPeople.js";
import { madeDistrict, madePerson, madeUnits } from "../../support/people.js";
import { evaluate } from "./evaluate.js";
import { allCells, openFigure } from "./openFigure.js";

const plan = (input: Parameters<typeof viewDistrict>[0], language: Language = "zh-CN") => {
  const view = viewDistrict(input);
  return { view, plan: planDistrictWorkbook(view, { language, district: "银河区", issuedOn: input.asOf }) };
};

const whole = plan(madeDistrict());

describe("the district workbook", () => {
  test("[W1] every figure of a district of 430 opens to as many people as it says, and to those people", () => {
    expectFiguresOpen(whole.plan, whole.view);
    expect(allCells(whole.plan).filter((cell) => cell.figureId !== undefined).length).toBeGreaterThan(600);
  });

  test("[W1] every figure of any district opens to its people", () => {
    fc.assert(fc.property(anyDistrict, (input) => {
      const made = plan(input);
      expectFiguresOpen(made.plan, made.view);
    }), { numRuns: 60 });
  });

  test("[W2] every formula works out to the value beside it", () => {
    expectFormulasRight(whole.plan);
    const counted = allCells(whole.plan).filter((cell) => cell.formula !== undefined);
    expect(counted.length).toBeGreaterThan(200);
  });

  test("[W2] every formula of any district works out to the value beside it", () => {
    fc.assert(fc.property(anyDistrict, (input) => expectFormulasRight(plan(input).plan)), { numRuns: 60 });
  });

  test("[W4] every chart takes its points from cells of its own sheet, that of the brief from the tables, that hold words and numbers", () => {
    const charts = whole.plan.sheets.flatMap((sheet) => sheet.charts.map((chart) => ({ sheet, chart })));
    expect(charts.length).toBeGreaterThanOrEqual(6);
    for (const { sheet, chart } of charts) {
      expect(chart.description).not.toBe("");
      for (const text of valuesIn(whole.plan, chart.categories)) expect(typeof text, chart.title).toBe("string");
      for (const series of chart.series) {
        expect(series.values.startsWith(`'${sheet.name}'!`)).toBe(sheet.name !== "情况摘要");
        const values = valuesIn(whole.plan, series.values);
        expect(values.length).toBe(valuesIn(whole.plan, chart.categories).length);
        for (const value of values) expect(typeof value, chart.title).toBe("number");
      }
    }
  });

  test("[B4] text of people is a value, never a formula", () => {
    fc.assert(fc.property(anyDistrict, (input) => {
      for (const cell of allCells(plan(input).plan)) {
        if (cell.formula !== undefined && cell.sheet !== "情况摘要") expect(typeof cell.value, cell.formula).toBe("number");
      }
    }), { numRuns: 30 });
  });

  test("[P2] no citizen's number and no phone stands in the workbook, wherever somebody wrote it", () => {
    fc.assert(fc.property(anyDistrict, (input) => {
      for (const cell of allCells(plan(input).plan)) {
        if (typeof cell.value !== "string" || cell.value === cell.figureId) continue;
        expect(cell.value).not.toMatch(/\d{14,}/);
        expect(cell.value).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/);
      }
    }), { numRuns: 60 });
    expect(showText("证件32999919450305001X存档")).toBe("证件3299**********001X存档");
  });

  test("the dead and the muted stand on no list of those to look after", () => {
    fc.assert(fc.property(anyDistrict, (input) => {
      const { view, plan: workbook } = plan(input);
      const kept = view.lists.care.map((personId) => view.people.get(personId)!);
      expect(kept.filter((person) => person.view.deceased || person.muted)).toEqual([]);
      const sheet = workbook.sheets.find(({ name }) => name === "重点服务对象")!;
      const rows = sheet.rows.filter(({ cells }) => typeof cells[0]?.value === "number");
      expect(rows.length).toBe(kept.length);
    }), { numRuns: 60 });
  });

  test("[W6] the brief is one A4 upright, every other sheet A4 across, a page wide, numbered, and repeats its head where it may be long", () => {
    for (const [place, sheet] of whole.plan.sheets.entries()) {
      expect(sheet.print).toMatchObject({ paper: "a4", orientation: place === 0 ? "portrait" : "landscape", fitToWidth: true, footer: "&C第 &P 页 共 &N 页" });
      if (sheet.rows.length > 40 && sheet.name !== "口径说明") expect(sheet.print.repeatRows, sheet.name).not.toBeNull();
      expect(Math.max(...sheet.rows.map(({ cells }) => cells.length)), sheet.name).toBeLessThanOrEqual(sheet.columns.length);
    }
    expect(whole.plan.sheets.slice(0, 2).map(({ print }) => print.onePage)).toEqual([true, true]);
    expect(whole.plan.sheets.slice(0, 2).map(({ charts }) => charts.length)).toEqual([4, 2]);
  });

  test("the sheets stand in the order in which they are read, each under its official title", () => {
    expect(whole.plan.sheets.map((sheet) => sheet.name)).toEqual([
      "情况摘要", "总体情况", "单位分布", "年龄结构", "职务层次与年龄", "分类统计", "离休干部情况", "离休干部名册", "重点服务对象", "增减变动", "增减人员名单", "数据质量", "检查问题分类", "信息完整率",
      "口径说明", "摘要数字出处", "人员明细",
    ]);
    expect(whole.plan.sheets[0]!.rows[0]!.cells[0]!.value).toBe("银河区离退休干部情况摘要");
  });

  test("a district without anybody makes a workbook too", () => {
    const empty = plan({ asOf: "2026-11-22", units: [], people: [], quality: new Map() });
    expectFormulasRight(empty.plan);
    expect(empty.plan.sheets.length).toBe(17);
    expect(allCells(empty.plan).filter((cell) => cell.figureId !== undefined && cell.link !== undefined)).toEqual([]);
  });

  test("in English no Chinese is left but the terms that have no translation and what people wrote", () => {
    const english = plan({ asOf: "2026-11-22", units: madeUnits(1), people: [madePerson("a")], quality: new Map() }, "en");
    expect(english.plan.sheets.map(({ name }) => name)).toContain("Overview");
    expect(allCells(english.plan).filter((cell) => typeof cell.value === "string" && /[，。；：]/u.test(cell.value))).toEqual([]);
  });

  test("health is left out of the roster of 离休 officials when asked", () => {
    const input = { asOf: "2026-11-22", units: madeUnits(1), people: [madePerson("a", { retire_kind: "离休", health: "有慢性病" })], quality: new Map() };
    const hidden = planDistrictWorkbook(viewDistrict(input), { language: "zh-CN", district: "", issuedOn: input.asOf, health: "hidden" });
    expect(allCells(plan(input).plan).some((cell) => cell.value === "有慢性病")).toBe(true);
    expect(allCells(hidden).some((cell) => cell.value === "有慢性病")).toBe(false);
  });
});

function expectFiguresOpen(made: WorkbookPlan, view: ReturnType<typeof viewDistrict>): void {
  for (const cell of allCells(made)) {
    if (cell.figureId === undefined) continue;
    const figure = view.figures.get(cell.figureId)!;
    expect(cell.value, cell.figureId).toBe(figure.personIds.length);
    if (cell.value === 0) {
      expect(cell.link, cell.figureId).toBeUndefined();
      continue;
    }
    const opened = openFigure(made, cell);
    expect(opened.figureId).toBe(cell.figureId);
    expect(opened.says.endsWith(`${String(cell.value)}人`)).toBe(true);
    expect([...opened.people].sort(), cell.figureId).toEqual(figure.personIds.map((id) => placeOf(view, id)).sort());
  }
}

function placeOf(view: ReturnType<typeof viewDistrict>, personId: string): string {
  const { unitId, view: { sources } } = view.people.get(personId)!;
  const { file, sheet, row } = sources.find((source) => source.unitId === unitId)!;
  return [showText(file), sheet === null ? "—" : showText(sheet), String(row)].join("|");
}

function expectFormulasRight(made: WorkbookPlan): void {
  for (const cell of allCells(made)) {
    if (cell.formula !== undefined) expect(evaluate(made, cell.sheet, cell.formula), `${cell.sheet} ${cell.formula}`).toBe(cell.value);
  }
}

function valuesIn(made: WorkbookPlan, range: string): readonly unknown[] {
  const match = /^'(.+)'!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)$/.exec(range)!;
  const columns = [match[2]!, match[4]!].map((letters) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1);
  return allCells(made).filter(({ sheet, row, column }) =>
    sheet === match[1] && row >= Number(match[3]) && row <= Number(match[5]) && column >= columns[0]! && column <= columns[1]!).map(({ value }) => value);
}
