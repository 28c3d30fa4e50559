import { sql } from "kysely";
import type { MatchPair } from "../../roster/match/findPairs.js";
import type { MatchReason } from "../../roster/match/subject.js";
import type { Store } from "./openStore.js";

export interface Review {
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

/** Puts the pairs in the place of all that touch one of the records. */
export async function replaceReviews(
  { db, districtId }: Store, touched: readonly string[], pairs: readonly MatchPair[], stamp: { readonly parameters: string; readonly at: Date },
): Promise<void> {
  if (touched.length === 0) return;
  await sql`
    delete from reviews where district_id = ${districtId} and (a_key = any(${touched}) or b_key = any(${touched}))
  `.execute(db);
  if (pairs.length === 0) return;
  await sql`
    insert into reviews (district_id, a_key, b_key, score, reasons, parameters, found_at)
    select ${districtId}, given.a, given.b, given.score, given.reasons, ${stamp.parameters}, ${stamp.at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as given(a text, b text, score double precision, reasons jsonb)
    on conflict (district_id, a_key, b_key) do nothing
  `.execute(db);
}

/** What somebody should look at, the likeliest first. */
export async function readReviews({ db, districtId }: Store): Promise<readonly Review[]> {
  const rows = await db
    .selectFrom("reviews")
    .select(["a_key", "b_key", "score", "reasons"])
    .where("district_id", "=", districtId)
    .orderBy("score", "desc")
    .orderBy("a_key")
    .orderBy("b_key")
    .execute();
  return rows.map((row) => ({ a: row.a_key, b: row.b_key, score: row.score, reasons: row.reasons }));
}
