import type { Store } from "./openStore.js";

export interface KeptSnapshot {
  readonly snapshotId: string;
  /** "2026-10" or "2026". */
  readonly period: string;
  readonly asOf: string;
  readonly takenAt: string;
  readonly takenBy: string;
  readonly people: number;
  readonly parts: number;
  readonly digest: string;
  readonly supersedes: string | null;
  readonly reason: string | null;
}

export async function insertSnapshot({ db, districtId, vault }: Store, snapshot: KeptSnapshot): Promise<void> {
  const { snapshotId, reason } = snapshot;
  await db
    .insertInto("snapshots")
    .values({
      district_id: districtId, snapshot_id: snapshotId, period: snapshot.period, as_of: snapshot.asOf, taken_at: new Date(snapshot.takenAt),
      taken_by: snapshot.takenBy, people: snapshot.people, parts: snapshot.parts, digest: snapshot.digest, supersedes: snapshot.supersedes,
      reason: reason === null ? null : vault.seal(reasonPlace(snapshotId), reason),
    })
    .execute();
}

/** @param text compressed, as text */
export async function insertSnapshotPart({ db, districtId, vault }: Store, snapshotId: string, part: number, text: string): Promise<void> {
  await db.insertInto("snapshot_parts").values({ district_id: districtId, snapshot_id: snapshotId, part, body: vault.seal(partPlace(snapshotId, part), text) }).execute();
}

export async function readSnapshotPart({ db, districtId, vault }: Store, snapshotId: string, part: number): Promise<string> {
  const row = await db
    .selectFrom("snapshot_parts").select("body")
    .where("district_id", "=", districtId).where("snapshot_id", "=", snapshotId).where("part", "=", part)
    .executeTakeFirstOrThrow();
  return vault.open(partPlace(snapshotId, part), row.body);
}

/** All of them, or those of a period, the latest first: the first of a period is the one that counts. */
export async function readSnapshots({ db, districtId, vault }: Store, period: string | null = null): Promise<readonly KeptSnapshot[]> {
  const rows = await db
    .selectFrom("snapshots").selectAll()
    .where("district_id", "=", districtId)
    .$if(period !== null, (query) => query.where("period", "=", period!))
    .orderBy("taken_at", "desc").orderBy("snapshot_id")
    .execute();
  return rows.map((row) => ({
    snapshotId: row.snapshot_id, period: row.period, asOf: row.as_of, takenAt: row.taken_at.toISOString(), takenBy: row.taken_by, people: row.people,
    parts: row.parts, digest: row.digest, supersedes: row.supersedes, reason: row.reason === null ? null : vault.open(reasonPlace(row.snapshot_id), row.reason),
  }));
}

function reasonPlace(snapshotId: string) {
  return { table: "snapshots", column: "reason", row: snapshotId };
}

function partPlace(snapshotId: string, part: number) {
  return { table: "snapshot_parts", column: "body", row: JSON.stringify([snapshotId, part]) };
}
