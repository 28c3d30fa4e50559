import { cellAddress } from "../../../roster/model/address.js";
import { refused, type Refusal } from "../../../roster/model/refusal.js";
import type { CellPlace } from "../sheetHost.js";
import type { OpenSheets } from "./openSheets.js";

/** Why a cell cannot be written: there is no such sheet, a formula stands there, or a merge covers it. */
export function cellBlocked(sheets: OpenSheets, { sheet, row, column }: CellPlace): { readonly ok: false; readonly refusal: Refusal } | null {
  if (!sheets.has(sheet)) return refused("sheet-missing", { sheet: sheet ?? "" });
  const params = { sheet: sheet ?? "", cell: cellAddress(row, column) };
  if (sheets.rowOf(sheet, row)?.formulas?.[column] !== undefined) return refused("cell-has-formula", params);
  const isCovered = sheets.mergesOf(sheet).some(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left),
  );
  return isCovered ? refused("cell-in-merge", params) : null;
}
