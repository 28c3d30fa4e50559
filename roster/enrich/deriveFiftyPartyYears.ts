import { fiftyPartyYears } from "../codes/partyYears.js";
import { officialDate, yearOf } from "../model/partialDate.js";
import { valueOf } from "../model/record.js";
import { partyBasisOf } from "../rules/partyBasisOf.js";
import { alwaysListed, type DerivationRule } from "./derivation.js";

/**
 * Candidates for 光荣在党50年 on this year's 七一: living members of fifty years who do not have it. Conduct cannot be
 * worked out, so they are candidates only.
 */
export const deriveFiftyPartyYears: DerivationRule = {
  derivation: "fifty-party-years",
  field: null,
  recomputes: false,
  ofLiving: true,
  isListed: alwaysListed,

  derive(record, context) {
    if (valueOf(record, "political_status") !== "中共党员") return null;
    const basis = partyBasisOf(record);
    if (basis === null || hasAward(valueOf(record, "honor"))) return null;
    const year = yearOf(context.asOf);
    const reached = fiftyPartyYears(basis, year);
    if (reached === "no") return null;
    const isSure = reached === "yes";
    const params = { from: officialDate(basis.earliest), year };
    return { value: isSure ? "候选" : "待核", asText: false, source: { code: isSure ? "fifty-party-years" : "fifty-party-years-unsure", params } };
  },
};

function hasAward(honor: string | null): boolean {
  return honor !== null && /在党(?:50|五十)年/u.test(honor.normalize("NFKC"));
}
