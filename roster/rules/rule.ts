import type { Ledger } from "../ledgers/ledger.js";
import type { FieldId } from "../model/field.js";
import type { Finding, FixCell, Severity } from "../model/finding.js";
import type { IsoDay } from "../model/partialDate.js";
import type { Policy } from "../model/policy.js";
import type { RosterRecord } from "../model/record.js";
import type { Table } from "../model/table.js";

/** What a rule may know beside its subject. Time and policy come in from outside; rules own no clock. */
export interface RuleContext {
  readonly asOf: IsoDay;
  readonly policy: Policy;
  readonly table: Table;
  readonly ledger: Ledger;
  /** Valid ID numbers that this unit told before, for offering one where a cell lost its digits (R6). */
  readonly toldIdNumbers?: readonly string[];
}

/** The blocks of the catalogue, in its order. */
export type RuleBlock =
  | "sheet" | "required" | "id-number" | "date" | "code" | "retirement" | "derived" | "party" | "life" | "contact" | "within";

interface RuleHead {
  readonly code: string;
  readonly block: RuleBlock;
  /** Severities it can give, for docs/rules.md. */
  readonly severities: readonly Severity[];
  /** What kind of fix it can offer, for docs/rules.md. */
  readonly fix: "safe" | "ask" | "none";
  /** Law, standard or table, for docs/rules.md. */
  readonly source?: string;
}

/** Looks at the columns only, never at a row. */
export interface TableRule extends RuleHead {
  readonly scope: "table";
  check(context: RuleContext): readonly Finding[];
}

/** Looks at one row; an edit of one of the fields that it reads asks it again. */
export interface RowRule extends RuleHead {
  readonly scope: "row";
  readonly reads: readonly FieldId[];
  /** Returns null, one finding or several; null and single ones spare an array a row. */
  check(record: RosterRecord, context: RuleContext): Finding | readonly Finding[] | null;
}

/** Looks at rows that share a key; an edit asks only the buckets that the row left and joined. */
export interface GroupRule extends RuleHead {
  readonly scope: "group";
  readonly reads: readonly FieldId[];
  /** Returns null, one key or several; null and single ones spare an array a row. */
  keys(record: RosterRecord, context: RuleContext): string | readonly string[] | null;
  /** `records` share one key and are in the order of the sheet; there are two of them or more. */
  /** `key` is the one that they share: rows that share several keys are spoken of under one of them only. */
  check(records: readonly RosterRecord[], context: RuleContext, key: string): readonly Finding[];
}

/** Looks at a whole column through a running tally, so that an edit costs the same in any sheet. */
export interface ColumnRule<Tally = unknown> extends RuleHead {
  readonly scope: "column";
  readonly reads: readonly FieldId[];
  start(context: RuleContext): Tally;
  /** Adds (+1) or takes away (-1) a row. */
  count(tally: Tally, record: RosterRecord, sign: 1 | -1, context: RuleContext): void;
  findings(tally: Tally, context: RuleContext): readonly Finding[];
  /** How a row's cell would change if the finding's fix were accepted; the engine fills `fix.cells` with it when asked. */
  fixCell?(record: RosterRecord, finding: Finding, context: RuleContext): FixCell | null;
}

/**
 * Looks at one row in the light of its whole column. An edit asks its own row again, and every row only when
 * what the column says as a whole has changed.
 */
export interface ColumnRowRule<Tally = unknown> extends RuleHead {
  readonly scope: "column-row";
  readonly reads: readonly FieldId[];
  start(context: RuleContext): Tally;
  /** Adds (+1) or takes away (-1) a row. */
  count(tally: Tally, record: RosterRecord, sign: 1 | -1, context: RuleContext): void;
  /** What the column says as a whole, comparable by ===. */
  verdict(tally: Tally, context: RuleContext): string;
  check(record: RosterRecord, verdict: string, context: RuleContext): Finding | null;
}

export type Rule = TableRule | RowRule | GroupRule | ColumnRule | ColumnRowRule;
