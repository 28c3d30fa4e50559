import { sql } from "kysely";
import type { Submission } from "../../roster/protocol/submission.js";
import type { RecordPlace } from "./matchKeys.js";
import type { Store } from "./openStore.js";
import type { WaitingState } from "./tables.js";

/** A submission that waits, or waited, for the unit lead. */
export interface WaitingSubmission {
  readonly unitId: string;
  readonly submissionId: string;
  readonly ledgerId: string;
  readonly state: WaitingState;
  readonly baseRevision: number;
  readonly changes: number;
  readonly deaths: number;
  readonly actor: string;
  readonly receivedAt: Date;
  readonly settledBy: string | null;
  readonly settledAt: Date | null;
  /** Why it was refused. */
  readonly reason: string | null;
}

export type NewWaiting = Pick<WaitingSubmission, "unitId" | "deaths" | "actor" | "receivedAt"> & { readonly submission: Submission };

/** What a clerk told stands here sealed whole, until somebody has settled it. */
export async function insertWaiting({ db, districtId, vault }: Store, { unitId, submission, deaths, actor, receivedAt }: NewWaiting): Promise<void> {
  const { submissionId, ledger, baseRevision, changes } = submission;
  await db
    .insertInto("waiting_submissions")
    .values({
      district_id: districtId, unit_id: unitId, submission_id: submissionId, ledger_id: ledger, state: "waiting", base_revision: baseRevision,
      changes: changes.length, deaths, actor, received_at: receivedAt, settled_by: null, settled_at: null, reason: null,
      body: vault.seal(columnOf("body", unitId, submissionId), JSON.stringify(submission)),
    })
    .execute();
}

export async function findWaiting(store: Store, unitId: string, submissionId: string): Promise<WaitingSubmission | null> {
  const row = await waitingRows(store).where("unit_id", "=", unitId).where("submission_id", "=", submissionId).executeTakeFirst();
  return row === undefined ? null : waitingOf(store, row);
}

/** What the clerk told; null once it is settled. */
export async function readWaitingBody({ db, districtId, vault }: Store, unitId: string, submissionId: string): Promise<Submission | null> {
  const row = await db
    .selectFrom("waiting_submissions").select("body")
    .where("district_id", "=", districtId).where("unit_id", "=", unitId).where("submission_id", "=", submissionId)
    .executeTakeFirst();
  return row?.body == null ? null : (JSON.parse(vault.open(columnOf("body", unitId, submissionId), row.body)) as Submission);
}

/** The oldest first. */
export async function listWaiting(store: Store, unitId: string, state: WaitingState | null): Promise<readonly WaitingSubmission[]> {
  const rows = await waitingRows(store)
    .where("unit_id", "=", unitId)
    .$if(state !== null, (query) => query.where("state", "=", state!))
    .orderBy("received_at").orderBy("submission_id")
    .execute();
  return rows.map((row) => waitingOf(store, row));
}

export interface WaitingCount {
  readonly unitId: string;
  readonly count: number;
  readonly deaths: number;
  readonly oldestAt: Date;
}

/** How many wait, by unit: of all, or of one. */
export async function countWaiting({ db, districtId }: Store, unitId: string | null = null): Promise<readonly WaitingCount[]> {
  const rows = await db
    .selectFrom("waiting_submissions")
    .select(({ fn }) => ["unit_id", fn.countAll<string>().as("count"), fn.sum<string>("deaths").as("deaths"), fn.min("received_at").as("oldest_at")])
    .where("district_id", "=", districtId).where("state", "=", "waiting")
    .$if(unitId !== null, (query) => query.where("unit_id", "=", unitId!))
    .groupBy("unit_id").orderBy("unit_id")
    .execute();
  return rows.map((row) => ({ unitId: row.unit_id, count: Number(row.count), deaths: Number(row.deaths), oldestAt: row.oldest_at }));
}

/** Ends the waiting: what was told goes, who settled it and why stays. */
export async function settleWaiting(
  store: Store, { unitId, submissionId }: Pick<WaitingSubmission, "unitId" | "submissionId">,
  settled: { readonly state: "confirmed" | "refused"; readonly by: string; readonly at: Date; readonly reason: string | null },
): Promise<void> {
  const { db, districtId, vault } = store;
  const reason = settled.reason === null ? null : vault.seal(columnOf("reason", unitId, submissionId), settled.reason);
  await db
    .updateTable("waiting_submissions")
    .set({ state: settled.state, body: null, settled_by: settled.by, settled_at: settled.at, reason })
    .where("district_id", "=", districtId).where("unit_id", "=", unitId).where("submission_id", "=", submissionId)
    .execute();
  await db.deleteFrom("waiting_deaths").where("district_id", "=", districtId).where("by_unit", "=", unitId).where("submission_id", "=", submissionId).execute();
}

/** Only for making them anew from the history. */
export async function deleteWaiting({ db, districtId }: Store, { unitId }: Pick<WaitingSubmission, "unitId">, submissionIds: readonly string[]): Promise<void> {
  const named = sql<string>`any(${submissionIds})`;
  await db.deleteFrom("waiting_submissions").where("district_id", "=", districtId).where("unit_id", "=", unitId).where("submission_id", "=", named).execute();
  await db.deleteFrom("waiting_deaths").where("district_id", "=", districtId).where("by_unit", "=", unitId).where("submission_id", "=", named).execute();
}

/** Notes the records of people whom a waiting submission tells dead. */
export async function insertWaitingDeaths(
  { db, districtId }: Store, { unitId, submissionId, ledgerId }: Pick<WaitingSubmission, "unitId" | "submissionId" | "ledgerId">, places: readonly RecordPlace[],
): Promise<void> {
  if (places.length === 0) return;
  await sql`
    insert into waiting_deaths (district_id, by_unit, submission_id, unit_id, ledger_id, record_id)
    select ${districtId}, ${unitId}, ${submissionId}, given.unit_id, ${ledgerId}, given.record_id
    from unnest(${places.map((place) => place.unitId)}::text[], ${places.map((place) => place.recordId)}::text[]) as given(unit_id, record_id)
    on conflict do nothing
  `.execute(db);
}

/** Every record of somebody whom a waiting submission tells dead. */
export async function readWaitingDeaths({ db, districtId }: Store, ledgerId: string): Promise<readonly RecordPlace[]> {
  const rows = await db.selectFrom("waiting_deaths").select(["unit_id", "record_id"]).where("district_id", "=", districtId).where("ledger_id", "=", ledgerId).execute();
  return rows.map((row) => ({ unitId: row.unit_id, recordId: row.record_id }));
}

function waitingRows({ db, districtId }: Store) {
  return db
    .selectFrom("waiting_submissions")
    .select(["unit_id", "submission_id", "ledger_id", "state", "base_revision", "changes", "deaths", "actor", "received_at", "settled_by", "settled_at", "reason"])
    .where("district_id", "=", districtId);
}

type WaitingRow = Awaited<ReturnType<ReturnType<typeof waitingRows>["execute"]>>[number];

function waitingOf({ vault }: Store, row: WaitingRow): WaitingSubmission {
  return {
    unitId: row.unit_id, submissionId: row.submission_id, ledgerId: row.ledger_id, state: row.state, baseRevision: row.base_revision,
    changes: row.changes, deaths: row.deaths, actor: row.actor, receivedAt: row.received_at, settledBy: row.settled_by, settledAt: row.settled_at,
    reason: row.reason === null ? null : vault.open(columnOf("reason", row.unit_id, row.submission_id), row.reason),
  };
}

function columnOf(column: string, unitId: string, submissionId: string) {
  return { table: "waiting_submissions", column, row: JSON.stringify([unitId, submissionId]) };
}
