import { isAfter, yearOf, type IsoDay, type PartialDate } from "../model/partialDate.js";
import type { PersonView } from "../model/person.js";
import type { Standing } from "./districtPerson.js";
import { toldDate, toldValue } from "./toldValue.js";

/**
 * Whether a person counts. A death counts whatever else is wrong; without a usable date it is taken as this year's, and
 * shown as 去世时间待核.
 */
export function standingOf(person: PersonView, asOf: IsoDay): Standing {
  if (person.deceased) {
    const death = deathOf(person, asOf);
    return death !== null && yearOf(death) < yearOf(asOf) ? "died-before" : "died";
  }
  return toldValue(person, "retire_kind") === "内退" || isAhead(toldDate(person, "retire_date"), asOf) ? "not-retired" : "counted";
}

/** The date of death, null where it is not known or cannot be. */
export function deathOf(person: PersonView, asOf: IsoDay): PartialDate | null {
  if (!person.deceased) return null;
  const death = toldDate(person, "death_date");
  return death === null || isAfter(death, asOf) ? null : death;
}

/** Retirement within the coming twelve months; what lies further ahead is a slip of the pen, not a plan. */
function isAhead(retired: PartialDate | null, asOf: IsoDay): boolean {
  if (retired === null || !isAfter(retired, asOf)) return false;
  const nextYear = String(yearOf(asOf) + 1) + asOf.slice(4);
  return !isAfter(retired, nextYear);
}
