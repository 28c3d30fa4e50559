import { randomUUID } from "node:crypto";
import { mergeChanges } from "../../roster/merge/mergeChanges.js";
import type { FieldId } from "../../roster/model/field.js";
import type { DisputeSettled } from "../../roster/protocol/dispute.js";
import { problems } from "../problem.js";
import type { OpenStore } from "../store/openStore.js";
import { readPolicyOn } from "../store/policies.js";
import { readRecords } from "../store/records.js";
import { lockRoster, type RosterPlace } from "../store/rosters.js";
import { dayInShanghai } from "./dayInShanghai.js";
import { listDisputes } from "./listDisputes.js";
import { readProtection } from "./readProtection.js";
import { recheckTouched } from "./recheckTouched.js";
import { writeTouched } from "./writeTouched.js";

export interface SettleRequest {
  readonly place: RosterPlace;
  readonly recordId: string;
  readonly field: FieldId;
  /** What was told last, or what stood before it. */
  readonly choice: "told" | "standing";
  /** When the value was told that the settler has seen: another one since is not settled unseen. */
  readonly toldAt: string;
  readonly reason: string;
  readonly actor: string;
  /** The bureau settles whatever it is; a unit its own conflicts, and its proposals only by withdrawing them. */
  readonly byBureau: boolean;
  readonly at: Date;
}

/**
 * Ends a dispute, as a change of the record with its own event. What is told stays in the digest until then, so a sheet with
 * an open dispute is shown as wholly told; settled for what stands, it is the unit's sheet that has something to fetch.
 * @throws Problem "dispute-unknown", "dispute-changed", "bureau-decides"
 */
export async function settleDispute(store: OpenStore, request: SettleRequest): Promise<DisputeSettled> {
  const { place, recordId, field, choice, toldAt, reason, actor, byBureau, at } = request;
  return store.inTransaction(async (within) => {
    const roster = await lockRoster(within, place);
    const kept = await readRecords(within, place, [recordId]);
    const dispute = kept[0]?.disputed?.[field];
    if (dispute === undefined) throw problems.disputeUnknown();
    if (dispute.toldAt !== toldAt) throw problems.disputeChanged();
    if (dispute.kind === "proposal" && choice === "told" && !byBureau) throw problems.bureauDecides();
    const asOf = dayInShanghai(at);
    const policy = await readPolicyOn(within, asOf);
    const { results, touched } = mergeChanges(kept, [{ op: "settle", recordId, field, keep: choice, source: kept[0]!.source }], {
      toldSince: () => null, removedSince: () => false, ...(await readProtection(within, place, { kept, policy })), decides: byBureau,
      stamp: { by: actor, at: at.toISOString(), revision: roster.revision + 1 },
    });
    const written = await writeTouched(within, place, roster, {
      touched: (await recheckTouched(within, place, touched, { asOf, policy })).map((each) => ({ ...each, note: reason })),
      stamp: { cause: randomUUID(), actor, at }, received: false,
    });
    const { outcome } = results[0]!;
    return {
      outcome: outcome === "proposed" ? outcome : "applied", revision: written.revision, digest: written.digest, count: written.people,
      disputes: await listDisputes(within, place),
    };
  });
}
