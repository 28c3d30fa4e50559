import { divisionFullName, divisionNames } from "../codes/divisions.js";
import { divisionSuccessors } from "../codes/divisionSuccessors.js";
import { yearOf } from "../model/partialDate.js";
import { valueOf } from "../model/record.js";
import { neverListed, type DerivationRule } from "./derivation.js";

/**
 * The division of the number's first six digits, as it was called in the year of birth and what it is today. It is
 * where the household was registered first, not 籍贯, and is offered for no column but one that the clerk names.
 */
export const deriveHomeDivision: DerivationRule = {
  derivation: "home-division",
  field: null,
  recomputes: false,
  ofLiving: false,
  isListed: neverListed,

  derive(record, context) {
    const number = valueOf(record, "id_no");
    if (number === null || number.valid === null || number.birth === null) return null;
    const code = number.valid.slice(0, 6);
    const home = homeDivision(code, { born: yearOf(number.birth), now: yearOf(context.asOf) });
    if (home === null) return null;
    const { value, name, today } = home;
    return { value, asText: false, source: { code: today === null ? "home-division" : "home-division-renamed", params: { code, name, today: today ?? name } } };
  },
};

/**
 * A division as it was called in the year of birth, and today where that is another name; null for what never was one.
 * @example homeDivision("320483", { born: 1996, now: 2026 })?.value === "江苏省常州市武进市（今江苏省常州市武进区）"
 */
export function homeDivision(code: string, { born, now }: { readonly born: number; readonly now: number }): { readonly value: string; readonly name: string; readonly today: string | null } | null {
  const name = divisionFullName(code, born);
  if (name === null) return null;
  const today = nameToday(code, now);
  return today === null || today === name ? { value: name, name, today: null } : { value: `${name}（今${today}）`, name, today };
}

/** null where the table does not tell what became of it. */
function nameToday(code: string, year: number): string | null {
  if (divisionNames(code).some(({ to }) => to === null)) return divisionFullName(code, year);
  const names = divisionSuccessors(code).map((next) => divisionFullName(next, year)).filter((name) => name !== null);
  return names.length === 0 ? null : names.join("、");
}
