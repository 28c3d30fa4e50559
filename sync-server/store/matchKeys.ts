import { sql } from "kysely";
import type { UnitRecord } from "../../roster/model/person.js";
import type { Vault } from "../crypto/vault.js";
import type { Store } from "./openStore.js";
import { recordColumns, unitRecordOf, type RecordRow } from "./records.js";

/** A record's place among all units. */
export interface RecordPlace {
  readonly unitId: string;
  readonly recordId: string;
}

export interface PlacedKey extends RecordPlace {
  readonly key: string;
}

/** Keys are made of numbers and names: only their marks are stored. */
function markKey(vault: Vault, key: string): string {
  return vault.mark("match", key);
}

function markAll(vault: Vault, placed: readonly PlacedKey[]): readonly PlacedKey[] {
  return placed.map((each) => ({ ...each, key: markKey(vault, each.key) }));
}

export async function insertMatchKeys({ db, districtId, vault }: Store, ledgerId: string, placed: readonly PlacedKey[]): Promise<void> {
  if (placed.length === 0) return;
  await sql`
    insert into match_keys (district_id, match_key, unit_id, ledger_id, record_id)
    select ${districtId}, given.key, given."unitId", ${ledgerId}, given."recordId"
    from jsonb_to_recordset(${JSON.stringify(markAll(vault, placed))}::jsonb) as given(key text, "unitId" text, "recordId" text)
    on conflict (district_id, match_key, unit_id, ledger_id, record_id) do nothing
  `.execute(db);
}

export async function deleteMatchKeys({ db, districtId, vault }: Store, ledgerId: string, placed: readonly PlacedKey[]): Promise<void> {
  if (placed.length === 0) return;
  await sql`
    delete from match_keys using jsonb_to_recordset(${JSON.stringify(markAll(vault, placed))}::jsonb) as given(key text, "unitId" text, "recordId" text)
    where district_id = ${districtId} and match_key = given.key and unit_id = given."unitId" and ledger_id = ${ledgerId}
      and record_id = given."recordId"
  `.execute(db);
}

/**
 * The records of all units that share one of the keys. Each key and each record is looked up by its whole index: a
 * lateral join cannot be turned round, whatever the database believes of tables that it has not yet analysed.
 */
export async function readByMatchKeys({ db, districtId, vault }: Store, ledgerId: string, keys: readonly string[]): Promise<readonly UnitRecord[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<RecordRow>`
    with found as materialized (
      select distinct sharing.unit_id, sharing.record_id
      from unnest(${keys.map((key) => markKey(vault, key))}::text[]) as asked(key)
      cross join lateral (
        select unit_id, record_id from match_keys
        where district_id = ${districtId} and match_key = asked.key and ledger_id = ${ledgerId} offset 0
      ) as sharing
    )
    select told.* from found
    cross join lateral (
      select ${recordColumns} from records
      where district_id = ${districtId} and unit_id = found.unit_id and ledger_id = ${ledgerId} and record_id = found.record_id offset 0
    ) as told
  `.execute(db);
  return rows.map((row) => unitRecordOf(vault, row));
}
