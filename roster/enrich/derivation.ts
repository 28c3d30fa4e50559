import type { FieldId } from "../model/field.js";
import type { RosterRecord } from "../model/record.js";
import type { RuleContext } from "../rules/rule.js";
import type { DateHabit } from "./dateHabit.js";
import type { Derivation, ProposalSource } from "./proposal.js";

/** A value that was worked out, without a place. */
export interface Derived {
  readonly value: string | number;
  readonly asText: boolean;
  readonly source: ProposalSource;
}

/** What a derivation may know beside the row. */
export interface DeriveContext extends RuleContext {
  /** How the sheet writes the dates of a field. */
  readonly habitOf: (field: FieldId) => DateHabit;
}

/** One way to work a value out. It is given only values that do not wait for correction. */
export interface DerivationRule {
  readonly derivation: Derivation;
  /** The field whose empty cells it fills; null where no field of the ledger holds it. */
  readonly field: FieldId | null;
  /** A derived column that may be worked out anew as a whole when the clerk asks for it. */
  readonly recomputes: boolean;
  /** Of the living only: nothing is worked out where a death is stated or hinted at (C5). */
  readonly ofLiving: boolean;
  /** Without a field: whether the row is shown though nobody asked. */
  readonly isListed: (record: RosterRecord, context: RuleContext) => boolean;
  readonly derive: (record: RosterRecord, context: DeriveContext) => Derived | null;
}

/** For what fills the cells of a field. */
export const neverListed = (): boolean => false;

export const alwaysListed = (): boolean => true;
