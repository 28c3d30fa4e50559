import type { UnitTransfers, OfficeTransfers } from "../../roster/protocol/transfer.js";
import { inForce } from "../../roster/changes/inForce.js";
import { recordKey } from "../../roster/merge/mergeRecords.js";
import type { UnitRecord } from "../../roster/model/person.js";
import type { Store } from "../store/openStore.js";
import { readPersonsOf } from "../store/persons.js";
import { readByPlaces } from "../store/matchKeys.js";
import { readTransfers, type KeptTransfer } from "../store/transfers.js";
import { readUnitNames } from "../store/units.js";

/**
 * A unit's transfers. Of a person who is announced to it the new unit is told what the old one passes on: name, year of
 * birth and the old unit's name, the least by which a clerk who has the file on the table knows whom it is about. No part
 * of the ID number, for a few digits would confirm a guess of the rest; and only from the old unit's own record, never what
 * others told of the person (P1).
 */
export async function listUnitTransfers(store: Store, unitId: string, ledgerId: string): Promise<UnitTransfers> {
  const transfers = await readTransfers(store, unitId);
  const { nameOf, recordOf } = await readAround(store, ledgerId, transfers);
  const common = (transfer: KeptTransfer) => ({
    transferId: transfer.transferId, state: transfer.state, openedAt: transfer.openedAt, decidedAt: transfer.decidedAt, reason: transfer.reason,
    name: standing(recordOf(transfer)).name ?? null,
  });
  return {
    incoming: transfers.filter(({ toUnitId }) => toUnitId === unitId).map((transfer) => ({
      ...common(transfer), fromUnit: { unitId: transfer.fromUnitId, name: nameOf(transfer.fromUnitId) },
      birthYear: /^\d{4}/u.exec(standing(recordOf(transfer)).birth_date ?? "")?.[0] ?? null,
    })),
    outgoing: transfers.filter(({ fromUnitId }) => fromUnitId === unitId).map((transfer) => ({
      ...common(transfer), recordId: transfer.recordId, toUnit: toUnitOf(transfer, nameOf),
    })),
  };
}

/** Every transfer for the office, the oldest first. */
export async function listOfficeTransfers(store: Store, ledgerId: string): Promise<OfficeTransfers> {
  return { transfers: await transfersOf(store, ledgerId, await readTransfers(store, null)) };
}

/** Transfers as the office reads them. */
export async function transfersOf(store: Store, ledgerId: string, transfers: readonly KeptTransfer[]): Promise<OfficeTransfers["transfers"]> {
  const { nameOf, recordOf } = await readAround(store, ledgerId, transfers);
  const people = await readPersonsOf(store, ledgerId, transfers.map(placeOf));
  const personOf = new Map(people.flatMap(({ personId, records }) => records.map((record) => [recordKey(record), personId] as const)));
  return transfers.map((transfer) => ({
    transferId: transfer.transferId, state: transfer.state, openedAt: transfer.openedAt, decidedAt: transfer.decidedAt, decidedBy: transfer.decidedBy,
    reason: transfer.reason, name: standing(recordOf(transfer)).name ?? null, personId: personOf.get(recordKey(placeOf(transfer))) ?? null,
    recordId: transfer.recordId, fromUnit: { unitId: transfer.fromUnitId, name: nameOf(transfer.fromUnitId) },
    toUnit: toUnitOf(transfer, nameOf),
  }));
}

async function readAround(store: Store, ledgerId: string, transfers: readonly KeptTransfer[]) {
  const names = await readUnitNames(store, [...new Set(transfers.flatMap(({ fromUnitId, toUnitId }) => (toUnitId === null ? [fromUnitId] : [fromUnitId, toUnitId])))]);
  const records = new Map((await readByPlaces(store, ledgerId, transfers.map(placeOf))).map((record) => [recordKey(record), record]));
  return {
    nameOf: (unitId: string): string => names.get(unitId) ?? unitId,
    recordOf: (transfer: KeptTransfer): UnitRecord | undefined => records.get(recordKey(placeOf(transfer))),
  };
}

function toUnitOf({ toUnitId }: KeptTransfer, nameOf: (unitId: string) => string): { readonly unitId: string; readonly name: string } | null {
  return toUnitId === null ? null : { unitId: toUnitId, name: nameOf(toUnitId) };
}

function placeOf({ fromUnitId, recordId }: KeptTransfer): { readonly unitId: string; readonly recordId: string } {
  return { unitId: fromUnitId, recordId };
}

function standing(record: UnitRecord | undefined): UnitRecord["statement"] {
  return record === undefined ? {} : inForce(record.statement, record.disputed);
}
