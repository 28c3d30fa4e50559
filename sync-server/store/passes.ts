import type { Store } from "./openStore.js";

/** What a secret for one use opens. */
export interface Pass {
  readonly purpose: "set-up" | "invitation" | "hand-over";
  readonly accountId: string | null;
  /** The session that it was made in. */
  readonly sessionId: string | null;
}

export async function insertPass(
  { db, districtId }: Store, pass: Pass & { readonly hash: string; readonly createdAt: Date; readonly expiresAt: Date },
): Promise<void> {
  await db
    .insertInto("passes")
    .values({
      district_id: districtId, pass_hash: pass.hash, purpose: pass.purpose, account_id: pass.accountId, session_id: pass.sessionId,
      created_at: pass.createdAt, expires_at: pass.expiresAt, used_at: null,
    })
    .execute();
}

/** Uses it up; null where it is not known, was used, or has run out. Of two who come together one gets it. */
export async function takePass({ db, districtId }: Store, purpose: Pass["purpose"], hash: string, at: Date): Promise<Pass | null> {
  const row = await db
    .updateTable("passes")
    .set({ used_at: at })
    .where("district_id", "=", districtId).where("pass_hash", "=", hash).where("purpose", "=", purpose)
    .where("used_at", "is", null).where("expires_at", ">", at)
    .returning(["account_id", "session_id"])
    .executeTakeFirst();
  return row === undefined ? null : { purpose, accountId: row.account_id, sessionId: row.session_id };
}

/** Ends what is still open of a purpose, of one account or of nobody's. */
export async function endPasses({ db, districtId }: Store, purpose: Pass["purpose"], accountId: string | null, at: Date): Promise<void> {
  await db
    .updateTable("passes")
    .set({ used_at: at })
    .where("district_id", "=", districtId).where("purpose", "=", purpose).where("used_at", "is", null)
    .where("account_id", accountId === null ? "is" : "=", accountId)
    .execute();
}

/** What ran out before a day ago cannot be used and tells nothing. */
export async function deleteOldPasses({ db, districtId }: Store, before: Date): Promise<void> {
  await db.deleteFrom("passes").where("district_id", "=", districtId).where("expires_at", "<", before).execute();
}

/** Whether `takePass` would give it now. */
export async function isPassOpen({ db, districtId }: Store, purpose: Pass["purpose"], hash: string, at: Date): Promise<boolean> {
  const row = await db
    .selectFrom("passes")
    .select("purpose")
    .where("district_id", "=", districtId).where("pass_hash", "=", hash).where("purpose", "=", purpose)
    .where("used_at", "is", null).where("expires_at", ">", at)
    .executeTakeFirst();
  return row !== undefined;
}
