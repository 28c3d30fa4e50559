import type { CellValue } from "../../../roster/model/sheet.js";

/** A cell of the workbook behind the wire. */
export interface BookCell {
  readonly value: CellValue;
  /** Without "=". */
  readonly formula: string | null;
  readonly format: string;
  readonly struck: boolean;
  /** "#FFC7CE"; null for none. */
  readonly fill: string | null;
  /** Whether a protected sheet keeps it from being changed; so are all cells that nobody unlocked. */
  readonly locked: boolean;
  /** Part of an array formula: no part of it can be changed alone. */
  readonly isArray: boolean;
}

export const emptyCell: BookCell = { value: null, formula: null, format: "General", struck: false, fill: null, locked: true, isArray: false };

export function isEmpty({ value, formula }: BookCell): boolean {
  return value === null && formula === null;
}

/** Nothing of the cell would be missed. */
export function isPlain(cell: BookCell): boolean {
  return isEmpty(cell) && cell.format === "General" && !cell.struck && cell.fill === null && cell.locked && !cell.isArray;
}

/**
 * What Excel makes of what is entered, by hand or by `Range.values`: text in a text cell, a formula, text behind an apostrophe,
 * else a truth value, a number or a day where it looks like one; a day brings its format along.
 * @example enter(emptyCell, "1945.10").value === 1945.1
 */
export function enter(cell: BookCell, given: CellValue): BookCell {
  if (given === "" || given === null) return { ...cell, value: null, formula: null };
  if (typeof given !== "string") return { ...cell, value: cell.format === "@" ? shown(given) : given, formula: null };
  if (given.startsWith("'")) return { ...cell, value: given.slice(1), formula: null };
  if (cell.format === "@") return { ...cell, value: given, formula: null };
  if (/^=./u.test(given) || /^[+-][^\d.]/u.test(given)) return { ...cell, value: 0, formula: given.replace(/^[=+]/u, "") };
  if (/^(?:true|false)$/iu.test(given)) return { ...cell, value: given.toLowerCase() === "true", formula: null };
  const number = numberIn(given);
  if (number !== null) return { ...cell, value: number.value, formula: null, format: cell.format === "General" ? number.format : cell.format };
  return { ...cell, value: given, formula: null };
}

function shown(value: number | boolean): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

interface Entered {
  readonly value: number;
  readonly format: string;
}

/** Numbers, shares, sums, days and times, as a Chinese Excel takes them. */
function numberIn(text: string): Entered | null {
  const trimmed = text.trim();
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(trimmed)) return { value: fifteenDigits(Number(trimmed)), format: /e/iu.test(trimmed) ? "0.00E+00" : "General" };
  if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(trimmed)) return { value: Number(trimmed.replaceAll(",", "")), format: trimmed.includes(".") ? "#,##0.00" : "#,##0" };
  if (/^[+-]?\d+(?:\.\d+)?%$/u.test(trimmed)) return { value: Number(trimmed.slice(0, -1)) / 100, format: trimmed.includes(".") ? "0.00%" : "0%" };
  if (/^[¥$]\d+(?:\.\d+)?$/u.test(trimmed)) return { value: Number(trimmed.slice(1)), format: "¥#,##0.00" };
  if (/^\(\d+(?:\.\d+)?\)$/u.test(trimmed)) return { value: -Number(trimmed.slice(1, -1)), format: "General" };
  return dayIn(trimmed) ?? timeIn(trimmed);
}

function dayIn(text: string): Entered | null {
  const parts = /^(\d{4})(?:[-/](\d{1,2})[-/](\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/u.exec(text);
  if (parts !== null) return serial(Number(parts[1]), Number(parts[2] ?? parts[4]), Number(parts[3] ?? parts[5]), parts[4] === undefined ? "yyyy/m/d" : "yyyy\"年\"m\"月\"d\"日\"");
  const months = /^(\d{4})(?:[-/](\d{1,2})|年(\d{1,2})月)$/u.exec(text);
  return months === null ? null : serial(Number(months[1]), Number(months[2] ?? months[3]), 1, months[3] === undefined ? "mmm-yy" : "yyyy\"年\"m\"月\"");
}

/** Excel's days, in its calendar from 1900 with a 29th of February that never was. */
function serial(...[year, month, day, format]: readonly [number, number, number, string]): Entered | null {
  const moment = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== day) return null;
  const days = Math.round(moment.getTime() / 86_400_000) + 25_569;
  return { value: days < 61 ? days - 1 : days, format };
}

function timeIn(text: string): Entered | null {
  const parts = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/u.exec(text);
  if (parts === null) return null;
  return { value: (Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3] ?? 0)) / 86_400, format: "h:mm" };
}

/** Excel keeps fifteen digits of a number. */
function fifteenDigits(value: number): number {
  return Number(value.toPrecision(15));
}
