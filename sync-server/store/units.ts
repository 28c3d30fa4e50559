import { sql } from "kysely";
import type { Unit } from "../../roster/model/person.js";
import type { UnitSummary } from "../../roster/protocol/unit.js";
import type { RosterQuality } from "../../roster/model/quality.js";
import type { Store } from "./openStore.js";

/** false where a unit of that id is there already. */
export async function insertUnit({ db, districtId }: Store, unit: Unit, at: Date): Promise<boolean> {
  const inserted = await db
    .insertInto("units")
    .values({ district_id: districtId, unit_id: unit.unitId, name: unit.name, created_at: at })
    .onConflict((on) => on.doNothing())
    .returning("unit_id")
    .execute();
  return inserted.length === 1;
}

export async function findUnit({ db, districtId }: Store, unitId: string): Promise<Unit | null> {
  const row = await db.selectFrom("units").select("name").where("district_id", "=", districtId).where("unit_id", "=", unitId).executeTakeFirst();
  return row === undefined ? null : { unitId, name: row.name };
}

/** The names of some units, by their ids; one that is not known is left out. */
export async function readUnitNames({ db, districtId }: Store, unitIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (unitIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("units").select(["unit_id", "name"]).where("district_id", "=", districtId).where("unit_id", "=", sql<string>`any(${unitIds})`).execute();
  return new Map(rows.map((row) => [row.unit_id, row.name]));
}

/** Every unit of the district, by name. */
export async function listUnitNames({ db, districtId }: Store): Promise<readonly Unit[]> {
  const rows = await db.selectFrom("units").select(["unit_id", "name"]).where("district_id", "=", districtId).orderBy("name").orderBy("unit_id").execute();
  return rows.map((row) => ({ unitId: row.unit_id, name: row.name }));
}

/** When each unit was made known. */
export async function readKnownSince({ db, districtId }: Store): Promise<ReadonlyMap<string, Date>> {
  const rows = await db.selectFrom("units").select(["unit_id", "created_at"]).where("district_id", "=", districtId).execute();
  return new Map(rows.map((row) => [row.unit_id, row.created_at]));
}

export interface UnitState extends UnitSummary {
  readonly quality: RosterQuality | null;
}

/** Every unit with how its roster of the ledger stands, by id. */
export async function listUnits({ db, districtId }: Store, ledgerId: string): Promise<readonly UnitState[]> {
  const rows = await db
    .selectFrom("units")
    .leftJoin("rosters", (join) =>
      join.onRef("rosters.district_id", "=", "units.district_id").onRef("rosters.unit_id", "=", "units.unit_id").on("rosters.ledger_id", "=", ledgerId))
    .select(["units.unit_id", "units.name", "rosters.revision", "rosters.people", "rosters.waiting", "rosters.received_at", "rosters.quality"])
    .where("units.district_id", "=", districtId)
    .orderBy("units.unit_id")
    .execute();
  return rows.map((row) => ({
    unitId: row.unit_id, name: row.name, revision: row.revision ?? 0, count: row.people ?? 0, waitingCount: row.waiting ?? 0,
    receivedAt: row.received_at?.toISOString() ?? null, quality: row.quality,
  }));
}
