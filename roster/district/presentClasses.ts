import { ageBands, type AgeBand } from "./ageBands.js";
import { categories, memberships, sexes, type Category, type DistrictPerson, type Membership, type Sex } from "./districtPerson.js";
import type { YearWay } from "./yearChanges.js";

/** Which classes the tables show: the usual ones always, the odd ones (待核, 不详) only where somebody is in them. */
export interface PresentClasses {
  readonly categories: readonly Category[];
  readonly sexes: readonly Sex[];
  readonly memberships: readonly Membership[];
  readonly bands: readonly AgeBand[];
}

/**
 * @param counted those who count now
 * @param ways everybody's way through the year: this year's dead and those of last year have a category too
 */
export function presentClasses(counted: readonly DistrictPerson[], ways: readonly YearWay[]): PresentClasses {
  const placed = ways.flatMap(({ before, after }) => [before?.category, after?.category]);
  return {
    categories: keep(categories, ["other", "unclear"], new Set([...counted.map((person) => person.category), ...placed])),
    sexes: keep(sexes, ["unclear"], new Set(counted.map((person) => person.sex))),
    memberships: keep(memberships, ["unclear"], new Set(counted.map((person) => person.membership))),
    bands: keep(ageBands, ["unknown"], new Set(counted.map((person) => person.band))),
  };
}

function keep<T>(all: readonly T[], odd: readonly T[], seen: ReadonlySet<T | undefined>): readonly T[] {
  return all.filter((one) => !odd.includes(one) || seen.has(one));
}
