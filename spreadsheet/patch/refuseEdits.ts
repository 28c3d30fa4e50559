import { cellAddress } from "../../roster/model/address.js";
import type { CellEdit } from "../../roster/model/edit.js";
import type { Refusal } from "../../roster/model/refusal.js";
import type { Range } from "../../roster/model/sheet.js";
import { longestText } from "../cellText.js";
import { limits } from "../limits.js";
import { stop } from "../stop.js";
import { holds } from "./references.js";
import type { SheetPlaces } from "./sheetPlaces.js";
import type { TableRange } from "./tableRanges.js";

/**
 * Refuses an edit that would break something beside its cell: a formula, a part of an array, a covered cell of a merge,
 * the headings and totals that a table keeps a second time elsewhere, text longer than a cell holds.
 */
export function refuseEdit(edit: CellEdit, places: SheetPlaces, tables: readonly TableRange[]): void {
  const { row, column } = edit;
  const refuse = (code: Refusal["code"]): never => stop(code, { sheet: edit.sheet ?? "", cell: cellAddress(row, column) });
  const isHere = (range: Range): boolean => holds(range, row, column);
  if (places.rows.get(row)?.cells.get(column)?.hasFormula === true || places.arrays.some(isHere)) refuse("cell-has-formula");
  if (places.merges.some((range) => isHere(range) && (range.top !== row || range.left !== column))) refuse("cell-in-merge");
  for (const table of tables) {
    if (table.headings !== null && isHere(table.headings)) refuse("cell-is-table-heading");
    if (table.totals !== null && isHere(table.totals)) refuse("cell-is-table-total");
  }
  if (typeof edit.value === "string" && edit.value.length > longestText) refuse("cell-text-too-long");
}

/** A place that no sheet has, or a number that no cell holds, is a mistake of the caller. */
export function assertEdit({ row, column, value }: CellEdit): void {
  const isPlace = Number.isInteger(row) && Number.isInteger(column) && row >= 1 && row <= limits.rows && column >= 0 && column < limits.columns;
  if (!isPlace) throw new Error(`Not a place in a sheet: row ${row}, column ${column}`);
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`No cell holds ${value}`);
}
