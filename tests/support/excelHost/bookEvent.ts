import type { CellValue } from "../../../roster/model/sheet.js";

export type EventSource = "Local" | "Remote";

/** What a cell held before and after, told for single cells only. */
export interface BookDetails {
  readonly valueBefore: CellValue;
  readonly valueAfter: CellValue;
}

/** Something that Excel tells its add-ins. Addresses are without the sheet's name, as Excel gives them in events. */
export type BookEvent =
  | {
    readonly kind: "changed"; readonly sheetId: string; readonly address: string; readonly changeType: string; readonly source: EventSource;
    readonly details?: BookDetails; readonly trigger?: "ThisLocalAddin" | "Unknown";
  }
  | { readonly kind: "row-sorted" | "column-sorted" | "row-hidden" | "filtered"; readonly sheetId: string; readonly address: string; readonly source: EventSource }
  | { readonly kind: "selected"; readonly sheetId: string; readonly address: string }
  | { readonly kind: "sheet-added" | "sheet-deleted" | "sheet-activated"; readonly sheetId: string; readonly source: EventSource };
