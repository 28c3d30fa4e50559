import type { FieldId } from "../model/field.js";
import type { Note, RosterRecord, Told, ValueOf } from "../model/record.js";

/** A cell of a row that reading noted something of. */
export interface NotedCell {
  readonly field: FieldId;
  readonly told: Told<ValueOf<FieldId>>;
  readonly notes: readonly Note[];
}

const none: readonly NotedCell[] = [];

/** The cells of a row that reading noted something of: mostly none. */
export function notedCells({ told, noted }: RosterRecord): readonly NotedCell[] {
  return noted === null ? none : noted.map((field) => ({ field, told: told[field]!, notes: told[field]!.notes! }));
}
