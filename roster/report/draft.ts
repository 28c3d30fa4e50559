import type { CellPlan, SheetPlan, StyleName } from "../model/plan.js";

/** A cell before anybody knows where the list of its people will stand. */
export interface DraftCell extends CellPlan {
  /** The figure's name in the language of the workbook. */
  readonly figureLabel?: string;
  /** The value is worked out from the ages of a figure's people. */
  readonly ages?: { readonly figureId: string; readonly by: AgeFold };
}

export type AgeFold = "average" | "oldest" | "youngest";

export interface DraftRow {
  readonly cells: readonly (DraftCell | undefined)[];
  /** In points. */
  readonly height?: number;
}

export interface DraftSheet extends Omit<SheetPlan, "rows"> {
  /** The first is row 1; an empty one keeps its place. */
  readonly rows: readonly DraftRow[];
}

/** Rows of a sheet, as they are written down from the top. */
export interface RowList {
  readonly rows: DraftRow[];
  readonly merges: SheetPlan["merges"][number][];
}

export const startRows = (): RowList => ({ rows: [], merges: [] });

/** The row that the next `addRow` will write, from 1. */
export const nextRow = (list: RowList): number => list.rows.length + 1;

/** Writes a row and tells which it is. */
export function addRow(list: RowList, cells: readonly (DraftCell | undefined)[], height?: number): number {
  list.rows.push(height === undefined ? { cells } : { cells, height });
  return list.rows.length;
}

/** Writes one cell over the whole width. */
export function addWideRow(list: RowList, cell: DraftCell, width: number, height?: number): number {
  const row = addRow(list, [cell, ...fill(width - 1, cell.style)], height);
  if (width > 1) list.merges.push({ top: row, left: 0, bottom: row, right: width - 1 });
  return row;
}

/** Cells under a merge bear its look, so that the borders close. */
export function fill(count: number, style: StyleName): readonly DraftCell[] {
  return Array.from({ length: Math.max(0, count) }, () => ({ value: null, style }));
}

export const textCell = (value: string | null, style: StyleName = "text"): DraftCell => ({ value, style });
export const headCell = (value: string): DraftCell => ({ value, style: "head" });
export const numberCell = (value: number | null, style: StyleName = "number"): DraftCell => ({ value, style });
