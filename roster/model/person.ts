import type { FieldId } from "./field.js";
import type { RemoveReason, Source, Statement, ToldRecord } from "./change.js";

export interface Unit {
  readonly unitId: string;
  readonly name: string;
}

/** A record with the unit that told it. */
export interface UnitRecord extends ToldRecord {
  readonly unitId: string;
  /** The unit took it off its roster, with this reason: the trace of a death or a transfer still tells of the person. */
  readonly removed?: RemoveReason;
}

/** A cluster of records that are one human being. */
export interface Person {
  readonly personId: string;
  readonly records: readonly UnitRecord[];
}

/** A person as the register shows them: one value a field, chosen from the records, with where each record stands. */
export interface PersonView {
  readonly personId: string;
  /** The unit that counts this person, so that in the district each counts once (M1). */
  readonly unitId: string;
  readonly statement: Statement;
  /** Fields of the chosen statement that wait for correction, with the rule. */
  readonly held: { readonly [F in FieldId]?: string };
  /** At least one field waits for correction: counted, and shown in "of which 待更正". */
  readonly waiting: boolean;
  /** Any unit's word of a death, whatever else is wrong (C5). */
  readonly deceased: boolean;
  /** A hint of a death that nobody has confirmed (deceased-hint): counted, but never greeted or visited unasked. */
  readonly muted: boolean;
  readonly sources: readonly (Source & { readonly unitId: string; readonly recordId: string })[];
}
