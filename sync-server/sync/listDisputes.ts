import type { KeptRecord } from "../../roster/model/change.js";
import type { FieldId } from "../../roster/model/field.js";
import type { OpenDispute } from "../../roster/protocol/dispute.js";
import type { Store } from "../store/openStore.js";
import { readDisputed } from "../store/records.js";
import type { RosterPlace } from "../store/rosters.js";

/** Every open dispute of a roster, as everybody of the unit may see it. */
export async function listDisputes(store: Store, { unitId, ledgerId }: RosterPlace): Promise<OpenDispute[]> {
  return (await readDisputed(store, ledgerId, unitId)).flatMap(disputesOf);
}

export function disputesOf({ recordId, statement, disputed }: Pick<KeptRecord, "recordId" | "statement" | "disputed">): readonly OpenDispute[] {
  return Object.entries(disputed ?? {}).map(([field, dispute]) => {
    const { kind, standing, standingBy, standingAt, toldBy, toldAt } = dispute;
    return { recordId, field: field as FieldId, kind, told: statement[field as FieldId] ?? null, standing, toldBy, toldAt, standingBy, standingAt };
  });
}
