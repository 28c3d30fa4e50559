import { cellAddress, columnIndex, columnLetters } from "../../../roster/model/address.js";
import type { Range } from "../../../roster/model/sheet.js";

/** As many rows and columns as a sheet of Excel has; counted from 0, as on the wire. */
export const wholeSheet: Range = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

const cells = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/u;
const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/u;
const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/u;

/**
 * An address without its sheet's name: "B7", "B7:D9", "4:6", "B:C"; null for what is none, or lies outside a sheet.
 * @example parseAddress("B7:D9") // { top: 6, left: 1, bottom: 8, right: 3 }
 */
export function parseAddress(address: string): Range | null {
  const text = address.trim().toUpperCase();
  const found = cellRange(text) ?? rowRange(text) ?? columnRange(text);
  if (found === null) return null;
  const range = {
    top: Math.min(found.top, found.bottom), left: Math.min(found.left, found.right),
    bottom: Math.max(found.top, found.bottom), right: Math.max(found.left, found.right),
  };
  return range.top >= 0 && range.bottom <= wholeSheet.bottom && range.right <= wholeSheet.right ? range : null;
}

function cellRange(text: string): Range | null {
  const parts = cells.exec(text);
  if (parts === null) return null;
  const [, left, top, right = left, bottom = top] = parts as unknown as [string, string, string, string?, string?];
  return { top: Number(top) - 1, left: columnIndex(left), bottom: Number(bottom) - 1, right: columnIndex(right) };
}

function rowRange(text: string): Range | null {
  const parts = rows.exec(text);
  return parts === null ? null : { ...wholeSheet, top: Number(parts[1]) - 1, bottom: Number(parts[2]) - 1 };
}

function columnRange(text: string): Range | null {
  const parts = columns.exec(text);
  return parts === null ? null : { ...wholeSheet, left: columnIndex(parts[1]!), right: columnIndex(parts[2]!) };
}

/** As Excel writes it: whole rows and whole columns without corners. @example addressOf({ top: 3, left: 0, bottom: 5, right: 16383 }) === "4:6" */
export function addressOf({ top, left, bottom, right }: Range): string {
  if (left === 0 && right === wholeSheet.right) return `${String(top + 1)}:${String(bottom + 1)}`;
  if (top === 0 && bottom === wholeSheet.bottom) return `${columnLetters(left)}:${columnLetters(right)}`;
  const first = cellAddress(top + 1, left);
  return top === bottom && left === right ? first : `${first}:${cellAddress(bottom + 1, right)}`;
}

/** A sheet's name as it stands before "!": in quotes where it is more than letters and digits. */
export function quoteName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

export function meet(a: Range, b: Range): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** What two ranges have in common; null for nothing. */
export function common(a: Range, b: Range): Range | null {
  if (!meet(a, b)) return null;
  return { top: Math.max(a.top, b.top), left: Math.max(a.left, b.left), bottom: Math.min(a.bottom, b.bottom), right: Math.min(a.right, b.right) };
}

export function holds({ top, left, bottom, right }: Range, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

export function isSingle({ top, left, bottom, right }: Range): boolean {
  return top === bottom && left === right;
}

export function countCells({ top, left, bottom, right }: Range): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** A range after rows came (count > 0) or went (count < 0) at `at`; null where all of it went. */
export function shiftRows(range: Range, at: number, count: number): Range | null {
  if (count > 0) {
    if (range.top >= at) return { ...range, top: range.top + count, bottom: range.bottom + count };
    return range.bottom >= at ? { ...range, bottom: range.bottom + count } : range;
  }
  const end = at - count - 1;
  const place = (row: number, isEnd: boolean): number => (row < at ? row : row > end ? row + count : isEnd ? at - 1 : at);
  const shifted = { ...range, top: place(range.top, false), bottom: place(range.bottom, true) };
  return shifted.top > shifted.bottom ? null : shifted;
}

/** Of two ranges, what of the first lies outside the second: up to four pieces. */
export function without(range: Range, hole: Range): readonly Range[] {
  const cut = common(range, hole);
  if (cut === null) return [range];
  const pieces: readonly Range[] = [
    { ...range, bottom: cut.top - 1 }, { ...range, top: cut.bottom + 1 },
    { ...range, top: cut.top, bottom: cut.bottom, right: cut.left - 1 }, { ...range, top: cut.top, bottom: cut.bottom, left: cut.right + 1 },
  ];
  return pieces.filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}
