import { yearOf } from "../roster/model/partialDate.js";
import { deathDay } from "./people/deathDay.js";
import type { Listing, Person, Values } from "./people/person.js";
import { otherSpelling } from "./people/sameSound.js";
import type { Random } from "./random.js";
import { sampleUnits, unitOf } from "./units.js";

/** The bureau lists these units' 离休干部 too. */
const looksAfter = ["u01", "u02", "u03", "u04"];

/** Units where one person was entered twice: single tables without totals. */
const doubled = ["u08", "u12", "u18"];

/** The unit that has somebody under another spelling and without the number. */
const withoutNumber = "u14";

/** Where those who died stand on a sheet of their own. */
const sheetOfTheDead = "u09";

/**
 * Who stands on which unit's roster: everybody on their own unit's, some again on the bureau's, on the unit that they
 * were transferred to, under another spelling of their name, or a second time on the same sheet.
 */
export function makeListings(
  people: readonly Person[],
  random: Random,
  asOf: string,
): ReadonlyMap<string, readonly Listing[]> {
  const byUnit = new Map<string, Listing[]>(sampleUnits.map(({ unitId }) => [unitId, []]));
  for (const person of people)
    byUnit.get(person.unitId)!.push({ person, unitId: person.unitId, told: { ...person.values }, again: null });
  bury(
    byUnit.get(sheetOfTheDead)!.filter(({ person }) => isPlainCadre(person)),
    random,
    asOf,
  );
  const plain = plainCadres(people);
  const taken = new Set<string>();
  const list = (person: Person, unitId: string, again: NonNullable<Listing["again"]>, told: Values): void => {
    taken.add(person.personKey);
    byUnit.get(unitId)!.push({ person, unitId, told, again });
  };
  for (const unitId of looksAfter) {
    for (const person of random
      .shuffle(people.filter((one) => one.unitId === unitId && one.values.retire_kind === "离休"))
      .slice(0, 2)) {
      list(person, "u06", "two-units", { ...person.values });
    }
  }
  listTransferred(plain, { random, byUnit, taken, list });
  listOtherSpellings(plain, { random, taken, list });
  for (const unitId of doubled) {
    const person = random.pick(plain.filter((one) => one.unitId === unitId && !taken.has(one.personKey)));
    const told = { ...person.values };
    delete told.id_no;
    list(person, unitId, "same-unit", told);
  }
  return new Map([...byUnit].map(([unitId, listings]) => [unitId, unitId === "u06" ? lixiuFirst(listings) : listings]));
}

interface Hand {
  readonly random: Random;
  readonly taken: ReadonlySet<string>;
  list(person: Person, unitId: string, again: NonNullable<Listing["again"]>, told: Values): void;
}

/** Both units still list them: the old one with a remark, the new one as its own. */
function listTransferred(
  people: readonly Person[],
  { random, byUnit, taken, list }: Hand & { readonly byUnit: ReadonlyMap<string, readonly Listing[]> },
): void {
  for (const [from, to] of [
    ["u08", "u09"],
    ["u15", "u16"],
    ["u10", "u18"],
  ] as const) {
    const person = random.pick(people.filter((one) => one.unitId === from && !taken.has(one.personKey)));
    const first = byUnit.get(from)!.find((listing) => listing.person === person)!;
    first.told = { ...first.told, remark: `2025年7月转至${unitOf(to).short}管理` };
    list(person, to, "transferred", {
      ...person.values,
      current_unit: unitOf(to).name,
      party_branch: `${unitOf(to).short}离退休干部党支部`,
    });
  }
}

function listOtherSpellings(people: readonly Person[], { random, taken, list }: Hand): void {
  for (const [to, by] of [
    ["u05", "variant"],
    ["u19", "variant"],
    ["u17", "homophone"],
    ["u14", "homophone"],
  ] as const) {
    const fits = people.filter(
      (one) => one.unitId !== to && !taken.has(one.personKey) && otherSpelling(one.values.name!, by) !== null,
    );
    const person = random.pick(fits);
    const told = { ...person.values, name: otherSpelling(person.values.name!, by)! };
    // One of them without the number, so that all but the name must speak for it.
    if (to === withoutNumber) delete told.id_no;
    list(person, to, "variant-name", told);
  }
}

/** A cadre about whom nothing is special: not new this year, living, with a name of the common kind. */
function isPlainCadre({ values }: Person): boolean {
  return (
    values.retire_kind === "退休" &&
    values.alive === "健在" &&
    values.retire_date! < "2024" &&
    yearOf(values.birth_date!) < 1965 &&
    !values.name!.includes("·")
  );
}

/** Those whose name nobody shares, where the roster holds number and birth. */
function plainCadres(people: readonly Person[]): readonly Person[] {
  const names = people.map(({ values }) => values.name);
  return people.filter(
    (person) =>
      isPlainCadre(person) &&
      names.indexOf(person.values.name) === names.lastIndexOf(person.values.name) &&
      unitOf(person.unitId).layout !== "townLedger",
  );
}

/** Three who died, two of them this year. */
function bury(listings: readonly Listing[], random: Random, asOf: string): void {
  for (const [place, listing] of random.shuffle(listings).slice(0, 3).entries()) {
    const death = deathDay(random, asOf, place < 2);
    Object.assign(listing.person.values, { alive: "去世", death_date: death });
    listing.told = { ...listing.told, alive: "去世", death_date: death };
  }
}

function lixiuFirst(listings: readonly Listing[]): readonly Listing[] {
  const isLixiu = ({ person }: Listing): boolean => person.values.retire_kind === "离休";
  return [...listings.filter(isLixiu), ...listings.filter((listing) => !isLixiu(listing))];
}
