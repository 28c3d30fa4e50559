import type { FieldId } from "../model/field.js";
import type { Note, RosterRecord, Told, ValueOf } from "../model/record.js";
import { perContext } from "./perContext.js";
import type { RuleContext } from "./rule.js";

/** A cell of a row that reading noted something of. */
export interface NotedCell {
  readonly field: FieldId;
  readonly told: Told<ValueOf<FieldId>>;
  readonly notes: readonly Note[];
}

const none: readonly NotedCell[] = [];

/**
 * The cells of a row that reading noted something of: mostly none. Several rules ask for them one after the other, so
 * that those of the last row asked for are kept.
 */
export function notedCells(record: RosterRecord, context: RuleContext): readonly NotedCell[] {
  const last = lastRow(context);
  if (last.record !== record) {
    last.record = record;
    last.cells = findNoted(record);
  }
  return last.cells;
}

const lastRow = perContext((): { record: RosterRecord | null; cells: readonly NotedCell[] } => ({ record: null, cells: none }));

function findNoted({ told }: RosterRecord): readonly NotedCell[] {
  let cells: NotedCell[] | null = null;
  for (const field in told) {
    const cell = told[field as FieldId];
    if (cell === undefined || cell.notes === null) continue;
    (cells ??= []).push({ field: field as FieldId, told: cell, notes: cell.notes });
  }
  return cells ?? none;
}
