import { ALL, crossTable, slices, type CountedTable, type LabelOf } from "./crossTable.js";
import type { DistrictPerson } from "./districtPerson.js";
import type { PresentClasses } from "./presentClasses.js";
import { rankKey, rankRows } from "./rankRows.js";

/** 总体情况: everybody by sex, Party, age and rank, each by category, with those who wait for correction. */
export function countOverview(people: readonly DistrictPerson[], classes: PresentClasses, label: LabelOf): CountedTable {
  const sections = [
    { sectionId: "sex", rows: slices(classes.sexes.map((sex) => `sex-${sex}`)) },
    { sectionId: "party", rows: slices(classes.memberships.map((membership) => `party-${membership}`)) },
    { sectionId: "age", rows: slices(classes.bands.map((band) => `age-${band}`)) },
    { sectionId: "rank", rows: rankRows(people) },
  ];
  const rows = [...slices([ALL]), ...sections.flatMap((section) => section.rows), ...slices(["care"])];
  const columns = slices(["total", ...classes.categories, "waiting"]);
  return crossTable({ tableId: "overview", rows, columns, sections }, people, {
    rows: (person) => [
      ALL, `sex-${person.sex}`, `party-${person.membership}`, `age-${person.band}`, rankKey(person),
      ...(person.care.length > 0 ? ["care"] : []),
    ],
    columns: (person) => ["total", person.category, ...(person.waiting ? ["waiting"] : [])],
  }, label);
}
