import type { Ledger } from "../ledgers/ledger.js";
import type { FieldId } from "../model/field.js";
import type { IsoDay } from "../model/partialDate.js";
import type { Table } from "../model/table.js";

/**
 * Why a sheet is not read as a roster. Notes, lists of codes and other people's tables are all "no-ledger": none of the
 * ledgers that we know.
 */
export type SkipReason = "no-ledger" | "statistics" | "form" | "empty-template" | "empty";

/** What a sheet turned out to be. */
export type SheetReading =
  | { readonly kind: "tables"; readonly tables: readonly Table[] }
  | { readonly kind: "skipped"; readonly reason: SkipReason };

/** A mapping that a person confirmed for this layout; null: the column is none of the ledger's. */
export interface ConfirmedColumn {
  readonly column: number;
  readonly field: FieldId | null;
}

/** What reading a cell may know beside the cell. */
export interface CellOptions {
  readonly ledger: Ledger;
  readonly asOf: IsoDay;
  /** Days are counted from 1904 in this workbook. */
  readonly date1904: boolean;
}

/** What reading a sheet may know beside its cells. */
export interface ReadOptions extends CellOptions {
  /** A CSV has no sheet name; its file name stands for it. */
  readonly fileName: string;
  readonly confirmed?: readonly ConfirmedColumn[];
}
