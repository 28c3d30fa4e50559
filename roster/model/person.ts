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
  /** When the unit last told or confirmed the record, in UTC as the service stamps it: "2026-11-22T08:00:00.000Z". */
  readonly toldAt?: string;
  /** The same for single fields that were told at another time than the rest. */
  readonly fieldTimes?: { readonly [F in FieldId]?: string };
}

/** What the bureau itself states of a person; the last word about a field is the one that counts. */
export interface BureauWord {
  readonly field: FieldId;
  /** null: the bureau says that there is nothing to tell. */
  readonly value: string | null;
  /** The account that spoke. */
  readonly by: string;
  readonly at: string;
  /** The document or decision behind it, null where none is named. */
  readonly ruling: string | null;
}

/** What the bureau marks a person with by hand, for no other datum tells it. */
export interface PersonFlags {
  /** 四套班子 (区委、人大、政府、政协领导): never derived from a rank. */
  readonly fourBodies: boolean;
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
