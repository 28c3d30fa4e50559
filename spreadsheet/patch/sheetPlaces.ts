import type { Range } from "../../roster/model/sheet.js";

/** Where an element stands in its part, in bytes. */
export interface ElementPlace {
  readonly start: number;
  /** Behind its start tag. */
  readonly openEnd: number;
  /** Where its end tag begins; for `<a/>` the same as `openEnd`. */
  readonly closeStart: number;
  readonly end: number;
  readonly isEmpty: boolean;
  /** As written, with its prefix: "c", "x:c". */
  readonly name: string;
  /** The text of its attributes, as written, and where it ends. */
  readonly attributes: string;
  readonly attributesStart: number;
  readonly attributesEnd: number;
}

export interface CellPlace extends ElementPlace {
  readonly style: number;
  readonly hasFormula: boolean;
  /** What stands in the cell, in order. */
  readonly children: readonly { readonly name: string; readonly start: number; readonly end: number }[];
}

export interface RowPlace extends ElementPlace {
  /** The style of the row's blank cells, where it has one. */
  readonly style: number | null;
  /** By column. */
  readonly cells: Map<number, CellPlace>;
  /** For a column without a cell: in front of the first cell further right. */
  readonly insertAt: Map<number, number>;
}

/** The places of a worksheet part that edits of given cells need. */
export interface SheetPlaces {
  readonly sheetData: ElementPlace;
  /** By row. */
  readonly rows: Map<number, RowPlace>;
  /** For a row that is not there: in front of the first row further down. */
  readonly insertAt: Map<number, number>;
  readonly dimension: { readonly valueStart: number; readonly valueEnd: number; readonly range: Range } | null;
  readonly columnStyles: readonly { readonly first: number; readonly last: number; readonly style: number }[];
  readonly merges: readonly Range[];
  /** Areas that one formula fills: arrays and data tables. */
  readonly arrays: readonly Range[];
  readonly recalculation: ElementPlace | null;
  readonly hasFormula: boolean;
}

/** Rows and columns that will be edited. */
export type Wanted = ReadonlyMap<number, ReadonlySet<number>>;
