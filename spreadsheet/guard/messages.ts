import type { Refusal } from "../../roster/model/refusal.js";
import type { Sheet, Workbook } from "../../roster/model/sheet.js";
import type { PackedRows } from "./packRows.js";

/** What the parent asks. */
export interface ReadRequest {
  readonly kind: "read";
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** What the child answers: ready once; then for each file its sheets with their rows piece by piece, and an end. */
export type ReadAnswer =
  | { readonly kind: "ready" }
  | { readonly kind: "sheet"; readonly sheet: Omit<Sheet, "rows"> }
  | { readonly kind: "rows"; readonly packed: PackedRows }
  | { readonly kind: "done"; readonly workbook: Omit<Workbook, "sheets"> }
  | { readonly kind: "refused"; readonly refusal: Refusal };
