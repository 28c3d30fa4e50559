import { cellAddress } from "../../../roster/model/address.js";
import { refused, type Refusal } from "../../../roster/model/refusal.js";
import type { CellPlace } from "../sheetHost.js";
import type { OpenSheets } from "./openSheets.js";

/** The longest text that a cell of a workbook holds. */
const longest = 32_767;

/** Why a cell cannot be written: there is no such sheet, a formula stands there, a merge covers it, or the text is too long. */
export function cellBlocked(sheets: OpenSheets, { sheet, row, column }: CellPlace, text: unknown = null): { readonly ok: false; readonly refusal: Refusal } | null {
  if (!sheets.has(sheet)) return refused("sheet-missing", { sheet: sheet ?? "" });
  const params = (): Refusal["params"] => ({ sheet: sheet ?? "", cell: cellAddress(row, column) });
  if (sheets.rowOf(sheet, row)?.formulas?.[column] !== undefined) return refused("cell-has-formula", params());
  if (sheets.mergeAt(sheet, row, column)?.isCovered === true) return refused("cell-in-merge", params());
  return typeof text === "string" && text.length > longest ? refused("cell-text-too-long", params()) : null;
}
