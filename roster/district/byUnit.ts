import type { Unit } from "../model/person.js";
import { CARE_AGE } from "./ageBands.js";
import { ALL, crossTable, slices, type CountedTable, type LabelOf, type Slice } from "./crossTable.js";
import type { DistrictPerson } from "./districtPerson.js";
import type { PresentClasses } from "./presentClasses.js";

/** Columns of 单位分布 that stand beside the categories: some of these people, not a division of them. */
export const unitMarks = ["member", "aged", "dependent", "alone", "hardship", "elsewhere", "waiting", "muted"] as const;
type UnitMark = (typeof unitMarks)[number];

/** 单位分布: the people whom each unit counts, by category, and of which Party members, aged, dependent … */
export function countByUnit(people: readonly DistrictPerson[], units: readonly Unit[], classes: PresentClasses, label: LabelOf): CountedTable {
  const columns = slices(["total", ...classes.categories, ...unitMarks]);
  return crossTable({ tableId: "units", rows: [...unitRows(units), ...slices([ALL])], columns }, people, {
    rows: (person) => [person.unitId, ALL],
    columns: (person) => ["total", person.category, ...marksOf(person)],
  }, label);
}

export function unitRows(units: readonly Unit[]): readonly Slice[] {
  return units.map((unit) => ({ key: unit.unitId, text: unit.name }));
}

function marksOf(person: DistrictPerson): readonly UnitMark[] {
  const marks: Readonly<Record<UnitMark, boolean>> = {
    member: person.membership === "member", aged: person.age !== null && person.age >= CARE_AGE, dependent: person.dependent,
    alone: person.alone, hardship: person.hardship, elsewhere: person.elsewhere, waiting: person.waiting, muted: person.muted,
  };
  return unitMarks.filter((mark) => marks[mark]);
}
