import { statutoryRetirement } from "../codes/statutoryRetirement.js";
import { isAfter, officialDate } from "../model/partialDate.js";
import { isEmpty, valueOf, type RosterRecord } from "../model/record.js";
import { retirementClassOf } from "../rules/retirementClass.js";
import type { RuleContext } from "../rules/rule.js";
import { countedBirth } from "./countedBirth.js";
import type { DerivationRule } from "./derivation.js";

/**
 * The month of the statutory age, where the class is known; never for 离休. It is no 离退休时间, which the approval
 * gives, and is offered for no column but one that the clerk names.
 */
export const deriveStatutoryRetirement: DerivationRule = {
  derivation: "statutory-retirement",
  field: null,
  recomputes: false,
  ofLiving: true,
  isListed: awaitsRetirement,

  derive(record, context) {
    const kind = valueOf(record, "retire_kind");
    if (kind === null || kind === "离休" || kind === "退职") return null;
    const birth = countedBirth(record);
    const retirementClass = birth === null || birth.length === 4 ? null : retirementClassOf(record, context.table);
    if (birth === null || retirementClass === null) return null;
    const { date, delayMonths } = statutoryRetirement(birth, retirementClass);
    const params = { birth: officialDate(birth), delay: delayMonths };
    return { value: officialDate(date), asText: true, source: { code: `statutory-retirement-${retirementClass}`, params } };
  },
};

/** Whom it still concerns: no retirement told, or one that lies ahead. */
function awaitsRetirement(record: RosterRecord, context: RuleContext): boolean {
  if (valueOf(record, "retire_kind") === "内退") return true;
  const retired = valueOf(record, "retire_date");
  return retired === null ? isEmpty(record, "retire_date") : isAfter(retired, context.asOf);
}
