import { normaliseHeading } from "../ledgers/normaliseHeading.js";
import { shownText, type Range } from "../model/sheet.js";
import type { HeaderBand } from "./headerBand.js";
import type { SheetGrid } from "./sheetGrid.js";

/** The headings above a column, parents first. */
export interface HeadingPath {
  readonly column: number;
  /** Normalised. */
  readonly path: readonly string[];
  /** As written, without white space, joined with "|". */
  readonly heading: string;
  /** The row of the column's own heading. */
  readonly headingRow: number;
  /** The heading's cell begins in another column and is merged over this one. */
  readonly isOverhung: boolean;
}

interface Level {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Joins the parents and children of a header, column by column. Columns with no heading at all have an empty path. */
export function joinHeadings(band: HeaderBand, grid: SheetGrid, lastColumn: number): readonly HeadingPath[] {
  const around: Around = { band, grid, merges: grid.mergesWithin(band.top, band.bottom) };
  return Array.from({ length: lastColumn + 1 }, (_, column) => joinColumn(column, around));
}

interface Around {
  readonly band: HeaderBand;
  readonly grid: SheetGrid;
  readonly merges: readonly Range[];
}

function joinColumn(column: number, around: Around): HeadingPath {
  const { band } = around;
  const levels: Level[] = [];
  for (let row = band.top; row <= band.bottom; row += 1) {
    const level = headingAt(row, column, around) ?? inherited(row, column, around);
    if (level === null || levels.some((known) => known.row === level.row && known.text === level.text)) continue;
    levels.push(level);
  }
  return {
    column,
    path: levels.map((level) => normaliseHeading(level.text)).filter((text) => text !== ""),
    heading: levels.map((level) => level.text.replace(/\s+/gu, "")).filter((text) => text !== "").join("|"),
    headingRow: levels.at(-1)?.row ?? band.bottom,
    isOverhung: levels.length > 0 && levels.at(-1)!.column !== column,
  };
}

/** The heading that covers a cell: its own or that of the merged range around it. */
function headingAt(row: number, column: number, { grid, merges }: Around): Level | null {
  const range = merges.find((merge) => merge.top <= row && row <= merge.bottom && merge.left <= column && column <= merge.right);
  const place = range === undefined ? { row, column } : { row: range.top, column: range.left };
  const found = grid.rowAt(place.row);
  const text = found === null ? "" : shownText(found, place.column).trim();
  return text === "" ? null : { ...place, text };
}

/** A parent has no more children than this. */
const FARTHEST = 12;

/** Without merged cells a parent stands over its first child only: further children inherit it from the left. */
function inherited(row: number, column: number, around: Around): Level | null {
  if (row === around.band.bottom || headingAt(row + 1, column, around) === null) return null;
  if (around.merges.some((merge) => merge.top <= row && row <= merge.bottom && merge.left <= column && column <= merge.right)) return null;
  for (let left = column - 1; left >= Math.max(column - FARTHEST, 0); left -= 1) {
    const parent = headingAt(row, left, around);
    const child = headingAt(row + 1, left, around);
    if (parent !== null) return child !== null && child.row !== parent.row ? parent : null;
    if (child === null) return null;
  }
  return null;
}
