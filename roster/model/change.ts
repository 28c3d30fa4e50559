import type { FieldId } from "./field.js";

/**
 * What a unit tells of one person, as canonical text by field: dates "1945-03", codes by their official name,
 * ID numbers normalised. Empty fields are left out.
 */
export type Statement = { readonly [F in FieldId]?: string };

/** Where a statement was read. */
export interface Source {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
}

export type RemoveReason = "去世" | "转出" | "误录" | "重复" | "其他";

/** Fields whose value waits for correction (待更正), with the rule that says so. */
export type Held = { readonly [F in FieldId]?: string };

/**
 * A told value that does not stand yet, and the one that stands meanwhile: a conflict between two who told without knowing
 * of each other (S4), or a proposal about a protected field, on which the bureau decides.
 */
export interface Dispute {
  readonly kind: "conflict" | "proposal";
  readonly standing: string | null;
  /** Empty where it is not kept who told it. */
  readonly standingBy: string;
  readonly standingAt: string;
  readonly toldBy: string;
  readonly toldAt: string;
  /** The unit's revision that it came with. */
  readonly revision: number;
}

/** The disputed fields of a record; `inForce` puts what stands in their place. */
export type Disputed = { readonly [F in FieldId]?: Dispute };

/** A small closed union; a switch over it ends in `unreachable`. */
export type Change =
  | { readonly op: "add"; readonly recordId: string; readonly statement: Statement; readonly held: Held; readonly source: Source }
  | {
      readonly op: "set"; readonly recordId: string; readonly field: FieldId;
      readonly from: string | null; readonly to: string | null;
      /** The rule that holds the new value back, null when it stands. */
      readonly heldBy: string | null;
      readonly source: Source;
    }
  | {
      readonly op: "remove"; readonly recordId: string; readonly reason: RemoveReason; readonly note: string;
      /** With 转出: the unit that takes the person over, where it is one of the district's. */
      readonly toUnit?: string | undefined;
    }
  /** Ends a conflict that the sender has seen: what was told last stands, or what stood before is told again. */
  | { readonly op: "settle"; readonly recordId: string; readonly field: FieldId; readonly keep: "told" | "standing"; readonly source: Source };

/** One record of a unit as the register keeps it: told values, held and disputed ones included. */
export interface ToldRecord {
  readonly recordId: string;
  readonly statement: Statement;
  readonly held: Held;
  readonly source: Source;
  /** Left out where nothing is disputed. */
  readonly disputed?: Disputed;
}

/** A record with the trace of how it was taken off; null while the unit lists it. */
export interface KeptRecord extends ToldRecord {
  readonly removed: RemoveReason | null;
  /** When the unit last told something of it. */
  readonly toldAt?: string;
  /** When it told the record whole, where it told single fields since; `fieldTimes` says when those. */
  readonly wholeAt?: string;
  readonly fieldTimes?: { readonly [F in FieldId]?: string };
}
