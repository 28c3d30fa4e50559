import { ALL, crossTable, slices, type CountedTable, type LabelOf } from "./crossTable.js";
import type { DistrictPerson } from "./districtPerson.js";
import type { PresentClasses } from "./presentClasses.js";
import { rankKey, rankRows } from "./rankRows.js";

/** 职务层次 by age: how old each level is; the average comes from the people of its 合计. */
export function countRankByAge(people: readonly DistrictPerson[], classes: PresentClasses, label: LabelOf): CountedTable {
  const columns = slices(["total", ...classes.bands, "waiting"]);
  return crossTable({ tableId: "rankAge", rows: [...rankRows(people), ...slices([ALL])], columns }, people, {
    rows: (person) => [rankKey(person), ALL],
    columns: (person) => ["total", person.band, ...(person.waiting ? ["waiting"] : [])],
  }, label);
}
