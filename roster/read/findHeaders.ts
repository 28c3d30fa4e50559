import { normaliseHeading } from "../ledgers/normaliseHeading.js";
import { isAmbiguousHeading } from "./ambiguousHeadings.js";
import type { SheetRow } from "../model/sheet.js";
import { bandAround, isHeaderRow, type HeaderBand } from "./headerBand.js";
import type { HeadingIndex } from "./headingIndex.js";
import { filledCells, type SheetGrid } from "./sheetGrid.js";

/** So many rows from the top are looked at closely; headings further down must be plain to be seen. */
const CLOSE_LOOK = 200;

/**
 * Finds the headers of a sheet from top to bottom: the next table's, not the same heading printed again.
 */
export function findHeaders(rows: readonly SheetRow[], grid: SheetGrid, index: HeadingIndex): readonly HeaderBand[] {
  const bands: HeaderBand[] = [];
  let below = 0;
  let current: ReadonlySet<string> = new Set();
  rows.forEach((row, place) => {
    if (row.row <= below) return;
    if ((place >= CLOSE_LOOK || bands.length > 0) && !mayBeHeader(row, index)) return;
    if (!isHeaderRow(row, index)) return;
    const headings = headingsOf(row);
    if (isSameHeader(headings, current)) return;
    const band = bandAround(row.row, grid, index);
    bands.push(band);
    below = band.bottom;
    current = new Set([...headings, ...headingsOf(grid.rowAt(band.bottom)), ...headingsOf(grid.rowAt(band.top))]);
  });
  return bands;
}

/** A cheap look that most data rows do not pass: three known headings among the first cells, or two with 姓名. */
function mayBeHeader(row: SheetRow, index: HeadingIndex): boolean {
  let looked = 0;
  let known = 0;
  for (let column = 0; column < row.values.length && looked < 12; column += 1) {
    const value = row.values[column];
    if (value === null || value === undefined || value === "") continue;
    looked += 1;
    if (typeof value !== "string" || value.length > 24) continue;
    const heading = index.exact.has(value) ? value : isDressed(value) ? normaliseHeading(value) : "";
    if (heading !== "" && index.exact.has(heading) && (looked < 3 || !isAmbiguousHeading(heading))) known += 1;
    if (known >= 2) return true;
  }
  return false;
}

/** Blanks, brackets, stars and colons, which a heading loses when it is compared. */
function isDressed(text: string): boolean {
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    // Plain digits, letters and ideographs are nearly all there is; the pattern knows all kinds of blanks.
    const isPlain = (code >= 0x4e00 && code <= 0x9fff) || (code > 0x2a && code < 0x3a) || (code > 0x3a && code < 0x7f);
    if (!isPlain) return /[\s（(*：:]/u.test(text);
  }
  return false;
}

function headingsOf(row: SheetRow | null): ReadonlySet<string> {
  return new Set(row === null ? [] : filledCells(row).map(({ text }) => normaliseHeading(text)));
}

function isSameHeader(headings: ReadonlySet<string>, current: ReadonlySet<string>): boolean {
  if (current.size === 0 || headings.size === 0) return false;
  let same = 0;
  for (const heading of headings) if (current.has(heading)) same += 1;
  return same >= headings.size * 0.8;
}
