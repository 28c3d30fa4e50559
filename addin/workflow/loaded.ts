import type { Answered, ServiceProblem } from "../service/answered.js";

/** Something that the service is asked for. What was there before stays in sight while it is asked for again, or is away. */
export type Loaded<T> =
  /** Nobody has asked, or nobody is signed in. */
  | { readonly kind: "none" }
  | { readonly kind: "loading"; readonly last: T | null }
  | { readonly kind: "here"; readonly value: T }
  | { readonly kind: "failed"; readonly problem: ServiceProblem; readonly last: T | null };

export const notLoaded: Loaded<never> = { kind: "none" };

/** @example shownOf({ kind: "here", value: 7 }) === 7 */
export function shownOf<T>(loaded: Loaded<T>): T | null {
  if (loaded.kind === "none") return null;
  return loaded.kind === "here" ? loaded.value : loaded.last;
}

export function loadingAfter<T>(before: Loaded<T>): Loaded<T> {
  return { kind: "loading", last: shownOf(before) };
}

export function loadedFrom<T>(answer: Answered<T>, before: Loaded<T>): Loaded<T> {
  return answer.ok ? { kind: "here", value: answer.value } : { kind: "failed", problem: answer.problem, last: shownOf(before) };
}
