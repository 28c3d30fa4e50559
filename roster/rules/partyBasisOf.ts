import { partyBasis, type PartyBasis } from "../codes/partyYears.js";
import { valueOf, type RosterRecord } from "../model/record.js";

/** From when the 党龄 of a record counts, null where neither date is known. */
export function partyBasisOf(record: RosterRecord): PartyBasis | null {
  return partyBasis({ joined: valueOf(record, "party_join_date"), full: valueOf(record, "party_full_date") });
}
