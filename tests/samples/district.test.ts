import { describe, expect, test } from "vitest";
import { rules } from "../../roster/rules/rules.js";
import { makeDistrict } from "../../samples/makeDistrict.js";
import { DISTRICT, sampleUnits } from "../../samples/units.js";

describe.each([1, 2026, 77])("the sample district of seed %i", async (seed) => {
  const { files, truth } = await makeDistrict({ seed, asOf: "2026-11-22" });

  test("has 24 units in at least 14 layouts, most of them .xlsx, some .xls and .csv", () => {
    expect(truth.units).toHaveLength(24);
    expect(files.map(({ name }) => name).sort()).toEqual(sampleUnits.map(({ file }) => file).sort());
    expect(new Set(truth.units.map(({ layout }) => layout)).size).toBeGreaterThanOrEqual(14);
    const ending = (format: string): number => files.filter(({ name }) => name.endsWith(format)).length;
    expect([ending(".xlsx"), ending(".xls"), ending(".csv")]).toEqual([20, 2, 2]);
  });

  test("has about 430 people, some 30 of them 离休, a dozen new this year, some dead", () => {
    const { people, figures } = truth;
    expect(people.length).toBeGreaterThan(420);
    expect(people.length).toBeLessThan(450);
    expect(people.filter(({ values }) => values.retire_kind === "离休")).toHaveLength(30);
    expect(figures.newThisYear.length).toBeGreaterThanOrEqual(10);
    expect(figures.newThisYear.length).toBeLessThanOrEqual(18);
    expect(people.filter(({ death }) => death !== null).length).toBeGreaterThanOrEqual(20);
    expect(figures.diedThisYear.length).toBeGreaterThanOrEqual(5);
  });

  test("plants every rule of the catalogue at least twice", () => {
    const times = new Map<string, number>();
    for (const { rule } of truth.planted) times.set(rule, (times.get(rule) ?? 0) + 1);
    expect(rules.map(({ code }) => code).filter((code) => (times.get(code) ?? 0) < 2)).toEqual([]);
    expect([...times.keys()].filter((code) => !rules.some((rule) => rule.code === code))).toEqual([]);
  });

  test("plants both severities where a rule has two", () => {
    const severities = (rule: string): readonly string[] =>
      [...new Set(truth.planted.filter((planted) => planted.rule === rule).map(({ severity }) => severity))].sort();
    for (const rule of ["column-missing", "required-missing"]) expect(severities(rule)).toEqual(["error", "warning"]);
    expect(severities("retire-date-statutory")).toEqual(["info", "warning"]);
  });

  test("lists people twice in every way: on the bureau's list, transferred, under another spelling, twice on a sheet", () => {
    const ways = truth.people.flatMap(({ records }) => records.map(({ again }) => again));
    const count = (way: string): number => ways.filter((again) => again === way).length;
    expect([count("two-units"), count("transferred"), count("variant-name"), count("same-unit")]).toEqual([8, 3, 4, 3]);
    const twice = truth.people.filter(({ records }) => new Set(records.map(({ unitId }) => unitId)).size > 1);
    expect(twice).toHaveLength(15);
  });

  test("marks its dead as units do", () => {
    const marks = truth.people.flatMap(({ death }) => death?.mark ?? []);
    expect(new Set(marks)).toEqual(new Set(["stated", "contradicted", "name", "remark", "struck", "hidden"]));
  });

  test("counts nobody of the dead or the not yet retired, and everybody once", () => {
    const { figures, people } = truth;
    const parts = [...figures.lixiuMen, ...figures.lixiuWomen, ...figures.tuixiuMen, ...figures.tuixiuWomen];
    expect(new Set(parts).size).toBe(parts.length);
    expect(parts.sort()).toEqual([...figures.total].sort());
    const left = people
      .filter(({ death, notYetRetired }) => death?.mark === "stated" || notYetRetired)
      .map(({ personKey }) => personKey);
    expect(figures.total.filter((personKey) => left.includes(personKey))).toEqual([]);
    expect(figures.total.length + left.length).toBe(people.length);
  });

  test("gives every person a row, and every row of a roster one person", () => {
    const places = truth.people.flatMap(({ records }) =>
      records.map(({ file, sheet, row }) => `${file}|${sheet}|${row}`),
    );
    expect(new Set(places).size).toBe(places.length);
    const rows = truth.sheets.flatMap(({ file, sheet, tables }) =>
      tables.flatMap(({ peopleRows }) => peopleRows.map((row) => `${file}|${sheet}|${row}`)),
    );
    expect(places.sort()).toEqual(rows.sort());
  });
});

test("the district's name is no division's", async () => {
  const { divisionData } = await import("../../roster/codes/divisionData.js");
  expect(divisionData).not.toContain(DISTRICT.slice(0, 2));
});
