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
  /** A cell of the same sheet whose looks a blank cell takes, but for its number format: a new column looks like the one beside it. */
  readonly like?: { readonly row: number; readonly column: number };
}
