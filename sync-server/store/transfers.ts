import { sql } from "kysely";
import type { TransferState } from "../../roster/model/person.js";
import type { Vault } from "../crypto/vault.js";
import { byUnit } from "./links.js";
import type { RecordPlace } from "./matchKeys.js";
import type { Store } from "./openStore.js";

/** In the place of a unit's id. */
const outside = "";

export interface KeptTransfer {
  readonly transferId: string;
  readonly ledgerId: string;
  readonly fromUnitId: string;
  /** The old unit's record. */
  readonly recordId: string;
  /** null: out of the district. */
  readonly toUnitId: string | null;
  readonly state: TransferState;
  readonly openedAt: string;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  readonly reason: string | null;
}

export type TransferDecision = Pick<KeptTransfer, "transferId" | "state" | "reason"> & { readonly by: string; readonly at: Date };

export async function insertTransfer({ db, districtId }: Store, transfer: Omit<KeptTransfer, "state" | "decidedAt" | "decidedBy" | "reason">): Promise<void> {
  const { transferId, ledgerId, fromUnitId, recordId, toUnitId, openedAt } = transfer;
  await db
    .insertInto("transfers")
    .values({
      district_id: districtId, transfer_id: transferId, ledger_id: ledgerId, from_unit: fromUnitId, record_id: recordId, to_unit: toUnitId ?? outside,
      state: "open", opened_at: new Date(openedAt), decided_at: null, decided_by: null, reason: null,
    })
    .execute();
}

export async function updateTransfer({ db, districtId, vault }: Store, { transferId, state, reason, by, at }: TransferDecision): Promise<void> {
  await db
    .updateTable("transfers")
    .set({ state, decided_at: at, decided_by: by, reason: reason === null ? null : vault.seal(reasonPlace(transferId), reason) })
    .where("district_id", "=", districtId)
    .where("transfer_id", "=", transferId)
    .execute();
}

/** Takes back how it ended. */
export async function reopenTransfer({ db, districtId }: Store, transferId: string): Promise<void> {
  await db
    .updateTable("transfers")
    .set({ state: "open", decided_at: null, decided_by: null, reason: null })
    .where("district_id", "=", districtId)
    .where("transfer_id", "=", transferId)
    .execute();
}

/** Those that the records' units have opened, by the records. */
export async function readTransfersOf(store: Store, ledgerId: string, places: readonly RecordPlace[]): Promise<readonly KeptTransfer[]> {
  const transfers: KeptTransfer[] = [];
  for (const [unitId, recordIds] of byUnit(places)) {
    const rows = await transfersOf(store)
      .where("from_unit", "=", unitId).where("ledger_id", "=", ledgerId).where("record_id", "=", sql<string>`any(${recordIds})`)
      .execute();
    for (const row of rows) transfers.push(keptOf(store.vault, row));
  }
  return transfers;
}

/** Those that leave a unit or come to it, or all. */
export async function readTransfers(store: Store, unitId: string | null): Promise<readonly KeptTransfer[]> {
  const rows = await transfersOf(store)
    .$if(unitId !== null, (query) => query.where((where) => where.or([where("from_unit", "=", unitId!), where("to_unit", "=", unitId!)])))
    .execute();
  return rows.map((row) => keptOf(store.vault, row));
}

export async function findTransfer(store: Store, transferId: string): Promise<KeptTransfer | null> {
  const row = await transfersOf(store).where("transfer_id", "=", transferId).executeTakeFirst();
  return row === undefined ? null : keptOf(store.vault, row);
}

/** Only for making them anew from the history. */
export async function deleteTransfers({ db, districtId }: Store): Promise<void> {
  await db.deleteFrom("transfers").where("district_id", "=", districtId).execute();
}

function transfersOf({ db, districtId }: Store) {
  return db
    .selectFrom("transfers")
    .select(["transfer_id", "ledger_id", "from_unit", "record_id", "to_unit", "state", "opened_at", "decided_at", "decided_by", "reason"])
    .where("district_id", "=", districtId)
    .orderBy("opened_at").orderBy("transfer_id");
}

function keptOf(vault: Vault, row: Awaited<ReturnType<ReturnType<typeof transfersOf>["execute"]>>[number]): KeptTransfer {
  return {
    transferId: row.transfer_id, ledgerId: row.ledger_id, fromUnitId: row.from_unit, recordId: row.record_id, toUnitId: row.to_unit === outside ? null : row.to_unit, state: row.state,
    openedAt: row.opened_at.toISOString(), decidedAt: row.decided_at?.toISOString() ?? null, decidedBy: row.decided_by,
    reason: row.reason === null ? null : vault.open(reasonPlace(row.transfer_id), row.reason),
  };
}

function reasonPlace(transferId: string) {
  return { table: "transfers", column: "reason", row: transferId };
}
