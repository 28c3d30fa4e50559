import type { Answer } from "../../roster/protocol/submission.js";
import type { Store } from "./openStore.js";

export interface KeptSubmission {
  readonly unitId: string;
  readonly submissionId: string;
  readonly ledgerId: string;
  readonly bodyDigest: string;
  readonly baseRevision: number;
  readonly actor: string;
  readonly receivedAt: Date;
  readonly answer: Answer;
}

export async function findSubmission(
  { db, districtId }: Store, unitId: string, submissionId: string,
): Promise<Pick<KeptSubmission, "bodyDigest" | "answer"> | null> {
  const row = await db
    .selectFrom("submissions")
    .select(["body_digest", "answer"])
    .where("district_id", "=", districtId)
    .where("unit_id", "=", unitId)
    .where("submission_id", "=", submissionId)
    .executeTakeFirst();
  return row === undefined ? null : { bodyDigest: row.body_digest, answer: row.answer };
}

export async function insertSubmission({ db, districtId }: Store, kept: KeptSubmission): Promise<void> {
  await db
    .insertInto("submissions")
    .values({
      district_id: districtId, unit_id: kept.unitId, submission_id: kept.submissionId, ledger_id: kept.ledgerId, body_digest: kept.bodyDigest,
      base_revision: kept.baseRevision, revision: kept.answer.revision, actor: kept.actor, received_at: kept.receivedAt,
      answer: JSON.stringify(kept.answer),
    })
    .execute();
}
