import { sql } from "kysely";
import type { Person, UnitRecord } from "../../roster/model/person.js";
import { placeOfKey } from "../../roster/merge/mergeRecords.js";
import type { RecordPlace } from "./matchKeys.js";
import type { Store } from "./openStore.js";
import { unitRecordOf } from "./records.js";

/** Persons with all the records that tell of them, by person id; null reads everybody. */
export async function readPersons({ db, districtId, vault }: Store, ledgerId: string, personIds: readonly string[] | null): Promise<readonly Person[]> {
  if (personIds?.length === 0) return [];
  const rows = await db
    .selectFrom("links")
    .innerJoin("records", (join) =>
      join.onRef("records.district_id", "=", "links.district_id").onRef("records.unit_id", "=", "links.unit_id")
        .onRef("records.ledger_id", "=", "links.ledger_id").onRef("records.record_id", "=", "links.record_id"))
    .select("links.person_id")
    .select(["records.unit_id", "records.ledger_id", "records.record_id", "records.statement", "records.held", "records.disputed", "records.source", "records.removed", "records.told_at"])
    .where("links.district_id", "=", districtId)
    .where("links.ledger_id", "=", ledgerId)
    .$if(personIds !== null, (query) => query.where("links.person_id", "=", sql<string>`any(${personIds})`))
    .orderBy("links.person_id").orderBy("records.unit_id").orderBy("records.record_id")
    .execute();
  const records = new Map<string, UnitRecord[]>();
  for (const row of rows) {
    const told = records.get(row.person_id);
    if (told === undefined) records.set(row.person_id, [unitRecordOf(vault, row)]);
    else told.push(unitRecordOf(vault, row));
  }
  return [...records].map(([personId, told]) => ({ personId, records: told }));
}

/** Whom records tell of now, by the records; one that tells of nobody is left out. */
export async function readPersonsOf(store: Store, ledgerId: string, places: readonly RecordPlace[]): Promise<readonly Person[]> {
  if (places.length === 0) return [];
  const { db, districtId } = store;
  const [units, records] = [places.map(({ unitId }) => unitId), places.map(({ recordId }) => recordId)];
  const rows = await db
    .selectFrom("links")
    .select("person_id").distinct()
    .where("district_id", "=", districtId)
    .where("ledger_id", "=", ledgerId)
    .where(sql<boolean>`(unit_id, record_id) in (select * from unnest(${units}::text[], ${records}::text[]))`)
    .execute();
  return readPersons(store, ledgerId, rows.map((row) => row.person_id));
}

/**
 * The person whom an id names. Ids are keys of records, so one of before, when the person had another name or was two, leads
 * to whoever that record tells of now.
 */
export async function findPerson(store: Store, ledgerId: string, personId: string): Promise<Person | null> {
  return (await readPersonsOf(store, ledgerId, [placeOfKey(personId)]))[0] ?? null;
}
