import { sql } from "kysely";
import type { Disputed, KeptRecord } from "../../roster/model/change.js";
import type { UnitRecord } from "../../roster/model/person.js";
import type { Vault } from "../crypto/vault.js";
import { inChunks } from "./inChunks.js";
import type { Store } from "./openStore.js";
import type { RosterPlace } from "./rosters.js";
import { rowOfRecord } from "./sealEvent.js";
import { openRecord, sealRecord, type RecordTexts } from "./sealing.js";

const columns = ["unit_id", "ledger_id", "record_id", "statement", "held", "disputed", "source", "removed", "told_at", "whole_at", "field_times"] as const;

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
  const { statement, source, disputed } = openRecord(vault, rowOfRecord({ unitId: row.unit_id, ledgerId: row.ledger_id }, row.record_id), row);
  return {
    recordId: row.record_id, statement, held: row.held, source, removed: row.removed,
    ...(Object.keys(disputed).length === 0 ? {} : { disputed: disputed as Disputed }), toldAt: row.told_at.toISOString(),
    ...(row.whole_at === null ? {} : { wholeAt: row.whole_at.toISOString(), ...timesOf(row.field_times) }),
  };
}

function timesOf(times: Readonly<Record<string, string>>): Pick<KeptRecord, "fieldTimes"> {
  return Object.keys(times).length === 0 ? {} : { fieldTimes: times };
}

export function unitRecordOf(vault: Vault, row: RecordRow): UnitRecord {
  const { removed, ...record } = keptOf(vault, row);
  return { ...record, unitId: row.unit_id, ...(removed === null ? {} : { removed }) };
}

export interface WrittenRecords {
  readonly records: readonly KeptRecord[];
  readonly revision: number;
  readonly at: Date;
}

/** Writes records over what is kept of them, with the times that they bear. */
export async function upsertRecords({ db, districtId, vault }: Store, place: RosterPlace, { records, revision, at }: WrittenRecords): Promise<void> {
  await inChunks(records, async (chunk) => {
    const rows = chunk.map((record) => storedTexts(vault, place, record));
    const times = chunk.map(({ wholeAt = null, fieldTimes = {} }) => [wholeAt, JSON.stringify(fieldTimes)] as const);
    await sql`
      insert into records (district_id, unit_id, ledger_id, record_id, statement, held, disputed, source, removed, whole_at, field_times, revision, told_at)
      select ${districtId}, ${place.unitId}, ${place.ledgerId}, given.id, given.statement::jsonb, given.held::jsonb, given.disputed::jsonb,
        given.source::jsonb, given.removed, given.whole_at::timestamptz, given.field_times::jsonb, ${revision}::integer, ${at}::timestamptz
      from unnest(${rows.map((row) => row[0])}::text[], ${rows.map((row) => row[1])}::text[], ${rows.map((row) => row[2])}::text[],
        ${rows.map((row) => row[3])}::text[], ${rows.map((row) => row[4])}::text[], ${rows.map((row) => row[5])}::text[],
        ${times.map((time) => time[0])}::text[], ${times.map((time) => time[1])}::text[])
        as given(id, statement, held, disputed, source, removed, whole_at, field_times)
      on conflict (district_id, unit_id, ledger_id, record_id) do update
        set statement = excluded.statement, held = excluded.held, disputed = excluded.disputed, source = excluded.source,
          removed = excluded.removed, whole_at = excluded.whole_at, field_times = excluded.field_times, revision = excluded.revision, told_at = excluded.told_at
    `.execute(db);
  });
}

/**
 * Writes records that are new for certain and were told whole by the events of a stretch of the chain: the database takes
 * them over from there as they stand, sealed cells and all, while its client does something else.
 */
export async function insertTold({ db, districtId }: Store, { unitId, ledgerId }: RosterPlace, chain: { readonly after: number; readonly upTo: number }): Promise<void> {
  // `offset 0`: each body is read once, not once a column.
  await sql`
    insert into records (district_id, unit_id, ledger_id, record_id, statement, held, disputed, source, removed, revision, told_at)
    select district_id, unit_id, ledger_id, subject, told->'statement', told->'held', '{}'::jsonb, told->'source', null, revision, at
    from (
      select district_id, unit_id, ledger_id, subject, body::jsonb as told, revision, at from events
      where district_id = ${districtId} and unit_id = ${unitId} and ledger_id = ${ledgerId} and chain_place > ${chain.after} and chain_place <= ${chain.upTo}
        and kind = 'added'
      offset 0
    ) as event
    where told ? 'statement'
  `.execute(db);
}

function storedTexts(vault: Vault, place: RosterPlace, { recordId, statement, held, disputed = {}, source, removed }: KeptRecord) {
  const sealed = sealRecord(vault, rowOfRecord(place, recordId), { statement, source, disputed: disputed as RecordTexts["disputed"] });
  return [recordId, JSON.stringify(sealed.statement), JSON.stringify(held), JSON.stringify(sealed.disputed), JSON.stringify(sealed.source), removed] as const;
}

/** Only for making them anew from the history. */
export async function deleteRecords({ db, districtId }: Store, { unitId, ledgerId }: RosterPlace): Promise<void> {
  await db.deleteFrom("records").where("district_id", "=", districtId).where("unit_id", "=", unitId).where("ledger_id", "=", ledgerId).execute();
}
