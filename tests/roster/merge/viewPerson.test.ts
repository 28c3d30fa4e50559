import { describe, expect, test } from "vitest";
import { mergeRecords } from "../../../roster/merge/mergeRecords.js";
import { viewPerson, viewPersonAmong } from "../../../roster/merge/viewPerson.js";
import type { Person, UnitRecord } from "../../../roster/model/person.js";
import { li, record } from "./records.js";

const person = (...records: UnitRecord[]): Person => ({ personId: "p", records });
const names = new Map([["a", "银湖区财政局"], ["b", "银湖区税务局"], ["c", "银湖区教育局"]]);
const unitOf = (...records: UnitRecord[]): string => viewPersonAmong(person(...records), names).unitId;

describe("which unit counts a person", () => {
  test("[M1] the unit that the records name as their own, then the one that serves, then the smallest id", () => {
    expect(unitOf(record("a", "1", li), record("b", "2", { ...li, orig_unit: "税务局" }))).toBe("b");
    expect(unitOf(record("a", "1", { ...li, orig_unit: "银湖区财政局" }), record("b", "2", { ...li, current_unit: "税务局" }))).toBe("a");
    expect(unitOf(record("b", "2", { ...li, current_unit: "教育局" }), record("c", "1", li))).toBe("c");
    expect(unitOf(record("c", "1", li), record("b", "2", li))).toBe("b");
  });

  test("where each claims the person the others' word decides", () => {
    const claims = [record("a", "1", { ...li, orig_unit: "财政局" }), record("b", "2", { ...li, orig_unit: "税务局" }), record("c", "3", { ...li, orig_unit: "税务局" })];
    expect(unitOf(...claims)).toBe("b");
  });

  test("a unit that says 转出 does not count, unless all do", () => {
    const moved = record("a", "1", { ...li, orig_unit: "财政局", remark: "2025年已转出至税务局" });
    expect(unitOf(moved, record("b", "2", li))).toBe("b");
    expect(unitOf(moved)).toBe("a");
    expect(unitOf(record("a", "1", { ...li, orig_unit: "财政局" }, { removed: "转出" }), record("b", "2", li))).toBe("b");
    expect(unitOf(record("a", "1", { ...li, orig_unit: "财政局", remark: "由市局转出后转入我局" }), record("b", "2", li))).toBe("a");
  });

  test("without names units go by their ids, as they do where no service gives any", () => {
    expect(viewPerson(person(record("财政局", "1", li), record("税务局", "2", { ...li, orig_unit: "税务局" }))).unitId).toBe("税务局");
  });
});

describe("viewPerson", () => {
  test("each field has the first value that stands, the counting unit's before the others'", () => {
    const view = viewPersonAmong(person(
      record("a", "1", { ...li, orig_unit: "财政局", health: "良好" }, { held: { health: "code-unknown" } }),
      record("b", "2", { ...li, health: "一般", mobile: "13900000001" }),
    ), names);
    expect(view.statement).toMatchObject({ name: "李建国", health: "一般", mobile: "13900000001" });
    expect(view.held).toEqual({});
    expect(view.sources).toEqual([
      { file: "a.xlsx", sheet: "在册", row: 5, unitId: "a", recordId: "1" }, { file: "b.xlsx", sheet: "在册", row: 5, unitId: "b", recordId: "2" },
    ]);
  });

  test("what is itself wrong is left out, what waits with its record is shown, and both are counted as waiting", () => {
    const held = { name: "id-number-checksum", id_no: "id-number-checksum", retire_kind: "id-number-checksum", birth_date: "date-impossible" };
    const view = viewPerson(person(record("a", "1", { ...li, birth_date: "1949-13" }, { held })));
    expect(view.statement).toEqual({ name: "李建国", retire_kind: "退休" });
    expect(view.held).toEqual(held);
    expect(view.waiting).toBe(true);
  });

  test("a person whose other unit tells the value rightly still waits at the unit that counts them", () => {
    const view = viewPersonAmong(person(
      record("a", "1", { ...li, orig_unit: "财政局", retire_date: "2010-13" }, { held: { retire_date: "date-impossible" } }),
      record("b", "2", { ...li, retire_date: "2010-01" }),
    ), names);
    expect(view.statement.retire_date).toBe("2010-01");
    expect(view.held).toEqual({});
    expect(view.waiting).toBe(true);
  });

  test.each([
    ["stated in the sheet", { statement: { ...li, alive: "去世" } }],
    ["stated in a record that waits as a whole", { statement: { ...li, alive: "去世" }, held: { name: "id-number-checksum", id_no: "id-number-checksum" } }],
    ["told by its day alone", { statement: { ...li, death_date: "2026-03" } }],
    ["given as the reason of a removal", { statement: li, removed: "去世" as const }],
  ])("[C5] a death from any unit counts: %s", (_how, { statement, ...more }) => {
    const view = viewPersonAmong(person(record("a", "1", { ...li, orig_unit: "财政局", alive: "健在" }), record("b", "2", statement, more)), names);
    expect(view).toMatchObject({ unitId: "a", deceased: true, muted: false });
  });

  test.each([
    ["a hint that nobody answered", { ...li, alive: "健在" }, { alive: "deceased-hint" }],
    ["a day of death beside 健在", { ...li, alive: "健在", death_date: "2026-03" }, { alive: "deceased-but-listed" }],
    ["a day of death that cannot be read", { ...li, alive: "健在", death_date: "2026-13" }, { death_date: "date-impossible" }],
  ])("%s mutes, and is no death yet", (_what, statement, held) => {
    expect(viewPerson(person(record("a", "1", statement, { held })))).toMatchObject({ deceased: false, muted: true });
  });

  test("a hint of a death is a question, not something that waits for correction", () => {
    expect(viewPerson(person(record("a", "1", li, { held: { alive: "deceased-hint" } }))).waiting).toBe(false);
  });

  test("[M5] the view does not depend on the order in which the units told", () => {
    const told = [record("a", "1", { ...li, health: "良好" }), record("b", "2", { ...li, health: "一般" }), record("c", "3", { ...li, mobile: "13900000001" })];
    expect(mergeRecords([...told].reverse()).map(viewPerson)).toEqual(mergeRecords(told).map(viewPerson));
  });
});
