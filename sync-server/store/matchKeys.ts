import { sql } from "kysely";
import type { UnitRecord } from "../../roster/model/person.js";
import type { Vault } from "../crypto/vault.js";
import { inChunks } from "./inChunks.js";
import type { Store } from "./openStore.js";
import { recordColumns, unitRecordOf, type RecordRow } from "./records.js";
import type { SortedLines } from "./sortedLines.js";

/** A record's place among all units. */
export interface RecordPlace {
  readonly unitId: string;
  readonly recordId: string;
}

export interface PlacedKey extends RecordPlace {
  readonly key: string;
}

/**
 * Keys are made of numbers and names: only their marks are stored. 96 bits of one are plenty, for two keys with one mark
 * would only cost a comparison.
 */
function markKey(vault: Vault, key: string): string {
  return vault.mark("match", key).slice(0, 16);
}

/** Writes the rows of a record that is new for certain; the database is not asked, so it may do something else meanwhile. */
export function markKeys(
  { districtId, vault }: Pick<Store, "districtId" | "vault">, ledgerId: string, { place: { unitId, recordId }, keys }: { readonly place: RecordPlace; readonly keys: readonly string[] }, into: SortedLines,
): void {
  for (const key of keys) {
    const mark = markKey(vault, key);
    into.add(mark, [districtId, mark, unitId, ledgerId, recordId]);
  }
}

export async function copyMatchKeys({ copyRows }: Store, marked: SortedLines): Promise<void> {
  if (marked.length > 0) await copyRows("match_keys", ["district_id", "match_key", "unit_id", "ledger_id", "record_id"], marked.parts());
}

export async function insertMatchKeys({ db, districtId, vault }: Store, ledgerId: string, placed: readonly PlacedKey[]): Promise<void> {
  await inChunks(placed.map((each) => ({ ...each, key: markKey(vault, each.key) })), async (chunk) => {
    await sql`
      insert into match_keys (district_id, match_key, unit_id, ledger_id, record_id)
      select ${districtId}, given.key, given.unit, ${ledgerId}, given.record
      from unnest(${chunk.map(({ key }) => key)}::text[], ${chunk.map(({ unitId }) => unitId)}::text[], ${chunk.map(({ recordId }) => recordId)}::text[])
        as given(key, unit, record)
      on conflict (district_id, match_key, unit_id, ledger_id, record_id) do nothing
    `.execute(db);
  });
}

/**
 * Takes every one of the keys off every one of the records of a unit. Two arrays in the order of the index go by it,
 * whatever the database knows of the table; a join might read all of it.
 */
export async function deleteMatchKeys(
  { db, districtId, vault }: Store, ledgerId: string, { unitId, keys, recordIds }: { readonly unitId: string; readonly keys: readonly string[]; readonly recordIds: readonly string[] },
): Promise<void> {
  await inChunks(keys, async (chunk) => {
    await db.deleteFrom("match_keys")
      .where("district_id", "=", districtId).where("match_key", "=", sql<string>`any(${chunk.map((key) => markKey(vault, key))})`)
      .where("unit_id", "=", unitId).where("ledger_id", "=", ledgerId).where("record_id", "=", sql<string>`any(${recordIds})`)
      .execute();
  });
}

/** Whether any key is stored: a first submission has nothing to look for. */
export async function hasMatchKeys({ db, districtId }: Store): Promise<boolean> {
  return (await db.selectFrom("match_keys").select("match_key").where("district_id", "=", districtId).limit(1).executeTakeFirst()) !== undefined;
}

/**
 * The records, of all units or of one, that share one of the keys, those that tell of nobody any more among them. Each key and each record is looked up by its whole index: a
 * lateral join cannot be turned round, whatever the database believes of tables that it has not yet analysed.
 */
export async function readByMatchKeys(store: Store, ledgerId: string, keys: readonly string[], unitId: string | null = null): Promise<readonly UnitRecord[]> {
  const { db, districtId, vault } = store;
  const places = new Map<string, RecordPlace>();
  const ofUnit = unitId === null ? sql`` : sql`and unit_id = ${unitId}`;
  await inChunks(keys, async (chunk) => {
    const { rows } = await sql<RecordPlace>`
      select distinct sharing.unit_id as "unitId", sharing.record_id as "recordId"
      from unnest(${chunk.map((key) => markKey(vault, key))}::text[]) as asked(key)
      cross join lateral (
        select unit_id, record_id from match_keys
        where district_id = ${districtId} and match_key = asked.key and ledger_id = ${ledgerId} ${ofUnit} offset 0
      ) as sharing
    `.execute(db);
    for (const place of rows) places.set(JSON.stringify([place.unitId, place.recordId]), place);
  });
  return readByPlaces(store, ledgerId, [...places.values()]);
}

/** The records at places, whoever told them. */
export async function readByPlaces({ db, districtId, vault }: Store, ledgerId: string, places: readonly RecordPlace[]): Promise<readonly UnitRecord[]> {
  const records: UnitRecord[] = [];
  await inChunks(places, async (chunk) => {
    const { rows } = await sql<RecordRow>`
      select told.* from unnest(${chunk.map(({ unitId }) => unitId)}::text[], ${chunk.map(({ recordId }) => recordId)}::text[]) as given(unit, record)
      cross join lateral (
        select ${recordColumns} from records
        where district_id = ${districtId} and unit_id = given.unit and ledger_id = ${ledgerId} and record_id = given.record offset 0
      ) as told
    `.execute(db);
    for (const row of rows) records.push(unitRecordOf(vault, row));
  });
  return records;
}
