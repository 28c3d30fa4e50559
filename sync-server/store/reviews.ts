import { sql } from "kysely";
import type { MatchPair } from "../../roster/match/findPairs.js";
import type { MatchReason } from "../../roster/match/subject.js";
import { inChunks } from "./inChunks.js";
import type { Store } from "./openStore.js";

export interface Review {
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly reasons: readonly MatchReason[];
  readonly parameters: string;
  readonly foundAt: Date;
}

/** Puts the pairs in the place of all that touch one of the records; those that were new with this act have none. */
export async function replaceReviews(
  { db, districtId }: Store, touched: readonly string[], pairs: readonly MatchPair[], stamp: { readonly parameters: string; readonly at: Date },
): Promise<void> {
  await inChunks(touched, async (chunk) => {
    await db.deleteFrom("reviews").where("district_id", "=", districtId).where("a_key", "=", sql<string>`any(${chunk})`).execute();
    await db.deleteFrom("reviews").where("district_id", "=", districtId).where("b_key", "=", sql<string>`any(${chunk})`).execute();
  });
  await inChunks(pairs, async (chunk) => {
    await sql`
      insert into reviews (district_id, a_key, b_key, score, reasons, parameters, found_at)
      select ${districtId}, given.a, given.b, given.score, given.reasons::jsonb, ${stamp.parameters}, ${stamp.at}::timestamptz
      from unnest(${chunk.map(({ a }) => a)}::text[], ${chunk.map(({ b }) => b)}::text[], ${chunk.map(({ score }) => score)}::double precision[],
        ${chunk.map(({ reasons }) => JSON.stringify(reasons))}::text[]) as given(a, b, score, reasons)
      on conflict (district_id, a_key, b_key) do nothing
    `.execute(db);
  });
}

/** What somebody should look at, the likeliest first. */
export async function readReviews({ db, districtId }: Store): Promise<readonly Review[]> {
  const rows = await db
    .selectFrom("reviews")
    .select(["a_key", "b_key", "score", "reasons", "parameters", "found_at"])
    .where("district_id", "=", districtId)
    .orderBy("score", "desc")
    .orderBy("a_key")
    .orderBy("b_key")
    .execute();
  return rows.map((row) => ({ a: row.a_key, b: row.b_key, score: row.score, reasons: row.reasons, parameters: row.parameters, foundAt: row.found_at }));
}
