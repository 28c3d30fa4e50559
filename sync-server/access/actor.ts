import type { Role } from "./permissions.js";

/** Who speaks: never a secret, safe to keep in the history. */
export interface Actor {
  /** An account's or a token's id. */
  readonly actorId: string;
  readonly role: Role;
  /** Whose roster it is about; null for those who are not of a unit. */
  readonly unitId: string | null;
  /** Of a department reader. */
  readonly departmentId?: string | null;
  /** The session that the request came in, null for a token. */
  readonly session?: ActorSession | null;
}

export interface ActorSession {
  readonly sessionId: string;
  readonly kind: "cookie" | "bearer";
  /** Without the second factor that the role must have: only setting it up is allowed. */
  readonly factorGiven: boolean;
  readonly expiresAt: Date;
}
