import type { FieldId, SubtablePart } from "./field.js";

/** A kind of sheet that units keep. */
export type LedgerId = "retirees";

export interface Column {
  /** 0 = A. */
  readonly index: number;
  /** Parent and child headings joined with "|", whitespace removed, as written otherwise. */
  readonly heading: string;
  /** The row of the heading that a finding on the column points to, from 1. */
  readonly headingRow: number;
  /** null: no field matches, or the column is asked about. */
  readonly field: FieldId | null;
  readonly part: SubtablePart | null;
  /** 0–1. */
  readonly confidence: number;
  readonly by: "heading" | "content" | "confirmed" | null;
}

/** A question about a column that reading cannot settle. */
export interface Question {
  readonly column: number;
  /** Best first. `check` uses the first; nothing is written or sent by it. */
  readonly candidates: readonly FieldId[];
  readonly because: "shared-heading" | "duplicate-heading" | "heading-unlike-content" | "no-heading";
  /** Content shown to the person who answers, masked where it is an ID number. */
  readonly samples: readonly string[];
}

/** A row such as 一、离休干部(3人). */
export interface Group {
  readonly row: number;
  readonly column: number;
  readonly title: string;
  /** A name of the code list RETIRE_KIND, null where the heading tells none. */
  readonly retireKind: string | null;
  readonly statedCount: number | null;
  /** Data rows below it, inclusive; null when there is none. */
  readonly rows: readonly [number, number] | null;
}

/** A 合计 or 小计 row that states a number of people. */
export interface Total {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly statedCount: number;
  /** Data rows that it sums, inclusive. */
  readonly rows: readonly [number, number];
}

/** A cell merged over several data rows: what it says holds for each of them. */
export interface Span {
  readonly column: number;
  /** The rows that the merged cell covers below its first one, inclusive. */
  readonly rows: readonly [number, number];
  readonly value: string | number | boolean;
  readonly shown: string;
  readonly format: string | undefined;
}

/** Headers and rows of one roster within a sheet. */
export interface Table {
  readonly sheet: string | null;
  readonly ledger: LedgerId;
  /** First and last row, inclusive; hint and code rows below the heading are neither header nor data. */
  readonly headerRows: readonly [number, number];
  readonly dataRows: readonly [number, number];
  readonly columns: readonly Column[];
  /** Rows within dataRows that are people, ascending. */
  readonly peopleRows: readonly number[];
  readonly groups: readonly Group[];
  readonly totals: readonly Total[];
  readonly title: string | null;
  /** From 填报单位 or the title. */
  readonly reportingUnit: string | null;
  /** What stands in for absent columns, by the rules of the catalogue: canonical text. */
  readonly defaults: { readonly [F in FieldId]?: string };
  readonly questions: readonly Question[];
  /** Cells merged downwards over several rows, such as one unit for its people. */
  readonly spans?: readonly Span[];
}

/** The first column of a field, -1 when the table has none. */
export function columnOf(table: Table, field: FieldId): number {
  return table.columns.find((column) => column.field === field)?.index ?? -1;
}
