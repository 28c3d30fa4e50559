import { tellsDeath } from "../../roster/merge/deathOf.js";
import type { Touched } from "../../roster/merge/mergeChanges.js";
import type { KeptRecord } from "../../roster/model/change.js";
import { tellDeaths } from "../store/deaths.js";
import type { NewEvent } from "../store/events.js";
import type { Store } from "../store/openStore.js";
import type { RosterPlace } from "../store/rosters.js";
import { insertTransfer, readTransfersOf, updateTransfer } from "../store/transfers.js";
import { findUnit } from "../store/units.js";
import { decisionEvent } from "./followPeople.js";
import { recordOffice, type ActStamp } from "./recordOffice.js";

/** What touched records say beside their values: deaths, and persons who leave. */
export async function noteTold(store: Store, place: RosterPlace, touched: readonly Touched[], told: ActStamp & { readonly revision: number }): Promise<void> {
  const dead = touched.filter(({ before, after }) => isDeath(after) && !isDeath(before));
  await tellDeaths(store, place, dead.map(({ after }) => after.recordId), { by: told.actor, at: told.at });
  const events: NewEvent[] = [];
  for (const each of touched) if (isLeaving(each)) events.push(...(await openTransfer(store, place, each, told)));
  events.push(...(await withdrawTransfers(store, place, touched.filter(isBack), told)));
  const { cause, actor, at } = told;
  await recordOffice(store, { cause, actor, at }, events);
}

/** A record tells a death in its values or by why it was taken off. */
export function isDeath(record: KeptRecord | null): boolean {
  return record !== null && tellsDeath(record);
}

/** Also out of the district, or to where nobody said: the old unit counts them until somebody has confirmed. */
function isLeaving({ before, after }: Touched): boolean {
  return after.removed === "转出" && before?.removed !== "转出";
}

function isBack({ before, after }: Touched): boolean {
  return before?.removed === "转出" && after.removed !== "转出";
}

/**
 * Opens the way to the named unit, or out of the district: then the office confirms. A unit that is not known, or is the teller
 * itself, takes nobody over; the answer is the same, for units are not told of each other (P1).
 */
async function openTransfer(store: Store, { unitId, ledgerId }: RosterPlace, { after: { recordId }, toUnit: named }: Touched, { at, revision }: ActStamp & { readonly revision: number }): Promise<readonly NewEvent[]> {
  const toUnit = named === null || named === unitId || (await findUnit(store, named)) === null ? null : named;
  const transferId = store.vault.mark("transfer", JSON.stringify([unitId, ledgerId, recordId, revision])).slice(0, 24);
  await insertTransfer(store, { transferId, ledgerId, fromUnitId: unitId, recordId, toUnitId: toUnit, openedAt: at.toISOString() });
  return [{ kind: "transfer-opened", subject: transferId, body: { fromUnit: unitId, recordId, toUnit } }];
}

/** The old unit lists the person again. */
async function withdrawTransfers(store: Store, { unitId, ledgerId }: RosterPlace, back: readonly Touched[], { actor, at }: ActStamp): Promise<readonly NewEvent[]> {
  const transfers = await readTransfersOf(store, ledgerId, back.map(({ after }) => ({ unitId, recordId: after.recordId })));
  const open = transfers.filter(({ state }) => state === "open");
  for (const { transferId } of open) await updateTransfer(store, { transferId, state: "withdrawn", reason: null, by: actor, at });
  return open.map((transfer) => decisionEvent(transfer, "withdrawn", null));
}
