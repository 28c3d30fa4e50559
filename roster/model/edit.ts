/** A cell that a person accepted to have changed. Nothing else of a sheet is ever written (B1). */
export interface CellEdit {
  readonly sheet: string | null;
  /** From 1. */
  readonly row: number;
  /** 0 = A. */
  readonly column: number;
  /** Never a formula: text that looks like one is stored as text (B4). null clears the cell. */
  readonly value: string | number | null;
  /** Gives the cell the text format "@", for ID numbers and dates such as 1945.10. */
  readonly asText: boolean;
}
