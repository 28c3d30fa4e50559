import type { Statement } from "../model/change.js";
import { digestOf } from "./digest.js";
import type { Answer, ChangedSince } from "./submission.js";

interface ToldRow {
  readonly recordId: string;
  readonly statement: Statement;
}

/**
 * Whether both sides hold the same: only then may anybody say 已报送 (S5).
 * @example isAgreed(diff.told, answer)
 */
export function isAgreed(told: readonly ToldRow[], { count, digest }: Pick<Answer, "count" | "digest">): boolean {
  return told.length === count && digestOf(told) === digest;
}

/**
 * What others changed meanwhile and the sheet does not tell yet. While there is some, the sheet's base stays what it was: a
 * later one would make its old values look like changes.
 */
export function newsFor(told: readonly ToldRow[], since: readonly ChangedSince[]): readonly ChangedSince[] {
  const rows = new Map(told.map(({ recordId, statement }) => [recordId, statement]));
  // The last word about a cell counts; what was changed and changed back is no news.
  const last = new Map(since.map((change) => [`${change.recordId} ${change.field ?? ""}`, change]));
  return [...last.values()].filter(({ recordId, field, to, removed }) => {
    const row = rows.get(recordId);
    if (field !== null) return row !== undefined && (row[field] ?? null) !== to;
    return removed === null ? row === undefined : row !== undefined;
  });
}

/** The names of people that others added, whom the sheet does not know. @example namesOf(answer.since, current)["r7"] */
export function namesOf(since: readonly ChangedSince[], records: readonly ToldRow[]): Record<string, string> {
  const added = new Set(since.filter(({ field, removed }) => field === null && removed === null).map(({ recordId }) => recordId));
  return Object.fromEntries(records.flatMap(({ recordId, statement }) => (added.has(recordId) && statement.name !== undefined ? [[recordId, statement.name]] : [])));
}
