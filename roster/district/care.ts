import { ALL, crossTable, slices, type CountedTable, type LabelOf } from "./crossTable.js";
import { careReasons, type DistrictPerson } from "./districtPerson.js";
import type { PresentClasses } from "./presentClasses.js";

/** 重点服务对象 by reason: those over 80, who cannot look after themselves, live alone, or are in hardship. */
export function countCare(people: readonly DistrictPerson[], classes: PresentClasses, label: LabelOf): CountedTable {
  const rows = slices([...careReasons, "several", ALL]);
  const columns = slices(["total", ...classes.categories, "waiting"]);
  return crossTable({ tableId: "care", rows, columns }, people.filter((person) => person.care.length > 0), {
    rows: (person) => [...person.care, ...(person.care.length > 1 ? ["several"] : []), ALL],
    columns: (person) => ["total", person.category, ...(person.waiting ? ["waiting"] : [])],
  }, label);
}

/** The list in the order in which it is read: most reasons first, then the oldest. */
export function listCare(people: readonly DistrictPerson[]): readonly DistrictPerson[] {
  return people
    .filter((person) => person.care.length > 0)
    .sort((a, b) => b.care.length - a.care.length || (b.age ?? -1) - (a.age ?? -1));
}
