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

/** A told value that does not stand: another told value or the bureau's word is in its way until somebody settles it. */
export interface Dispute {
  /** Two of the unit's own sendings that did not know of each other, or a change of a field that the bureau decides. */
  readonly kind: "conflict" | "proposal";
  /** What stands meanwhile, null for nothing. */
  readonly standing: string | null;
}

/** The disputed fields of a record; \`inForce\` puts what stands in their place. */
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
  | { readonly op: "remove"; readonly recordId: string; readonly reason: RemoveReason; readonly note: string };

/** One record of a unit as the register keeps it: told values, held and disputed ones included. */
export interface ToldRecord {
  readonly recordId: string;
  readonly statement: Statement;
  readonly held: Held;
  readonly disputed?: Disputed;
  readonly source: Source;
}
