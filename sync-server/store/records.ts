import { sql } from "kysely";
import type { Disputed, KeptRecord } from "../../roster/model/change.js";
import type { UnitRecord } from "../../roster/model/person.js";
import type { Vault } from "../crypto/vault.js";
import type { Store } from "./openStore.js";
import type { RosterPlace } from "./rosters.js";
import { openDisputes, openSource, openStatement, sealDisputes, sealRow, sealSource, sealStatement, type SealRow } from "./sealing.js";
import type { StoredDispute } from "./tables.js";

const columns = ["unit_id", "ledger_id", "record_id", "statement", "held", "disputed", "source", "removed", "told_at"] as const;

/** The records of a roster that bear one of the ids, removed ones included. */
export async function readRecords(store: Store, place: RosterPlace, recordIds: readonly string[]): Promise<readonly KeptRecord[]> {
  if (recordIds.length === 0) return [];
  // One array parameter, whatever their number.
  const rows = await recordsOf(store, place).where("record_id", "=", sql<string>`any(${recordIds})`).execute();
  return rows.map((row) => keptOf(store.vault, row));
}

/** What the unit tells now, in the order of the sheets. */
export async function readBase(store: Store, place: RosterPlace): Promise<readonly KeptRecord[]> {
  const rows = await recordsOf(store, place)
    .where("removed", "is", null)
    .orderBy(sql`source->>'file'`).orderBy(sql`source->>'sheet'`).orderBy(sql`(source->>'row')::int`).orderBy("record_id")
    .execute();
  return rows.map((row) => keptOf(store.vault, row));
}

/** Every record of the roster, removed ones included, by id. */
export async function readAllRecords(store: Store, place: RosterPlace): Promise<readonly KeptRecord[]> {
  const rows = await recordsOf(store, place).orderBy("record_id").execute();
  return rows.map((row) => keptOf(store.vault, row));
}

/** The records that hold a dispute, of one unit or of all. */
export async function readDisputed(store: Store, ledgerId: string, unitId: string | null): Promise<readonly UnitRecord[]> {
  const { db, districtId, vault } = store;
  const rows = await db
    .selectFrom("records")
    .select(columns)
    .where("district_id", "=", districtId)
    .where("ledger_id", "=", ledgerId)
    .where(sql<boolean>`disputed <> '{}'::jsonb`)
    .$if(unitId !== null, (query) => query.where("unit_id", "=", unitId!))
    .orderBy("unit_id").orderBy("record_id")
    .execute();
  return rows.map((row) => unitRecordOf(vault, row));
}

function recordsOf({ db, districtId }: Store, { unitId, ledgerId }: RosterPlace) {
  return db
    .selectFrom("records")
    .select(columns)
    .where("district_id", "=", districtId)
    .where("unit_id", "=", unitId)
    .where("ledger_id", "=", ledgerId);
}

export type RecordRow = Awaited<ReturnType<ReturnType<typeof recordsOf>["execute"]>>[number];

/** The columns that `RecordRow` has, for queries written out. */
export const recordColumns = sql.join(columns.map((column) => sql.ref(column)));

export function keptOf(vault: Vault, row: RecordRow): KeptRecord {
  const place = placeOfRecord({ unitId: row.unit_id, ledgerId: row.ledger_id }, row.record_id);
  const disputed = openDisputes(vault, place, row.disputed) as Disputed;
  return {
    recordId: row.record_id, statement: openStatement(vault, place, row.statement), held: row.held, source: openSource(vault, place, row.source), removed: row.removed,
    ...(Object.keys(disputed).length === 0 ? {} : { disputed }), toldAt: row.told_at.toISOString(),
  };
}

export function unitRecordOf(vault: Vault, row: RecordRow): UnitRecord {
  const { removed, ...record } = keptOf(vault, row);
  return { ...record, unitId: row.unit_id, ...(removed === null ? {} : { removed }) };
}

function placeOfRecord({ unitId, ledgerId }: RosterPlace, recordId: string): SealRow {
  return sealRow("records", unitId, ledgerId, recordId);
}

/** Writes records over what is kept of them. */
export async function upsertRecords(
  { db, districtId, vault }: Store, place: RosterPlace,
  kept: { readonly records: readonly KeptRecord[]; readonly revision: number; readonly at: Date },
): Promise<void> {
  if (kept.records.length === 0) return;
  const columnOf = (text: (record: KeptRecord, row: SealRow) => string | null): readonly (string | null)[] =>
    kept.records.map((record) => text(record, placeOfRecord(place, record.recordId)));
  const ids = columnOf(({ recordId }) => recordId);
  const statements = columnOf(({ statement }, row) => JSON.stringify(sealStatement(vault, row, statement)));
  const held = columnOf((record) => JSON.stringify(record.held));
  const disputed = columnOf((record, row) => JSON.stringify(sealDisputes(vault, row, (record.disputed ?? {}) as Readonly<Record<string, StoredDispute>>)));
  const sources = columnOf(({ source }, row) => JSON.stringify(sealSource(vault, row, source)));
  const removed = columnOf((record) => record.removed);
  await sql`
    insert into records (district_id, unit_id, ledger_id, record_id, statement, held, disputed, source, removed, revision, told_at)
    select ${districtId}, ${place.unitId}, ${place.ledgerId}, given.id, given.statement::jsonb, given.held::jsonb, given.disputed::jsonb,
      given.source::jsonb, given.removed, ${kept.revision}::integer, ${kept.at}::timestamptz
    from unnest(${ids}::text[], ${statements}::text[], ${held}::text[], ${disputed}::text[], ${sources}::text[], ${removed}::text[])
      as given(id, statement, held, disputed, source, removed)
    on conflict (district_id, unit_id, ledger_id, record_id) do update
      set statement = excluded.statement, held = excluded.held, disputed = excluded.disputed, source = excluded.source,
        removed = excluded.removed, revision = excluded.revision, told_at = excluded.told_at
  `.execute(db);
}

/** Only for making them anew from the history. */
export async function deleteRecords({ db, districtId }: Store, { unitId, ledgerId }: RosterPlace): Promise<void> {
  await db.deleteFrom("records").where("district_id", "=", districtId).where("unit_id", "=", unitId).where("ledger_id", "=", ledgerId).execute();
}
