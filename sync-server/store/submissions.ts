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
  { db, districtId, vault }: Store, unitId: string, submissionId: string,
): Promise<Pick<KeptSubmission, "bodyDigest" | "answer"> | null> {
  const row = await db
    .selectFrom("submissions")
    .select(["body_digest", "answer"])
    .where("district_id", "=", districtId)
    .where("unit_id", "=", unitId)
    .where("submission_id", "=", submissionId)
    .executeTakeFirst();
  return row === undefined ? null : { bodyDigest: row.body_digest, answer: JSON.parse(vault.open(answerPlace(unitId, submissionId), row.answer)) as Answer };
}

/** The answer holds values of conflicts, so it is sealed whole. */
export async function insertSubmission({ db, districtId, vault }: Store, kept: KeptSubmission): Promise<void> {
  const { unitId, submissionId, answer } = kept;
  await db
    .insertInto("submissions")
    .values({
      district_id: districtId, unit_id: unitId, submission_id: submissionId, ledger_id: kept.ledgerId, body_digest: kept.bodyDigest,
      base_revision: kept.baseRevision, revision: answer.revision, actor: kept.actor, received_at: kept.receivedAt,
      answer: vault.seal(answerPlace(unitId, submissionId), JSON.stringify(answer)),
    })
    .execute();
}

/** What became of a submission that waited for the unit lead. */
export async function updateAnswer({ db, districtId, vault }: Store, unitId: string, answer: Answer): Promise<void> {
  const { submissionId, revision } = answer;
  await db
    .updateTable("submissions")
    .set({ revision, answer: vault.seal(answerPlace(unitId, submissionId), JSON.stringify(answer)) })
    .where("district_id", "=", districtId).where("unit_id", "=", unitId).where("submission_id", "=", submissionId)
    .execute();
}

function answerPlace(unitId: string, submissionId: string) {
  return { table: "submissions", column: "answer", row: JSON.stringify([unitId, submissionId]) };
}
