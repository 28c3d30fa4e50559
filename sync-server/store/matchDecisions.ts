import { sql } from "kysely";
import { nothingJudged, type Judged } from "../../roster/match/judged.js";
import type { Store } from "./openStore.js";

export type PairDecision = "accepted" | "denied";

/** What somebody decided about a pair of records; `a` is before `b`. */
export interface MatchDecision {
  readonly decisionId: string;
  readonly a: string;
  readonly b: string;
  readonly decision: PairDecision;
  readonly actor: string;
  readonly why: string;
  readonly at: Date;
}

/** The decisions that stand and touch one of the records. */
export async function readJudged(store: Store, recordKeys: readonly string[]): Promise<Judged> {
  const { db, districtId } = store;
  if (recordKeys.length === 0) return nothingJudged;
  if (recordKeys.length > 100) {
    // Most districts have a handful of decisions, or none: no need to look for each of a hundred thousand records.
    const any = await db.selectFrom("match_decisions").select("decision_id").where("district_id", "=", districtId).where("ended_at", "is", null).limit(1).executeTakeFirst();
    if (any === undefined) return nothingJudged;
  }
  const { rows } = await sql<{ a: string; b: string; decision: PairDecision }>`
    select distinct found.a_key as a, found.b_key as b, found.decision
    from unnest(${recordKeys}::text[]) as given(key)
    cross join lateral (
      (select a_key, b_key, decision from match_decisions where district_id = ${districtId} and a_key = given.key and ended_at is null)
      union all
      (select a_key, b_key, decision from match_decisions where district_id = ${districtId} and b_key = given.key and ended_at is null)
    ) as found
  `.execute(db);
  return { accepted: rows.filter(({ decision }) => decision === "accepted"), denied: rows.filter(({ decision }) => decision === "denied") };
}

/** A decision's pair by its whole key. */
export type DecidedPair = Pick<MatchDecision, "decisionId" | "a" | "b">;

export async function insertDecisions({ db, districtId, vault }: Store, decisions: readonly MatchDecision[]): Promise<void> {
  if (decisions.length === 0) return;
  await db
    .insertInto("match_decisions")
    .values(decisions.map((each) => ({
      district_id: districtId, a_key: each.a, b_key: each.b, decision_id: each.decisionId, decision: each.decision, actor: each.actor,
      why: vault.seal(whyPlace(each), each.why), at: each.at, ended_at: null, ended_by: null,
    })))
    .execute();
}

/** Ends decisions, or lets them stand again (`by` null). */
export async function endDecisions({ db, districtId }: Store, pairs: readonly DecidedPair[], by: { readonly at: Date; readonly cause: string } | null): Promise<void> {
  for (const { decisionId, a, b } of pairs) {
    await db
      .updateTable("match_decisions")
      .set({ ended_at: by?.at ?? null, ended_by: by?.cause ?? null })
      .where("district_id", "=", districtId).where("a_key", "=", a).where("b_key", "=", b).where("decision_id", "=", decisionId)
      .execute();
  }
}

/** The decisions that stand, newest first; of the pairs only, where pairs are given. */
export async function readDecisions({ db, districtId, vault }: Store, pairs: readonly Pick<MatchDecision, "a" | "b">[] | null = null): Promise<readonly MatchDecision[]> {
  const rows = await db
    .selectFrom("match_decisions").selectAll()
    .where("district_id", "=", districtId).where("ended_at", "is", null)
    .$if(pairs !== null, (query) => query.where("a_key", "=", sql<string>`any(${pairs!.map(({ a }) => a)})`).where("b_key", "=", sql<string>`any(${pairs!.map(({ b }) => b)})`))
    .orderBy("at", "desc").orderBy("a_key").orderBy("b_key")
    .execute();
  const wanted = pairs === null ? null : new Set(pairs.map(({ a, b }) => JSON.stringify([a, b])));
  return rows
    .map((row) => ({ decisionId: row.decision_id, a: row.a_key, b: row.b_key, decision: row.decision, actor: row.actor, at: row.at, why: row.why }))
    .filter(({ a, b }) => wanted === null || wanted.has(JSON.stringify([a, b])))
    .map((each) => ({ ...each, why: vault.open(whyPlace(each), each.why) }));
}

/** Only for making them anew from the history. */
export async function deleteDecisions({ db, districtId }: Store): Promise<void> {
  await db.deleteFrom("match_decisions").where("district_id", "=", districtId).execute();
}

function whyPlace({ decisionId, a, b }: DecidedPair) {
  return { table: "match_decisions", column: "why", row: JSON.stringify([a, b, decisionId]) };
}
