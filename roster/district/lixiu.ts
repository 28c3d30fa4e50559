import { revolutionPeriods } from "../codes/revolutionPeriods.js";
import { ALL, crossTable, slices, type CountedTable, type LabelOf, type Slice } from "./crossTable.js";
import type { DistrictPerson } from "./districtPerson.js";
import { rankKey, rankRows } from "./rankRows.js";

/** The two wide names that units write when they tell no finer; shown only where somebody has one. */
const WIDE = new Set(["红军时期", "抗日战争时期"]);

const marks = ["member", "dependent", "lixiu-under-80", "lixiu-aged", "elsewhere"] as const;

/**
 * 离休干部基本情况, with the columns of the yearly report: rank by Party, self-care, age and the period in which they joined the
 * revolution (国发〔1982〕62号, 3); 异地居住 stands where the national table has 在京.
 */
export function countLixiu(people: readonly DistrictPerson[], label: LabelOf): CountedTable {
  const lixiu = people.filter((person) => person.category === "lixiu");
  const columns = [...slices(["total", ...marks]), ...periodColumns(lixiu), ...slices(["waiting"])];
  return crossTable({ tableId: "lixiu", rows: [...rankRows(lixiu), ...slices([ALL])], columns }, lixiu, {
    rows: (person) => [rankKey(person), ALL],
    columns: (person) => ["total", ...marksOf(person), periodKey(person), ...(person.waiting ? ["waiting"] : [])],
  }, label);
}

/** Which columns of the table are periods: together they are everybody. */
export function isPeriod(column: Slice): boolean {
  return column.key.startsWith("period-");
}

function marksOf(person: DistrictPerson): readonly string[] {
  const age = person.age;
  const has: Readonly<Record<(typeof marks)[number], boolean>> = {
    member: person.membership === "member", dependent: person.dependent, "lixiu-under-80": age !== null && age < 80,
    "lixiu-aged": age !== null && age >= 80, elsewhere: person.elsewhere,
  };
  return marks.filter((mark) => has[mark]);
}

const periodKey = (person: DistrictPerson): string => (person.period === null ? "period-unclear" : `period-${person.period}`);

function periodColumns(people: readonly DistrictPerson[]): readonly Slice[] {
  const seen = new Set(people.map((person) => person.period));
  const known = revolutionPeriods.codes.map((code) => code.name).filter((name) => !WIDE.has(name) || seen.has(name));
  return [...known.map((name) => ({ key: `period-${name}`, text: name })), ...(seen.has(null) ? slices(["period-unclear"]) : [])];
}
