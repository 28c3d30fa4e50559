import { randomUUID } from "node:crypto";
import { problems } from "../problem.js";
import type { OpenStore, Store } from "../store/openStore.js";
import { readPersonsOf } from "../store/persons.js";
import { readRecords } from "../store/records.js";
import { lockDistrict, lockRoster } from "../store/rosters.js";
import { findTransfer, reopenTransfer as reopen, updateTransfer, type KeptTransfer } from "../store/transfers.js";
import { writeTouched } from "../sync/writeTouched.js";
import { decisionEvent, recountPeople } from "./followPeople.js";
import { recordOffice } from "./recordOffice.js";

export interface TransferRequest {
  readonly transferId: string;
  readonly decision: "confirmed" | "refused";
  readonly reason: string | null;
  /** The unit that decides, which must be the new one; null for the office. */
  readonly byUnit: string | null;
  readonly actor: string;
  readonly at: Date;
}

/**
 * The new unit takes the person over or sends them back, or the office rules. Sent back, the person is on the old unit's
 * roster again, as a change of that record with the reason.
 * @throws Problem "transfer-unknown" also for a transfer between others, "transfer-decided"
 */
export async function decideTransfer(store: OpenStore, request: TransferRequest): Promise<KeptTransfer> {
  return store.inTransaction(async (within) => {
    const asked = await openTransfer(within, request);
    const { fromUnitId, ledgerId } = asked;
    const place = { unitId: fromUnitId, ledgerId };
    // Unit before district, as everywhere; who confirms changes no roster and takes none.
    const roster = request.decision === "refused" ? await lockRoster(within, place) : null;
    await lockDistrict(within);
    const transfer = await openTransfer(within, request);
    const { decision, reason, actor, at } = request;
    await updateTransfer(within, { transferId: transfer.transferId, state: decision, reason, by: actor, at });
    const cause = randomUUID();
    await recordOffice(within, { cause, actor, at }, [decisionEvent(transfer, decision, reason)]);
    const [record] = await readRecords(within, place, [transfer.recordId]);
    if (roster !== null && record?.removed === "转出") {
      const back = { before: record, after: { ...record, removed: null }, note: reason, toUnit: null };
      await writeTouched(within, place, roster, { touched: [back], stamp: { cause, actor, at }, received: false });
    } else {
      await recountPeople(within, ledgerId, await readPersonsOf(within, ledgerId, [{ unitId: fromUnitId, recordId: transfer.recordId }]));
    }
    return { ...transfer, state: decision, decidedAt: at.toISOString(), decidedBy: actor, reason };
  });
}

/**
 * The office takes back that it confirmed that somebody left the district: the old unit counts them again until it decides anew.
 * @throws Problem "transfer-unknown" also for one within the district, "transfer-not-confirmed"
 */
export async function reopenTransfer(store: OpenStore, { transferId, reason, actor, at }: Omit<TransferRequest, "decision" | "byUnit">): Promise<KeptTransfer> {
  return store.inTransaction(async (within) => {
    await lockDistrict(within);
    const transfer = await findTransfer(within, transferId);
    if (transfer === null || transfer.toUnitId !== null) throw problems.transferUnknown();
    if (transfer.state !== "confirmed") throw problems.transferNotConfirmed();
    await reopen(within, transferId);
    await recordOffice(within, { cause: randomUUID(), actor, at }, [decisionEvent(transfer, "reopened", reason)]);
    await recountPeople(within, transfer.ledgerId, await readPersonsOf(within, transfer.ledgerId, [{ unitId: transfer.fromUnitId, recordId: transfer.recordId }]));
    return { ...transfer, state: "open", decidedAt: null, decidedBy: null, reason: null };
  });
}

async function openTransfer(store: Store, { transferId, byUnit }: TransferRequest): Promise<KeptTransfer> {
  const transfer = await findTransfer(store, transferId);
  if (transfer === null || (byUnit !== null && transfer.toUnitId !== byUnit)) throw problems.transferUnknown();
  if (transfer.state !== "open") throw problems.transferDecided();
  return transfer;
}
