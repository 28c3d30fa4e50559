import { ALL, crossTable, slices, type CountedTable, type LabelOf } from "./crossTable.js";
import type { DistrictPerson } from "./districtPerson.js";

/** 人数核对: how everybody in the rosters, each counted once, divides into those who count and those who do not. */
export function countScope(people: readonly DistrictPerson[], label: LabelOf): CountedTable {
  const rows = slices(["counted", "died", "died-before", "not-retired", ALL]);
  const columns = slices(["total", "shared", "waiting", "muted", "by-grade", "death-undated", "age-unknown"]);
  return crossTable({ tableId: "scope", rows, columns }, people, {
    rows: (person) => [person.standing, ALL],
    columns: (person) => [
      "total",
      ...(person.shared ? ["shared"] : []), ...(person.waiting ? ["waiting"] : []), ...(person.muted ? ["muted"] : []),
      ...(person.rankFromGrade ? ["by-grade"] : []),
      ...(person.view.deceased && person.death === null ? ["death-undated"] : []),
      ...(person.age === null ? ["age-unknown"] : []),
    ],
  }, label);
}
