import { partyBasis, type PartyBasis } from "../codes/partyYears.js";
import type { RosterRecord } from "../model/record.js";

/** From when the 党龄 of a record counts, null where neither date is known. */
export function partyBasisOf(record: RosterRecord): PartyBasis | null {
  return partyBasis({ joined: record.told.party_join_date?.value ?? null, full: record.told.party_full_date?.value ?? null });
}
