import type { Unit } from "../model/person.js";
import { categories, type DistrictPerson } from "./districtPerson.js";

/** By unit, category and age, the oldest first; the personId last, so that the order of arrival never shows (M5). */
export function sortPeople(people: readonly DistrictPerson[], units: readonly Unit[]): readonly DistrictPerson[] {
  const place = new Map(units.map((unit, index) => [unit.unitId, index]));
  return [...people].sort((a, b) =>
    place.get(a.unitId)! - place.get(b.unitId)!
    || categories.indexOf(a.category) - categories.indexOf(b.category)
    || compareText(a.birth ?? "9999", b.birth ?? "9999")
    || compareText(a.personId, b.personId));
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
