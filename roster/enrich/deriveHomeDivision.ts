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
    const name = divisionFullName(code, yearOf(number.birth));
    if (name === null) return null;
    const today = nameToday(code, yearOf(context.asOf));
    const isSame = today === null || today === name;
    const params = { code, name, today: today ?? name };
    return { value: isSame ? name : `${name}（今${today}）`, asText: false, source: { code: isSame ? "home-division" : "home-division-renamed", params } };
  },
};

/** null where the table does not tell what became of it. */
function nameToday(code: string, year: number): string | null {
  if (divisionNames(code).some(({ to }) => to === null)) return divisionFullName(code, year);
  const names = divisionSuccessors(code).map((next) => divisionFullName(next, year)).filter((name) => name !== null);
  return names.length === 0 ? null : names.join("、");
}
