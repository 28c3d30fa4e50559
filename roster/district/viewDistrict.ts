import { yearOf, type IsoDay } from "../model/partialDate.js";
import { hasLeftDistrict } from "../merge/counting/leftDistrict.js";
import type { PersonView, Unit } from "../model/person.js";
import type { RosterQuality } from "../model/quality.js";
import { report as chinese } from "../words/report.zh-CN.js";
import { countByAge } from "./byAge.js";
import { countByUnit, unitRows } from "./byUnit.js";
import { countClasses } from "./classes.js";
import { countCare, listCare } from "./care.js";
import { countChanges } from "./countChanges.js";
import { slices, type CountedTable, type LabelOf } from "./crossTable.js";
import type { DistrictPerson } from "./districtPerson.js";
import type { DistrictView, TableId } from "./districtView.js";
import { labelFigure } from "./labelFigure.js";
import { countLixiu } from "./lixiu.js";
import { measureUnits } from "./measureUnits.js";
import { countOverview } from "./overview.js";
import { presentClasses } from "./presentClasses.js";
import { countRankByAge } from "./rankByAge.js";
import { rankOfRetired, retiredRanks } from "./retiredRanks.js";
import { readDistrictPerson } from "./readDistrictPerson.js";
import { countScope } from "./scope.js";
import { sortPeople } from "./sortPeople.js";
import { traceYear } from "./yearChanges.js";
import { listYear } from "./yearList.js";

export interface DistrictInput {
  readonly asOf: IsoDay;
  readonly units: readonly Unit[];
  /** Everybody in the register, each once, the dead included. */
  readonly people: readonly PersonView[];
  /** By unitId. */
  readonly quality: ReadonlyMap<string, RosterQuality>;
  /** The register as it stood at the end of last year, where it was kept. */
  readonly lastYearEnd?: readonly PersonView[] | null;
}

/**
 * The district on a day: every figure with the people behind it, each counted once.
 * @example viewDistrict({ asOf: "2026-11-22", units, people, quality }).figures.get("overview.*.lixiu")!.personIds.length
 */
export function viewDistrict(input: DistrictInput): DistrictView {
  const { asOf } = input;
  const units = allUnits(input);
  const people = sortPeople(here(input.people).map((person) => readDistrictPerson(person, asOf)), units);
  const lastYear = input.lastYearEnd == null ? null : readLastYear(input.lastYearEnd, units, asOf);
  const counted = people.filter((person) => person.standing === "counted");
  const ways = traceYear(people, lastYear, asOf);
  const classes = presentClasses(counted, ways);
  const tables: Readonly<Record<TableId, CountedTable>> = {
    overview: countOverview(counted, classes, label),
    units: countByUnit(counted, units, classes, label),
    age: countByAge(counted, classes, label),
    lixiu: countLixiu(counted, label),
    care: countCare(counted, classes, label),
    yearByCategory: countChanges("yearByCategory", ways, { rows: slices(classes.categories), keyOf: (place) => place.category }, label),
    yearByRank: countChanges("yearByRank", ways, { rows: retiredRanks(ways), keyOf: rankOfRetired }, label),
    yearByUnit: countChanges("yearByUnit", ways, { rows: unitRows(units), keyOf: (place) => place.unitId }, label),
    rankAge: countRankByAge(counted, classes, label),
    classes: countClasses(counted, classes, label),
    scope: countScope(people, label),
  };
  return {
    asOf, units, classes,
    people: new Map([...(lastYear ?? []), ...people].map((person) => [person.personId, person])),
    figures: new Map(Object.values(tables).flatMap(({ figures }) => figures.map((figure) => [figure.figureId, figure] as const))),
    tables: mapTables(tables),
    lists: {
      lixiu: counted.filter((person) => person.category === "lixiu").map(idOf),
      care: listCare(counted).map(idOf),
      year: listYear(ways),
    },
    lastYearRecorded: lastYear !== null,
    quality: measureUnits(units, input.quality),
  };
}

const idOf = (person: DistrictPerson): string => person.personId;

const label: LabelOf = (table, row, column) => labelFigure(table, row, column, chinese.figures);

/** Nobody falls out because their unit is missing from the list. */
function allUnits(input: DistrictInput): readonly Unit[] {
  const known = new Set(input.units.map((unit) => unit.unitId));
  const named = new Set([...input.people, ...(input.lastYearEnd ?? [])].map((person) => person.unitId));
  const more = [...named].filter((unitId) => !known.has(unitId)).sort();
  return [...input.units, ...more.map((unitId) => ({ unitId, name: unitId }))];
}

function readLastYear(people: readonly PersonView[], units: readonly Unit[], asOf: IsoDay): readonly DistrictPerson[] {
  const yearEnd = `${String(yearOf(asOf) - 1)}-12-31`;
  return sortPeople(here(people).map((person) => readDistrictPerson(person, yearEnd)), units).filter((person) => person.standing === "counted");
}

/** Who has left the district is in its register, and in no figure of it. */
function here(people: readonly PersonView[]): readonly PersonView[] {
  return people.filter((person) => !hasLeftDistrict(person));
}

function mapTables(tables: Readonly<Record<TableId, CountedTable>>): DistrictView["tables"] {
  const entries = Object.entries(tables).map(([tableId, { table }]) => [tableId, table]);
  return Object.fromEntries(entries) as DistrictView["tables"];
}
