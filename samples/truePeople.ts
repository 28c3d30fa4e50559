import { completedYears, type IsoDay } from "../roster/model/partialDate.js";
import type { Person, ValueKey, Values } from "./people/person.js";
import { placeOf, type Bench, type Spot } from "./plantings/bench.js";
import type { FigureName, TruePerson, Truth } from "./truth.js";

/** Everybody with the places of their rows, in the order of their keys. */
export function truePeople(people: readonly Person[], bench: Bench): readonly TruePerson[] {
  const spots = spotsByPerson(bench);
  return people.map((person) => {
    const { personKey, values } = person;
    const mark = bench.deaths.get(personKey) ?? (values.alive === "去世" ? "stated" : null);
    return {
      personKey,
      values: { ...values },
      records: (spots.get(personKey) ?? []).map((spot) => ({
        unitId: spot.book.unit.unitId,
        ...placeOf(spot),
        row: spot.row,
        again: spot.person.listing.again,
      })),
      death: mark === null ? null : { mark, date: values.death_date ?? null },
      notYetRetired: values.retire_kind === "内退" || values.retire_date! > bench.asOf,
    };
  });
}

/** Who belongs to which figure, by what the rosters tell: a value whose column no roster has cannot be counted. */
export function trueFigures(people: readonly TruePerson[], bench: Bench): Truth["figures"] {
  const spots = spotsByPerson(bench);
  const counted = people.filter(({ death, notYetRetired }) => death?.mark !== "stated" && !notYetRetired);
  const tells = (person: TruePerson, key: ValueKey, test: (value: string) => boolean): boolean =>
    (spots.get(person.personKey) ?? []).some((spot) => toldIn(spot, key) && test(spot.person.listing.told[key] ?? ""));
  const keys = (from: readonly TruePerson[], test: (person: TruePerson) => boolean): readonly string[] =>
    from.filter(test).map(({ personKey }) => personKey);
  const isA =
    (kind: "离休" | "退休", gender: string) =>
    ({ values }: TruePerson): boolean =>
      (values.retire_kind === "离休") === (kind === "离休") && values.gender === gender;
  const year = bench.asOf.slice(0, 4);
  return {
    total: keys(counted, () => true),
    lixiuMen: keys(counted, isA("离休", "男")),
    lixiuWomen: keys(counted, isA("离休", "女")),
    tuixiuMen: keys(counted, isA("退休", "男")),
    tuixiuWomen: keys(counted, isA("退休", "女")),
    members: keys(counted, (person) => tells(person, "political_status", (value) => value === "中共党员")),
    aged80: keys(
      counted,
      (person) => isAged(person.values, bench.asOf) && tells(person, "birth_date", (value) => value !== ""),
    ),
    cannotCareForSelf: keys(counted, (person) => tells(person, "self_care", (value) => value === "生活不能自理")),
    livesAlone: keys(counted, (person) => tells(person, "living", (value) => value === "独居")),
    hardship: keys(counted, (person) => tells(person, "hardship", (value) => value !== "")),
    newThisYear: keys(counted, (person) => tells(person, "retire_date", (value) => value.startsWith(year))),
    diedThisYear: keys(
      people,
      ({ death, values }) => death?.mark === "stated" && (values.death_date ?? "").startsWith(year),
    ),
  } satisfies Record<FigureName, readonly string[]>;
}

function isAged(values: Readonly<Values>, asOf: IsoDay): boolean {
  return completedYears(values.birth_date!, asOf) >= 80;
}

function toldIn({ table }: Spot, key: ValueKey): boolean {
  return table.plan.columns.some((column) => column.key === key);
}

function spotsByPerson(bench: Bench): ReadonlyMap<string, readonly Spot[]> {
  const spots = new Map<string, Spot[]>();
  for (const { book, table } of bench.tables) {
    for (const spot of bench.spots) {
      if (spot.book !== book || spot.table !== table) continue;
      const { personKey } = spot.person.listing.person;
      spots.set(personKey, [...(spots.get(personKey) ?? []), spot]);
    }
  }
  return spots;
}
