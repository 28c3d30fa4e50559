import type { FieldId } from "./field.js";

export type Severity = "error" | "warning" | "info";

export interface FixCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
  /** Written as text whatever it looks like: ID numbers, 1945.10. */
  readonly asText: boolean;
}

export interface Fix {
  /** What the cell would say, as a person reads it. */
  readonly value: string;
  /** Safe ones may be accepted in bulk after a preview; others one by one. */
  readonly safe: boolean;
  readonly cells: readonly FixCell[];
}

/** Something a person should look at. A finding is data: never thrown, never pre-worded (C2). */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly field: FieldId | null;
  /** The one cell: row from 1, column 0 = A. */
  readonly row: number;
  readonly column: number;
  /** What the words need. Personal data stands here only as the sheet itself shows it. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly fix: Fix | null;
}
