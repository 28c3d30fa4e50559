import type { FieldId } from "../../roster/model/field.js";
import type { Touched } from "../../roster/merge/mergeChanges.js";
import type { EventCell, NewEvent, RecordBody } from "../store/events.js";

/** What the history keeps of a touched record: a new one whole, of a known one, or where a value does not stand yet, the cells that differ, and why it was taken off. */
export function eventOf(touched: Touched): NewEvent {
  const { before, after, note, toUnit } = touched;
  const subject = after.recordId;
  if (isToldWhole(touched)) {
    const body: RecordBody = { statement: after.statement, held: after.held, source: after.source };
    return { kind: "added", subject, body };
  }
  const kind = before === null ? "added" : after.removed !== null && before.removed === null ? "removed" : "changed";
  const relisted = after.removed === null ? before?.removed ?? null : null;
  const body: RecordBody = {
    cells: cellsOf({ before, after }), source: after.source, reason: after.removed, note, ...(toUnit === null ? {} : { toUnit }),
    ...(relisted === null ? {} : { relisted }),
  };
  return { kind, subject, body };
}

/** A new record of which there is nothing more to keep than what was told. */
export function isToldWhole({ before, after }: Pick<Touched, "before" | "after">): boolean {
  return before === null && after.removed === null && Object.keys(after.disputed ?? {}).length === 0;
}

/** Whether anything is left to tell: an error that its sender let stand, and that we hold again, is where it was. */
export function changesSomething(touched: Touched): boolean {
  const { before, after } = touched;
  return before === null || before.removed !== after.removed || cellsOf(touched).length > 0;
}

function cellsOf({ before, after }: Pick<Touched, "before" | "after">): readonly EventCell[] {
  const texts = [before?.statement, before?.held, before?.disputed, after.statement, after.held, after.disputed];
  const fields = new Set(texts.flatMap((each) => Object.keys(each ?? {}))) as Set<FieldId>;
  const cells: EventCell[] = [];
  for (const field of [...fields].sort()) {
    const from = before?.statement[field] ?? null;
    const to = after.statement[field] ?? null;
    const heldBy = after.held[field] ?? null;
    const dispute = after.disputed?.[field];
    const same = from === to && (before?.held[field] ?? null) === heldBy && JSON.stringify(before?.disputed?.[field]) === JSON.stringify(dispute);
    if (!same) cells.push({ field, from, to, heldBy, ...(dispute === undefined ? {} : { dispute }) });
  }
  return cells;
}
