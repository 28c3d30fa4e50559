/**
 * Why something could not be had of the service. What the service itself refuses bears its code and its own sentence in the
 * person's language; the codes of this side are `offline`, `answer-cut` and `answer-unknown`.
 */
export interface ServiceProblem {
  readonly code: string;
  /** Of HTTP; 0 where no answer came. */
  readonly status: number;
  /** For people; empty for a code of this side, whose words the pane has. */
  readonly detail: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What the service answered, or why it did not: a problem is a value, never an exception. */
export type Answered<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ServiceProblem };

/** @example unanswered("offline").problem.status === 0 */
export function unanswered(code: "offline" | "answer-cut" | "answer-unknown", status = 0): { readonly ok: false; readonly problem: ServiceProblem } {
  return { ok: false, problem: { code, status, detail: "", params: {} } };
}

/** Whether nobody knows if the request arrived: the network, or a gateway, failed on the way. */
export function isAway({ code, status }: ServiceProblem): boolean {
  return code === "offline" || code === "answer-cut" || status === 502 || status === 503 || status === 504;
}

/** Whether somebody has to sign in first, for the first time or again. */
export function isSignedOut({ code }: ServiceProblem): boolean {
  return code === "token-missing" || code === "token-unknown" || code === "session-ended";
}
