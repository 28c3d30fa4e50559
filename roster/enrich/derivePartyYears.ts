import { partyYears } from "../codes/partyYears.js";
import { isPartyMember } from "../codes/politicalStatuses.js";
import { officialDate } from "../model/partialDate.js";
import { valueOf } from "../model/record.js";
import { partyBasisOf } from "../rules/partyBasisOf.js";
import { neverListed, type DerivationRule } from "./derivation.js";

/** Completed years of membership with their basis; nothing where the dates allow more than one answer. */
export const derivePartyYears: DerivationRule = {
  derivation: "party-years",
  field: "party_years",
  recomputes: true,
  ofLiving: true,
  isListed: neverListed,

  derive(record, context) {
    const basis = partyBasisOf(record);
    if (basis === null || basis.earliest > context.asOf) return null;
    const status = valueOf(record, "political_status");
    if (status !== null && !isPartyMember(status)) return null;
    const { least, most } = partyYears(basis, context.asOf);
    if (least !== most) return null;
    const date = valueOf(record, basis.by === "full-date" ? "party_full_date" : "party_join_date")!;
    const params = { date: officialDate(date), from: officialDate(basis.earliest), asOf: context.asOf };
    return { value: most, asText: false, source: { code: `party-years-${basis.by}`, params } };
  },
};
