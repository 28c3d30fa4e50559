import type { CellEdit } from "../../roster/model/edit.js";
import { looksLikeFormula } from "../cellText.js";
import { withAttributes } from "./attributes.js";
import { prefixOf, type CellContent } from "./cellXml.js";
import { editRows, type RowContents } from "./editRows.js";
import { refuseEdit } from "./refuseEdits.js";
import { widened, writeRange } from "./references.js";
import type { SheetPlaces, Wanted } from "./sheetPlaces.js";
import type { Splice } from "./splice.js";
import type { TableRange } from "./tableRanges.js";

export interface SheetPatch {
  readonly bytes: Uint8Array;
  readonly places: SheetPlaces;
  readonly tables: readonly TableRange[];
  readonly edits: readonly CellEdit[];
  /** The number of a format like the given one that is text. */
  textStyle(style: number): number;
  /** The number of a format like the given one without a number format of its own. */
  plainStyle(style: number): number;
  /** Formulas may depend on the edited cells, so what they were last is not to be trusted. */
  recalculate(): boolean;
}

/** The cells that edits go to or take their looks from, by row. */
export function wantedCells(edits: readonly CellEdit[]): Wanted {
  const wanted = new Map<number, Set<number>>();
  for (const { row, column, like } of edits) {
    wanted.set(row, (wanted.get(row) ?? new Set()).add(column));
    if (like !== undefined) wanted.set(like.row, (wanted.get(like.row) ?? new Set()).add(like.column));
  }
  return wanted;
}

/** What changes in a worksheet part, or a refusal. */
export function patchSheet(patch: SheetPatch): readonly Splice[] {
  for (const edit of patch.edits) refuseEdit(edit, patch.places, patch.tables);
  const cells = editRows(patch.bytes, patch.places, contentsOf(patch));
  // Clearing what is not there changes nothing.
  if (cells.length === 0) return [];
  return [...cells, ...dimensionSplice(patch), ...(patch.recalculate() ? recalculationSplice(patch.places) : [])];
}

/** Of several edits of one cell the last counts. */
function contentsOf(patch: SheetPatch): RowContents {
  const contents = new Map<number, Map<number, CellContent>>();
  const ordered = [...patch.edits].sort((a, b) => a.row - b.row || a.column - b.column);
  for (const edit of ordered) {
    const cells = contents.get(edit.row) ?? new Map<number, CellContent>();
    contents.set(edit.row, cells.set(edit.column, contentOf(edit, patch)));
  }
  return contents;
}

function contentOf(edit: CellEdit, patch: SheetPatch): CellContent {
  const own = styleAt(edit, patch.places);
  // A cell that has no looks of its own takes those of its neighbour, where it is to have any.
  const isCopy = edit.like !== undefined && own === 0;
  const style = isCopy ? styleAt(edit.like, patch.places) : own;
  if (edit.value === null || edit.value === "") return { value: null, style };
  const value = edit.asText ? String(edit.value) : edit.value;
  // Text that looks like a formula becomes one when somebody enters the cell and leaves it, unless the format is text (B4).
  const isText = edit.asText || (typeof value === "string" && looksLikeFormula(value));
  return { value, style: isText ? patch.textStyle(style) : isCopy ? patch.plainStyle(style) : style };
}

/** The style of the cell, or what a new cell takes from its row and column, as Excel does. */
function styleAt({ row, column }: Pick<CellEdit, "row" | "column">, places: SheetPlaces): number {
  const rowPlace = places.rows.get(row);
  return rowPlace?.cells.get(column)?.style ?? rowPlace?.style
    ?? places.columnStyles.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
}

function dimensionSplice({ places, edits }: SheetPatch): Splice[] {
  if (places.dimension === null) return [];
  const { range, valueStart, valueEnd } = places.dimension;
  const now = edits.reduce((wide, { row, column, value }) => (value === null || value === "" ? wide : widened(wide, row, column)), range);
  return now === range ? [] : [{ start: valueStart, end: valueEnd, text: writeRange(now) }];
}

/**
 * Asks for a calculation at opening in the sheet itself (<sheetCalcPr>, ECMA-376 part 1, 18.3.1.79), which stands right
 * behind the rows: the workbook part stays untouched.
 */
function recalculationSplice({ recalculation, sheetData }: SheetPlaces): Splice[] {
  if (recalculation === null) {
    return [{ start: sheetData.end, end: sheetData.end, text: `<${prefixOf(sheetData.name)}sheetCalcPr fullCalcOnLoad="1"/>` }];
  }
  const { attributesStart: start, attributesEnd: end, attributes } = recalculation;
  return [{ start, end, text: withAttributes(attributes, { fullCalcOnLoad: "1" }) }];
}
