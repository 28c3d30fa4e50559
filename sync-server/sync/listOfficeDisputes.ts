import { recordKey } from "../../roster/merge/mergeRecords.js";
import type { OfficeDisputes } from "../../roster/protocol/dispute.js";
import type { Store } from "../store/openStore.js";
import { readPersonsOf } from "../store/persons.js";
import { readDisputed } from "../store/records.js";
import { listUnits } from "../store/units.js";
import { disputesOf } from "./listDisputes.js";

/** Every open dispute of the district, by unit, with the person; the one place that shapes what the office reads of them. */
export async function listOfficeDisputes(store: Store, ledgerId: string): Promise<OfficeDisputes> {
  const records = await readDisputed(store, ledgerId, null);
  const people = await readPersonsOf(store, ledgerId, records);
  const personOf = new Map(people.flatMap(({ personId, records: told }) => told.map((record) => [recordKey(record), personId] as const)));
  const units = await listUnits(store, ledgerId);
  return {
    units: units.flatMap(({ unitId, name }) => {
      const disputes = records.filter((record) => record.unitId === unitId).flatMap((record) =>
        disputesOf(record).map((dispute) => ({ ...dispute, personId: personOf.get(recordKey(record)) ?? null, name: record.statement.name ?? null })));
      return disputes.length === 0 ? [] : [{ unitId, name, disputes }];
    }),
  };
}
