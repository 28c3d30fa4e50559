import { sql } from "kysely";
import { leftDistrict } from "../../roster/merge/counting/leftDistrict.js";
import { inChunks } from "./inChunks.js";
import type { Store } from "./openStore.js";

/** Which unit counts a person, and the rule that says so. */
export interface PersonCount {
  readonly personId: string;
  readonly unitId: string;
  readonly ruleId: string;
}

/** Writes what has changed of the given ones; the others stay as they are. */
export async function upsertCounts(store: Store, counts: readonly PersonCount[]): Promise<void> {
  await inChunks(counts, (chunk) => upsertChunk(store, chunk));
}

/** Of persons who are new for certain. */
export async function copyCounts({ copyRows, districtId }: Store, counts: readonly PersonCount[]): Promise<void> {
  if (counts.length === 0) return;
  await copyRows("person_counts", ["district_id", "person_id", "unit_id", "rule_id"], counts.map(({ personId, unitId, ruleId }) => [districtId, personId, unitId, ruleId]));
}

async function upsertChunk({ db, districtId }: Store, counts: readonly PersonCount[]): Promise<void> {
  const column = (key: keyof PersonCount): readonly string[] => counts.map((count) => count[key]);
  await sql`
    insert into person_counts (district_id, person_id, unit_id, rule_id)
    select ${districtId}, given.person, given.unit, given.rule
    from unnest(${column("personId")}::text[], ${column("unitId")}::text[], ${column("ruleId")}::text[]) as given(person, unit, rule)
    on conflict (district_id, person_id) do update set unit_id = excluded.unit_id, rule_id = excluded.rule_id
      where (person_counts.unit_id, person_counts.rule_id) is distinct from (excluded.unit_id, excluded.rule_id)
  `.execute(db);
}

/** Of persons that no record tells of any more. */
export async function deleteCounts({ db, districtId }: Store, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  await db.deleteFrom("person_counts").where("district_id", "=", districtId).where("person_id", "=", sql<string>`any(${personIds})`).execute();
}

/** Only for making them anew. */
export async function deleteAllCounts({ db, districtId }: Store): Promise<void> {
  await db.deleteFrom("person_counts").where("district_id", "=", districtId).execute();
}

export async function readCounts({ db, districtId }: Store): Promise<readonly PersonCount[]> {
  const rows = await db.selectFrom("person_counts").select(["person_id", "unit_id", "rule_id"]).where("district_id", "=", districtId).orderBy("person_id").execute();
  return rows.map((row) => ({ personId: row.person_id, unitId: row.unit_id, ruleId: row.rule_id }));
}

/** How many people each unit counts, and by which rules, without building anybody. Who left the district is nobody's. */
export async function sumCounts({ db, districtId }: Store): Promise<readonly { readonly unitId: string; readonly ruleId: string; readonly people: number }[]> {
  const rows = await db
    .selectFrom("person_counts")
    .select(["unit_id", "rule_id", sql<number>`count(*)::integer`.as("people")])
    .where("district_id", "=", districtId)
    .where("rule_id", "<>", leftDistrict.ruleId)
    .groupBy(["unit_id", "rule_id"])
    .orderBy("unit_id").orderBy("rule_id")
    .execute();
  return rows.map((row) => ({ unitId: row.unit_id, ruleId: row.rule_id, people: row.people }));
}
