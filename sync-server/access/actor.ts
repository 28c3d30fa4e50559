import type { Role } from "./permissions.js";

/** Who speaks: never a secret, safe to keep in the history. */
export interface Actor {
  /** An account's or a token's id. */
  readonly actorId: string;
  readonly role: Role;
  /** Whose roster it is about; null for those who are not of a unit. */
  readonly unitId: string | null;
}
