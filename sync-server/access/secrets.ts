import { createHash, randomBytes } from "node:crypto";

/** What a secret is for stands in its first letters, so that one who finds it knows what to revoke. */
export type SecretKind = "sr_" | "ss_" | "sp_";

/** 256 bits of chance: it needs no salt and no slow hash. `sr_` a unit's token, `ss_` a session, `sp_` a pass for one use. */
export function makeSecret(kind: SecretKind): string {
  return kind + randomBytes(32).toString("base64url");
}

/** What the database keeps of it. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
