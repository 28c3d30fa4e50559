import type { Finding } from "../../model/finding.js";
import type { RosterRecord } from "../../model/record.js";
import { sameFinding, textOf } from "../findingOrder.js";

/** What an edit added and took away. */
export interface Delta {
  readonly added: Finding[];
  readonly removed: Finding[];
}

/** A part of a session: the state that some rules need to re-check one row. */
export interface Watch {
  findings(): Iterable<Finding>;
  /** A row changed, came (`before` null) or went (`after` null). */
  update(before: RosterRecord | null, after: RosterRecord | null, delta: Delta): void;
}

/**
 * Notes in `delta` what differs between two lists and returns the later one, with the earlier objects where they
 * still hold.
 */
export function replaceFindings(before: readonly Finding[], after: readonly Finding[], delta: Delta): readonly Finding[] {
  if (before.length === 0 && after.length === 0) return after;
  if (before.length === 1 && after.length === 1 && sameFinding(before[0]!, after[0]!)) return before;
  const left = new Map<string, Finding[]>();
  for (const finding of before) {
    const text = textOf(finding);
    const same = left.get(text);
    if (same === undefined) left.set(text, [finding]);
    else same.push(finding);
  }
  const kept = after.map((finding) => {
    const still = left.get(textOf(finding))?.pop();
    if (still === undefined) delta.added.push(finding);
    return still ?? finding;
  });
  for (const gone of left.values()) delta.removed.push(...gone);
  return kept;
}
