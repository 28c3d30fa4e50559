import { normaliseHeading } from "../ledgers/normaliseHeading.js";
import type { Range, SheetRow } from "../model/sheet.js";
import { isAmbiguousHeading } from "./ambiguousHeadings.js";
import type { HeadingIndex } from "./headingIndex.js";
import { exactTargets } from "./matchHeading.js";
import { filledCells, type FilledCell, type SheetGrid } from "./sheetGrid.js";
import { isPartWord, subtableOf } from "./subtableHeadings.js";

/** Rows that together are the heading of a table, inclusive. */
export interface HeaderBand {
  readonly top: number;
  readonly bottom: number;
}

/** More rows of headings than this nobody keeps. */
const TALLEST = 3;

/** How much a row looks like headings. */
export interface HeadingScore {
  readonly known: number;
  /** Those among them that no cell of a person would say. */
  readonly certain: number;
  readonly filled: number;
  readonly hasKey: boolean;
}

/** Counts a row's known headings, each once. */
export function scoreHeadings(row: SheetRow, index: HeadingIndex): HeadingScore {
  const cells = filledCells(row);
  const seen = new Set<string>();
  let certain = 0;
  let hasKey = false;
  for (const { text } of cells) {
    if (text.length > 40) continue;
    const heading = normaliseHeading(text);
    const targets = exactTargets(heading, index);
    if (targets === null || seen.has(heading)) continue;
    seen.add(heading);
    if (!isAmbiguousHeading(heading)) certain += 1;
    if (targets.some((target) => target.field === "name" || target.field === "id_no")) hasKey = true;
  }
  return { known: seen.size, certain, filled: cells.length, hasKey };
}

/** Whether a row can be the main row of a header: enough known headings among what it holds, and nobody's data. */
export function isHeaderRow(row: SheetRow, index: HeadingIndex): boolean {
  const score = scoreHeadings(row, index);
  if (score.known < 2 || (score.known < 3 && !score.hasKey)) return false;
  if (!score.hasKey && score.certain < 2) return false;
  if (score.known < score.filled * 0.34 && !(score.hasKey && score.certain >= 5)) return false;
  return !row.values.some(isPersonalNumber);
}

/** ID numbers and mobiles stand in no heading. */
function isPersonalNumber(value: unknown): boolean {
  if (typeof value === "number") return value >= 1e10;
  return typeof value === "string" && /^\s*(?:\d{17}[\dXx]|\d{15}|1[3-9]\d{9})\s*$/u.test(value);
}

/** The band around a header's main row: parents above it, children below it. */
export function bandAround(main: number, grid: SheetGrid, index: HeadingIndex): HeaderBand {
  const bottom = extendDown(main, grid, index);
  return { top: extendUp(main, bottom, grid), bottom };
}

function extendDown(main: number, grid: SheetGrid, index: HeadingIndex): number {
  const merged = grid
    .mergesWithin(main, main)
    .filter((range) => range.top <= main && range.bottom - range.top < TALLEST)
    .reduce((bottom, range) => Math.max(bottom, range.bottom), main);
  let bottom = Math.min(merged, main + TALLEST - 1);
  while (bottom - main + 1 < TALLEST && isChildRow(bottom + 1, main, grid, index)) bottom += 1;
  return bottom;
}

/** Children stand only below parents, are headings or their parts themselves, and leave the main headings' columns empty. */
function isChildRow(row: number, main: number, grid: SheetGrid, index: HeadingIndex): boolean {
  const cells = filledCells(grid.rowAt(row) ?? emptyRow);
  if (cells.length === 0 || cells.length > 60) return false;
  const above = new Map(filledCells(grid.rowAt(main) ?? emptyRow).map((cell) => [cell.column, cell]));
  const wide = grid.mergesWithin(main, main).filter((range) => range.right > range.left);
  return cells.every((cell) => isChildCell(cell, above, wide, index));
}

function isChildCell(cell: FilledCell, above: ReadonlyMap<number, FilledCell>, wide: readonly Range[], index: HeadingIndex): boolean {
  const heading = normaliseHeading(cell.text);
  if (/\d/u.test(heading) || heading.length > 12) return false;
  const isHeading = isPartWord(heading) || exactTargets(heading, index) !== null || /^(?:时间|年月|日期|名称|类别|内容)$/u.test(heading);
  if (!isHeading) return false;
  const parent = above.get(cell.column);
  if (parent === undefined) return true;
  const own = normaliseHeading(parent.text);
  return subtableOf(own) !== null || wide.some((range) => range.left <= cell.column && cell.column <= range.right) || exactTargets(own + heading, index) !== null;
}

const emptyRow: SheetRow = { row: 0, values: [], formats: null, texts: null, formulas: null, struck: null, hidden: false };

function extendUp(main: number, bottom: number, grid: SheetGrid): number {
  let top = main;
  while (bottom - top + 1 < TALLEST && isParentRow(top - 1, grid)) top -= 1;
  return top;
}

/** Parents are several short texts without a colon; a title is one, and 填报单位： has a colon. */
function isParentRow(row: number, grid: SheetGrid): boolean {
  const cells = filledCells(grid.rowAt(row) ?? emptyRow);
  if (cells.length < 2) return false;
  if (cells.some(({ text }) => text.length > 14 || /[:：]|\d{2}|年.*月|盖章|单位$|[一二三四五六七八九十][、)）]|名册|名单|表$|^附件/u.test(text))) return false;
  const wide = grid.mergesWithin(row, row).filter((range) => range.right > range.left && range.top === row);
  return wide.length > 0 || cells.every(({ text }) => /基本|信息|情况|家庭|联系|配偶|工作|党|待遇|健康|人员|其他|遗属|子女/u.test(text));
}
