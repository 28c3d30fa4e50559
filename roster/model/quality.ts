import type { FieldId } from "./field.js";
import type { Severity } from "./finding.js";

/** How well a unit's roster stands: what checking found and how completely it is filled. Counts only, no people. */
export interface RosterQuality {
  /** Rows that are people. */
  readonly people: number;
  readonly findings: readonly { readonly rule: string; readonly severity: Severity; readonly count: number }[];
  /** For the fields that must or should be filled. */
  readonly completeness: readonly { readonly field: FieldId; readonly filled: number; readonly of: number }[];
}
