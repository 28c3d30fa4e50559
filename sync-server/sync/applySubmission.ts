import { applyChange } from "../../roster/changes/applyChanges.js";
import { stateKey } from "../../roster/changes/stateKey.js";
import type { Change, RemoveReason } from "../../roster/model/change.js";
import type { ChangeResult } from "../../roster/protocol/submission.js";
import type { KeptRecord } from "../store/records.js";

/** One record that a submission changed. `before` is null for a new one; `after.removed` says why it was taken off. */
export interface Touched {
  readonly before: KeptRecord | null;
  readonly after: KeptRecord;
  readonly note: string | null;
}

export interface AppliedSubmission {
  /** In the order of the changes. */
  readonly results: readonly ChangeResult[];
  readonly touched: readonly Touched[];
}

interface Step {
  readonly after: KeptRecord | undefined;
  readonly result: ChangeResult;
  readonly note?: string;
}

/**
 * Applies changes in the sender's order. A value that the unit had told differently meanwhile is not overwritten: the
 * change is answered as a conflict with what is stored. What is there already stays as it is.
 */
export function applySubmission(kept: readonly KeptRecord[], changes: readonly Change[]): AppliedSubmission {
  const before = new Map(kept.map((record) => [record.recordId, record]));
  const now = new Map(before);
  const notes = new Map<string, string>();
  const results = changes.map((change) => {
    const { after, result, note } = applyStep(now.get(change.recordId), change);
    if (after !== undefined) now.set(change.recordId, after);
    if (note !== undefined) notes.set(change.recordId, note);
    return result;
  });
  const touched = [...now]
    .filter(([recordId, after]) => before.get(recordId) !== after)
    .map(([recordId, after]) => ({ before: before.get(recordId) ?? null, after, note: notes.get(recordId) ?? null }));
  return { results, touched };
}

function applyStep(record: KeptRecord | undefined, change: Change): Step {
  if (change.op === "remove") return removeRecord(record, change.reason, change.note);
  if (change.op === "add" && record !== undefined) {
    const same = record.removed === null && stateKey(record) === stateKey(change);
    return { after: record, result: same ? { outcome: "unchanged" } : { outcome: "conflict", stored: null } };
  }
  if (change.op === "set") {
    if (record === undefined || record.removed !== null) return { after: record, result: { outcome: "no-record" } };
    const stored = record.statement[change.field] ?? null;
    if (stored !== change.from && stored !== change.to) return { after: record, result: { outcome: "conflict", stored } };
  }
  const after = applyChange(record, change);
  if (after === record) return { after: record, result: { outcome: "unchanged" } };
  return { after: { removed: null, ...after! }, result: { outcome: "applied" } };
}

function removeRecord(record: KeptRecord | undefined, reason: RemoveReason, note: string): Step {
  if (record === undefined) return { after: record, result: { outcome: "no-record" } };
  if (record.removed !== null) return { after: record, result: { outcome: "unchanged" } };
  return { after: { ...record, removed: reason }, result: { outcome: "applied" }, note };
}
