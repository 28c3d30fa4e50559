import { inForce } from "../../roster/changes/inForce.js";
import { isProtected } from "../../roster/merge/authority.js";
import { factsOf } from "../../roster/merge/factsOf.js";
import { recordKey } from "../../roster/merge/mergeRecords.js";
import type { MergeBasis } from "../../roster/merge/mergeChanges.js";
import type { KeptRecord } from "../../roster/model/change.js";
import type { PersonFacts } from "../../roster/model/person.js";
import type { Policy } from "../../roster/model/policy.js";
import { readActsByRecord, readActsOf, type PlacedAct } from "../store/personActs.js";
import type { Store } from "../store/openStore.js";
import type { RosterPlace } from "../store/rosters.js";

export interface ProtectedBy {
  /** The records that are told of. */
  readonly kept: readonly KeptRecord[];
  /** By an added record, what the unit had told of the same person under other ids. */
  readonly former?: ReadonlyMap<string, readonly KeptRecord[]>;
  readonly policy: Policy;
}

/**
 * Which fields of the records the bureau decides: by what stands of the unit's own record, and by what the bureau said of
 * the person. What other units told of them has no part in it, and the same one query is asked whoever they are, so neither
 * the answer nor its time tells a unit of another (P1).
 */
export async function readProtection(store: Store, place: RosterPlace, { kept, former = new Map(), policy }: ProtectedBy): Promise<Pick<MergeBasis, "protects" | "formerOf">> {
  const actsOn = await readActsOn(store, place, kept, former);
  const facts = new Map<string, PersonFacts>();
  const factsOn = (recordId: string): PersonFacts => {
    const known = facts.get(recordId) ?? factsOf({ acts: actsOn(recordId), transfers: [], deaths: [] });
    facts.set(recordId, known);
    return known;
  };
  return {
    protects: ({ recordId, statement, disputed }, field) => isProtected(field, inForce(statement, disputed), factsOn(recordId), policy),
    formerOf: (recordId) => former.get(recordId)?.[0] ?? null,
  };
}

/** The bureau's acts on whoever a record tells of, or told of before it was taken off: they wait on it then. */
async function readActsOn(
  store: Store, place: RosterPlace, kept: readonly KeptRecord[], former: NonNullable<ProtectedBy["former"]>,
): Promise<(recordId: string) => readonly PlacedAct[]> {
  const before = [...former.values()].flat();
  const ids = [...new Set([...kept, ...before].map(({ recordId }) => recordId))];
  const acts = await readActsByRecord(store, place, ids);
  const keyOf = (recordId: string): string => recordKey({ unitId: place.unitId, recordId });
  const gone = [...kept, ...before].filter(({ removed }) => removed !== null).map(({ recordId }) => keyOf(recordId));
  const waiting = await readActsOf(store, [...new Set(gone)]);
  const onRecord = (recordId: string): readonly PlacedAct[] => [...(acts.get(recordId) ?? []), ...waiting.filter(({ personId }) => personId === keyOf(recordId))];
  // Whatever is on any of the records of one person is on the one that stands for them.
  const sameAs = new Map([...former.values()].map((same) => [same[0]!.recordId, same.map(({ recordId }) => recordId)]));
  return (recordId) => {
    const on = (sameAs.get(recordId) ?? [recordId]).flatMap(onRecord);
    return [...new Map(on.map((act) => [act.actId, act])).values()];
  };
}
