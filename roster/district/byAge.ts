import { ALL, crossTable, slices, type CountedTable, type LabelOf } from "./crossTable.js";
import type { DistrictPerson } from "./districtPerson.js";
import type { PresentClasses } from "./presentClasses.js";

/** The columns of 年龄结构: for everybody and for each category the sexes and their sum, "lixiu-male" … "lixiu". */
export function ageColumns(classes: PresentClasses): readonly { readonly scope: string; readonly sexes: readonly string[] }[] {
  return ["total", ...classes.categories].map((scope) => ({ scope, sexes: classes.sexes.map((sex) => `${scope}-${sex}`) }));
}

/** 年龄结构: bands of completed years by category and sex. */
export function countByAge(people: readonly DistrictPerson[], classes: PresentClasses, label: LabelOf): CountedTable {
  const columns = slices([...ageColumns(classes).flatMap(({ scope, sexes }) => [...sexes, scope]), "waiting"]);
  return crossTable({ tableId: "age", rows: slices([...classes.bands, ALL]), columns }, people, {
    rows: (person) => [person.band, ALL],
    columns: (person) => [
      "total", `total-${person.sex}`, person.category, `${person.category}-${person.sex}`, ...(person.waiting ? ["waiting"] : []),
    ],
  }, label);
}
