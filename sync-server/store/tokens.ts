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
