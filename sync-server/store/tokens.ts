import type { Store } from "./openStore.js";
import type { TokenRole } from "./tables.js";

/** Whose a token is. */
export interface TokenHolder {
  readonly tokenId: string;
  readonly role: TokenRole;
  readonly unitId: string | null;
}

export async function insertToken({ db, districtId }: Store, token: TokenHolder & { readonly hash: string }, at: Date): Promise<void> {
  await db
    .insertInto("tokens")
    .values({
      district_id: districtId, token_hash: token.hash, token_id: token.tokenId, role: token.role, unit_id: token.unitId, created_at: at,
      revoked_at: null,
    })
    .onConflict((on) => on.doNothing())
    .execute();
}

/** null for a token that is not known or was revoked. */
export async function findToken({ db, districtId }: Store, hash: string): Promise<TokenHolder | null> {
  const row = await db
    .selectFrom("tokens")
    .select(["token_id", "role", "unit_id"])
    .where("district_id", "=", districtId)
    .where("token_hash", "=", hash)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return row === undefined ? null : { tokenId: row.token_id, role: row.role, unitId: row.unit_id };
}

/** Ends all tokens of a unit, when it is given a new one. */
export async function revokeTokens({ db, districtId }: Store, unitId: string, at: Date): Promise<void> {
  await db
    .updateTable("tokens")
    .set({ revoked_at: at })
    .where("district_id", "=", districtId)
    .where("unit_id", "=", unitId)
    .where("revoked_at", "is", null)
    .execute();
}

export interface TokenSummary {
  readonly tokenId: string;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
}

/** The tokens that a unit was given, the newest first. */
export async function listTokens({ db, districtId }: Store, unitId: string): Promise<readonly TokenSummary[]> {
  const rows = await db
    .selectFrom("tokens")
    .select(["token_id", "created_at", "revoked_at"])
    .where("district_id", "=", districtId).where("unit_id", "=", unitId)
    .orderBy("created_at", "desc").orderBy("token_id")
    .execute();
  return rows.map((row) => ({ tokenId: row.token_id, createdAt: row.created_at, revokedAt: row.revoked_at }));
}

/** false where the unit has no such token. One that was revoked before stays as it is. */
export async function revokeToken({ db, districtId }: Store, unitId: string, tokenId: string, at: Date): Promise<boolean> {
  const found = await db
    .updateTable("tokens")
    .set(({ fn, val }) => ({ revoked_at: fn.coalesce("revoked_at", val(at)) }))
    .where("district_id", "=", districtId).where("unit_id", "=", unitId).where("token_id", "=", tokenId)
    .returning("token_id")
    .execute();
  return found.length === 1;
}
