import type { Directory } from "../../roster/protocol/directory.js";
import type { SignedIn } from "../../roster/protocol/session.js";
import type { ServiceProblem } from "../service/answered.js";

/** Whether somebody is signed in, as far as the pane knows. Checking and completing need nobody. */
export type Session =
  /** Nobody has asked the service yet. */
  | { readonly kind: "unknown" }
  /** `ended`: somebody was signed in, and has to sign in again. */
  | { readonly kind: "out"; readonly ended: boolean }
  /** The service cannot be reached, so nobody knows. */
  | { readonly kind: "away"; readonly problem: ServiceProblem }
  | SignedInSession;

export interface SignedInSession {
  readonly kind: "in";
  readonly who: SignedIn;
  /** The unit that the account speaks for, and the names that it meets; null for accounts of the office and above. */
  readonly directory: Directory | null;
}

/** What the pane's own form sends. */
export interface Credentials {
  readonly login: string;
  readonly password: string;
  /** Of the authenticator, where the account has one. */
  readonly code?: string;
}

/** The unit that somebody signed in speaks for; null where nobody, or nobody of a unit, is. @example unitOf(session)?.name */
export function unitOf(session: Session): { readonly unitId: string; readonly name: string } | null {
  return session.kind === "in" ? (session.directory?.unit ?? null) : null;
}
