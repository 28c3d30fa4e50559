import { sql } from "kysely";
import type { RemoveReason, ToldRecord } from "../../roster/model/change.js";
import type { UnitRecord } from "../../roster/model/person.js";
import type { Store } from "./openStore.js";
import type { RosterPlace } from "./rosters.js";

/** A record as it is kept; `removed` is the trace of one that the unit took off. */
export interface KeptRecord extends ToldRecord {
  readonly removed: RemoveReason | null;
}

const columns = ["unit_id", "record_id", "statement", "held", "source", "removed"] as const;

/** The records of a roster that bear one of the ids, removed ones included. */
export async function readRecords(store: Store, place: RosterPlace, recordIds: readonly string[]): Promise<readonly KeptRecord[]> {
  if (recordIds.length === 0) return [];
  // One array parameter, whatever their number.
  const rows = await recordsOf(store, place).where("record_id", "=", sql<string>`any(${recordIds})`).execute();
  return rows.map(keptOf);
}

/** What the unit tells now, in the order of the sheets. */
export async function readBase(store: Store, place: RosterPlace): Promise<readonly ToldRecord[]> {
  const rows = await recordsOf(store, place)
    .where("removed", "is", null)
    .orderBy(sql`source->>'file'`).orderBy(sql`source->>'sheet'`).orderBy(sql`(source->>'row')::int`).orderBy("record_id")
    .execute();
  return rows.map(({ record_id: recordId, statement, held, source }) => ({ recordId, statement, held, source }));
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

function keptOf({ record_id: recordId, statement, held, source, removed }: RecordRow): KeptRecord {
  return { recordId, statement, held, source, removed };
}

export function unitRecordOf(row: RecordRow): UnitRecord {
  const { removed, ...record } = keptOf(row);
  return { ...record, unitId: row.unit_id, ...(removed === null ? {} : { removed }) };
}

/** Writes records over what is kept of them. */
export async function upsertRecords({ db, districtId }: Store, { unitId, ledgerId }: RosterPlace, kept: { readonly records: readonly KeptRecord[]; readonly revision: number }): Promise<void> {
  if (kept.records.length === 0) return;
  await sql`
    insert into records (district_id, unit_id, ledger_id, record_id, statement, held, source, removed, revision)
    select ${districtId}, ${unitId}, ${ledgerId}, given."recordId", given.statement, given.held, given.source, given.removed, ${kept.revision}::integer
    from jsonb_to_recordset(${JSON.stringify(kept.records)}::jsonb)
      as given("recordId" text, statement jsonb, held jsonb, source jsonb, removed text)
    on conflict (district_id, unit_id, ledger_id, record_id) do update
      set statement = excluded.statement, held = excluded.held, source = excluded.source, removed = excluded.removed, revision = excluded.revision
  `.execute(db);
}
