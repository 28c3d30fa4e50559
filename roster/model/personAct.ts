import type { FieldId } from "./field.js";

/** What the bureau marks a person with by hand. */
export const personFlags = ["four-bodies"] as const;
export type PersonFlag = (typeof personFlags)[number];

/** What the bureau does about one person; of acts of one kind the latest counts, for words field by field. */
export type PersonAct =
  /** null: the bureau says that there is nothing to tell. */
  | { readonly kind: "word"; readonly field: FieldId; readonly value: string | null }
  | { readonly kind: "flag"; readonly flag: PersonFlag; readonly on: boolean }
  /** Which unit counts the person; null leaves it to the rules again. */
  | { readonly kind: "ruling"; readonly unitId: string | null };

/** An act as it is kept. */
export interface KeptAct {
  readonly actId: string;
  readonly act: PersonAct;
  /** The account that acted. */
  readonly by: string;
  readonly at: string;
  /** The document or the decision behind it. */
  readonly reason: string;
}

/** A unit's word that somebody has died, as of when it was first told; what the unit tells since does not take it back. */
export interface DeathWord {
  readonly toldAt: string;
  /** null until the unit's lead has confirmed it. */
  readonly confirmedAt: string | null;
}
