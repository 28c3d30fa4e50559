import { withText } from "../changes/applyChanges.js";
import type { Disputed, KeptRecord, RemoveReason, Statement } from "../model/change.js";
import type { FieldId } from "../model/field.js";
import type { Touched } from "./mergeChanges.js";

/** What one event did to one record, as its undoing needs it. */
export interface UndoableEvent {
  readonly recordId: string;
  readonly kind: "added" | "changed" | "removed";
  /** Why it took the record off, or why it had been off before it was listed again. */
  readonly reason?: RemoveReason | null;
  readonly relisted?: RemoveReason | null;
  /** Empty for a record that was told whole. */
  readonly cells: readonly { readonly field: string; readonly from: string | null; readonly to: string | null }[];
}

/** A value that was told anew since, and is not taken back: later edits stay (M4). */
export interface NotUndone {
  readonly recordId: string;
  readonly field: FieldId | null;
}

export interface Undone {
  readonly touched: readonly Touched[];
  readonly left: readonly NotUndone[];
}

/**
 * Takes back what a submission or a single change did, as new changes: a new record is taken off as 误录, one that was taken
 * off is listed again, one that was listed again is taken off, a value goes back to what stood before; each where nobody has
 * told anything else since.
 * @example undoEvents([{ recordId: "r1", kind: "changed", cells: [{ field: "mobile", from: "a", to: "b" }] }], kept).left // []
 */
export function undoEvents(events: readonly UndoableEvent[], kept: ReadonlyMap<string, KeptRecord>): Undone {
  const now = new Map(kept);
  const left: NotUndone[] = [];
  // The last first, so that each finds what it left behind.
  for (const event of [...events].reverse()) {
    const record = now.get(event.recordId);
    if (record === undefined) left.push({ recordId: event.recordId, field: null });
    else now.set(event.recordId, undoEvent(record, event, left));
  }
  const touched = [...now].flatMap(([recordId, after]) => {
    const before = kept.get(recordId)!;
    return before === after ? [] : [{ before, after, note: null, toUnit: null }];
  });
  return { touched, left };
}

function undoEvent(record: KeptRecord, event: UndoableEvent, left: NotUndone[]): KeptRecord {
  const { recordId, kind, cells } = event;
  // Told whole, or cell by cell where some are proposals; one that came and went in one submission is off already.
  if (kind === "added" && (event.reason ?? null) === null) return record.removed === null ? { ...record, removed: "误录" } : record;
  let after = undoRemoval(record, event, left);
  for (const { field, from, to } of cells) {
    const of = field as FieldId;
    // Only what holds the value, or a dispute, was changed then: what is open about it now is not this undoing's to end.
    if (from === to) continue;
    if ((after.statement[of] ?? null) !== to) left.push({ recordId, field: of });
    else after = withTold(after, of, from);
  }
  return after;
}

/** A death that was told after another removal stays a death, whatever becomes of the other one. */
function undoRemoval(record: KeptRecord, { recordId, kind, reason = null, relisted = null }: UndoableEvent, left: NotUndone[]): KeptRecord {
  if (relisted !== null) return record.removed === null ? { ...record, removed: relisted } : record;
  if (kind !== "removed" || record.removed === null) return record;
  if (record.removed === reason) return { ...record, removed: null };
  left.push({ recordId, field: null });
  return record;
}

/** What holds the value is found anew by who writes it; a dispute about the value that goes is over. */
function withTold(record: KeptRecord, field: FieldId, value: string | null): KeptRecord {
  const statement: Statement = withText(record.statement, field, value);
  const disputed: Disputed = Object.fromEntries(Object.entries(record.disputed ?? {}).filter(([other]) => other !== field));
  return { ...record, statement, held: withText(record.held, field, null), disputed };
}
