import type { FieldId } from "../../roster/model/field.js";
import type { RecordEvent } from "../store/events.js";
import type { EventCell } from "../store/tables.js";
import type { Touched } from "./applySubmission.js";

/** What the history keeps of a touched record: the cells that differ, and why it was taken off. */
export function eventOf({ before, after, note }: Touched): RecordEvent {
  const kind = before === null ? "added" : after.removed !== null && before.removed === null ? "removed" : "changed";
  return { recordId: after.recordId, kind, cells: cellsOf({ before, after }), source: after.source, reason: after.removed, note };
}

/** Whether anything is left to tell: an error that its sender let stand, and that we hold again, is where it was. */
export function changesSomething(touched: Touched): boolean {
  const { before, after } = touched;
  return before === null || before.removed !== after.removed || cellsOf(touched).length > 0;
}

function cellsOf({ before, after }: Pick<Touched, "before" | "after">): readonly EventCell[] {
  const texts = [before?.statement, before?.held, after.statement, after.held];
  const fields = new Set(texts.flatMap((each) => Object.keys(each ?? {}))) as Set<FieldId>;
  const cells = [...fields].sort().map((field) => ({
    field, from: before?.statement[field] ?? null, to: after.statement[field] ?? null, heldBy: after.held[field] ?? null,
  }));
  return cells.filter(({ field, from, to, heldBy }) => from !== to || (before?.held[field as FieldId] ?? null) !== heldBy);
}
