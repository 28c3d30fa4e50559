import { inForce } from "../../roster/changes/inForce.js";
import { isProtected } from "../../roster/merge/authority.js";
import { factsOf } from "../../roster/merge/factsOf.js";
import type { MergeBasis } from "../../roster/merge/mergeChanges.js";
import type { KeptRecord } from "../../roster/model/change.js";
import type { PersonFacts } from "../../roster/model/person.js";
import type { Policy } from "../../roster/model/policy.js";
import { readActsByRecord } from "../store/personActs.js";
import type { Store } from "../store/openStore.js";
import type { RosterPlace } from "../store/rosters.js";

/**
 * Which fields of the records the bureau decides: by what stands of the unit's own record, and by what the bureau said of
 * the person. What other units told of them has no part in it, and the same one query is asked whoever they are, so neither
 * the answer nor its time tells a unit of another (P1).
 */
export async function readProtection(store: Store, place: RosterPlace, { kept, policy }: { readonly kept: readonly KeptRecord[]; readonly policy: Policy }): Promise<MergeBasis["protects"]> {
  const acts = await readActsByRecord(store, place, kept.map(({ recordId }) => recordId));
  const facts = new Map<string, PersonFacts>();
  const factsOn = (recordId: string): PersonFacts => {
    const known = facts.get(recordId) ?? factsOf({ acts: acts.get(recordId) ?? [], transfers: [], deaths: [] });
    facts.set(recordId, known);
    return known;
  };
  return ({ recordId, statement, disputed }, field) => isProtected(field, inForce(statement, disputed), factsOn(recordId), policy);
}
