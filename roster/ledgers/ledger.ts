import type { CodeListId } from "../codes/codeList.js";
import type { FieldId, FieldType, SubtablePart } from "../model/field.js";
import type { LedgerId } from "../model/table.js";

/** When a field must be filled. */
export type Required = "must" | "must-lixiu" | "must-tuixiu" | "if-member" | "if-deceased" | "should" | "optional" | "derived";

export interface FieldDefinition {
  readonly field: FieldId;
  readonly zh: string;
  readonly en: string;
  readonly type: FieldType;
  readonly codeList: CodeListId | null;
  readonly required: Required;
  /** Several columns may lawfully hold it. */
  readonly many: boolean;
  /** Never reported to the register: bank accounts, diagnoses. */
  readonly notReported: boolean;
  /** Masked unless revealed (P2). */
  readonly sensitive: boolean;
  /** Headings, normalised by `normaliseHeading`; a part belongs to a sub-table's column. */
  readonly headings: readonly { readonly text: string; readonly part?: SubtablePart }[];
}

export interface Ledger {
  readonly ledgerId: LedgerId;
  readonly zh: string;
  readonly en: string;
  readonly fields: readonly FieldDefinition[];
}
