import type { FieldId } from "../model/field.js";
import type { Finding } from "../model/finding.js";
import type { RuleContext } from "../rules/rule.js";

/** What can be worked out from the rest of a row. */
export type Derivation =
  | "birth-date" | "birth-date-id" | "gender" | "age" | "party-years" | "revolution-period" | "statutory-retirement"
  | "fifty-party-years" | "round-birthday" | "lunar-birthday" | "home-division";

/** Where a proposed value comes from; the words are in roster/words/enrich. */
export interface ProposalSource {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A value offered for a cell. Nothing is written before a person accepts it (B1). */
export interface Proposal {
  readonly derivation: Derivation;
  /** From 1. */
  readonly row: number;
  /** 0 = A; null: the sheet has no column for it, it is shown and written nowhere. */
  readonly column: number | null;
  /** null: no field of the ledger holds it. */
  readonly field: FieldId | null;
  readonly value: string | number;
  /** Written as text whatever it looks like: 1945.10. */
  readonly asText: boolean;
  readonly source: ProposalSource;
}

/** A column that the clerk asks to have filled as a whole; null asks to be shown the values only. */
export interface AskedColumn {
  readonly derivation: Derivation;
  readonly column: number | null;
}

export type CellState = "empty" | "value" | "formula";

export interface EnrichContext extends RuleContext {
  /** What checking found in the same records: nothing is derived from a value that waits for correction. */
  readonly findings: readonly Finding[];
  readonly asked?: readonly AskedColumn[];
  /** What a cell holds; without it a mapped cell is judged by its record, any other is taken for empty. */
  readonly cellState?: (row: number, column: number) => CellState;
}
