import type { CellPlan, SheetPlan } from "../../roster/model/plan.js";
import { fontSizeOf } from "./cellStyle.js";

const smallest = { title: 38, paperTitle: 44, subtitle: 24, head: 26, section: 28, keyNumber: 40, keyDecimal: 40 } as Readonly<Partial<Record<CellPlan["style"], number>>>;
const smallestRow = 21;
const largestRow = 409; // Excel's own limit, in points.

/** How many characters of the default font a text takes; Chinese ones take two. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character.codePointAt(0)! > 0x2e7f ? 2 : 1.05;
  return width;
}

type Row = SheetPlan["rows"][number];
type Merge = SheetPlan["merges"][number];

/**
 * Points by row, so that wrapped text shows in full. Excel fits rows by itself only while nobody sets a height and no
 * cell is merged, and each program fits differently; so the height is part of the drawing.
 * @example rowHeights(sheet).get(3) === 26
 */
export function rowHeights(sheet: SheetPlan): ReadonlyMap<number, number> {
  const merges = new Map(sheet.merges.map((merge) => [`${merge.top},${merge.left}`, merge]));
  const widthOf = (row: number, column: number): number | null => cellWidth(column, merges.get(`${row},${column}`), sheet);
  return new Map(sheet.rows.map((row) => [row.row, row.height ?? neededHeight(row, widthOf)]));
}

function neededHeight(row: Row, widthOf: (row: number, column: number) => number | null): number {
  let height = smallestRow;
  row.cells.forEach((cell, column) => {
    if (cell !== undefined) height = Math.max(height, cellHeight(cell, widthOf(row.row, column)));
  });
  return Math.min(largestRow, Math.round(height));
}

function cellHeight(cell: CellPlan, width: number | null): number {
  const least = smallest[cell.style] ?? smallestRow;
  if (typeof cell.value !== "string" || width === null) return least;
  const size = fontSizeOf(cell.style);
  const room = Math.max(1, (width - 1) * (11 / size));
  const lines = cell.value.split("\n").reduce((sum, part) => sum + Math.max(1, Math.ceil(textWidth(part) / room)), 0);
  return lines === 1 ? least : Math.max(least, lines * size * 1.35 + 6);
}

/** The width that a cell has to itself; null where a merge reaches over several rows and shares its height. */
function cellWidth(column: number, merge: Merge | undefined, sheet: SheetPlan): number | null {
  if (merge === undefined) return sheet.columns[column]?.width ?? 9;
  if (merge.bottom > merge.top) return null;
  let width = 0;
  for (let at = merge.left; at <= merge.right; at += 1) width += sheet.columns[at]?.width ?? 9;
  return width;
}
