import { sql } from "kysely";
import type { DeathWord } from "../../roster/model/personAct.js";
import { byUnit } from "./links.js";
import type { RecordPlace } from "./matchKeys.js";
import type { Store } from "./openStore.js";
import type { RosterPlace } from "./rosters.js";

/** A unit's word of a death, with the record that told it. */
export interface KeptDeath extends DeathWord, RecordPlace {
  readonly toldBy: string;
  readonly confirmedBy: string | null;
}

/**
 * Keeps that records tell deaths, so that whoever they tell of is muted from this transaction on, whatever becomes of the
 * rest. Told anew, the death is to be confirmed anew.
 */
export async function tellDeaths({ db, districtId }: Store, { unitId, ledgerId }: RosterPlace, recordIds: readonly string[], told: { readonly by: string; readonly at: Date }): Promise<void> {
  if (recordIds.length === 0) return;
  await sql`
    insert into deaths (district_id, unit_id, ledger_id, record_id, told_at, told_by)
    select ${districtId}, ${unitId}, ${ledgerId}, given.id, ${told.at}::timestamptz, ${told.by} from unnest(${recordIds}::text[]) as given(id)
    on conflict (district_id, unit_id, ledger_id, record_id) do update set told_at = excluded.told_at, told_by = excluded.told_by
  `.execute(db);
}

export async function confirmDeath({ db, districtId }: Store, { unitId, ledgerId }: RosterPlace, recordId: string, confirmed: { readonly by: string; readonly at: Date }): Promise<void> {
  await db
    .updateTable("deaths")
    .set({ confirmed_at: confirmed.at, confirmed_by: confirmed.by })
    .where("district_id", "=", districtId).where("unit_id", "=", unitId).where("ledger_id", "=", ledgerId).where("record_id", "=", recordId)
    .execute();
}

export async function readDeathsOf(store: Store, ledgerId: string, places: readonly RecordPlace[]): Promise<readonly KeptDeath[]> {
  const deaths: KeptDeath[] = [];
  for (const [unitId, recordIds] of byUnit(places)) {
    const rows = await deathsOf(store, ledgerId).where("unit_id", "=", unitId).where("record_id", "=", sql<string>`any(${recordIds})`).execute();
    deaths.push(...rows.map(keptOf));
  }
  return deaths;
}

export async function readAllDeaths(store: Store, ledgerId: string): Promise<readonly KeptDeath[]> {
  return (await deathsOf(store, ledgerId).execute()).map(keptOf);
}

/** Those that no unit lead has confirmed since they were told, of one unit or of all. */
export async function readUnconfirmedDeaths(store: Store, ledgerId: string, unitId?: string): Promise<readonly KeptDeath[]> {
  const rows = await deathsOf(store, ledgerId)
    .where(sql<boolean>`(confirmed_at is null or confirmed_at < told_at)`)
    .$if(unitId !== undefined, (query) => query.where("unit_id", "=", unitId!))
    .execute();
  return rows.map(keptOf);
}

/** Only for making them anew from the history. */
export async function deleteDeaths({ db, districtId }: Store, { unitId, ledgerId }: RosterPlace): Promise<void> {
  await db.deleteFrom("deaths").where("district_id", "=", districtId).where("unit_id", "=", unitId).where("ledger_id", "=", ledgerId).execute();
}

function deathsOf({ db, districtId }: Store, ledgerId: string) {
  return db
    .selectFrom("deaths")
    .select(["unit_id", "record_id", "told_at", "told_by", "confirmed_at", "confirmed_by"])
    .where("district_id", "=", districtId)
    .where("ledger_id", "=", ledgerId)
    .orderBy("told_at").orderBy("unit_id").orderBy("record_id");
}

function keptOf(row: Awaited<ReturnType<ReturnType<typeof deathsOf>["execute"]>>[number]): KeptDeath {
  return {
    unitId: row.unit_id, recordId: row.record_id, toldAt: row.told_at.toISOString(), toldBy: row.told_by,
    confirmedAt: row.confirmed_at?.toISOString() ?? null, confirmedBy: row.confirmed_by,
  };
}
