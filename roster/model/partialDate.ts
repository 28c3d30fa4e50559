/**
 * A date that keeps the precision it was told with: "1945", "1945-03" or "1945-03-05" (R5).
 * Years have four digits, so such dates sort and compare as text.
 */
export type PartialDate = string;

/** A whole day, "2026-11-22", in Asia/Shanghai. */
export type IsoDay = string;

/** A month of the calendar, "2026-10", in Asia/Shanghai. */
export type IsoMonth = string;

export type Precision = "year" | "month" | "day";

/** @example precisionOf("1945-03") === "month" */
export function precisionOf(date: PartialDate): Precision {
  return date.length === 4 ? "year" : date.length === 7 ? "month" : "day";
}

/**
 * Compares two dates at the precision that both have: negative, 0 or positive.
 * @example compareAtCommonPrecision("1945", "1945-03-05") === 0
 */
export function compareAtCommonPrecision(a: PartialDate, b: PartialDate): number {
  const length = Math.min(a.length, b.length);
  const left = a.slice(0, length);
  const right = b.slice(0, length);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether `a` is certainly after `b`. @example isAfter("1949", "1949-09-30") === false */
export function isAfter(a: PartialDate, b: PartialDate): boolean {
  return compareAtCommonPrecision(a, b) > 0;
}

/** Whether `a` is certainly before `b`. */
export function isBefore(a: PartialDate, b: PartialDate): boolean {
  return compareAtCommonPrecision(a, b) < 0;
}

export function yearOf(date: PartialDate): number {
  // Rules ask for millions of years: digit by digit no text is made.
  return date.charCodeAt(0) * 1000 + date.charCodeAt(1) * 100 + date.charCodeAt(2) * 10 + date.charCodeAt(3) - ZEROS;
}

/** What the character codes of "0000" would add. */
const ZEROS = 48 * 1111;

/** 1–12, null where only the year is known. */
export function monthOf(date: PartialDate): number | null {
  return date.length >= 7 ? Number(date.slice(5, 7)) : null;
}

/** 1–31, null where the day is not known. */
export function dayOf(date: PartialDate): number | null {
  return date.length >= 10 ? Number(date.slice(8, 10)) : null;
}

/** Whether the three numbers are a real day of the Gregorian calendar. */
export function isRealDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** @example daysInMonth(1900, 2) === 28 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Builds a partial date; the caller has checked that the parts are real.
 * @example partialDate(1945, 3) === "1945-03"
 */
export function partialDate(year: number, month?: number | null, day?: number | null): PartialDate {
  let date = String(year).padStart(4, "0");
  if (month !== undefined && month !== null) {
    date += `-${String(month).padStart(2, "0")}`;
    if (day !== undefined && day !== null) date += `-${String(day).padStart(2, "0")}`;
  }
  return date;
}

/** The date as official papers write it. @example officialDate("1945-03") === "1945.03" */
export function officialDate(date: PartialDate): string {
  return date.replaceAll("-", ".");
}

/**
 * Completed years from one date to a day, or null where the common precision cannot tell.
 * Someone born in "1945-11" may or may not have had their birthday by 2026-11-22: by the custom of the
 * statistics the month counts as reached when it begins, and a year alone when it begins.
 * @example completedYears("1945-03-05", "2026-03-04") === 80
 */
export function completedYears(from: PartialDate, to: IsoDay): number {
  const years = yearOf(to) - yearOf(from);
  return to.slice(5, from.length) < from.slice(5) ? years - 1 : years;
}

/** Adds whole months; the day, where there is one, is held within the month. @example addMonths("1965-01", 721) === "2025-02" */
export function addMonths(date: PartialDate, months: number): PartialDate {
  const month = monthOf(date);
  if (month === null) throw new Error(`A date without a month cannot be moved by months: ${date}`);
  const total = yearOf(date) * 12 + (month - 1) + months;
  const year = Math.floor(total / 12);
  const nextMonth = (total % 12) + 1;
  const day = dayOf(date);
  return partialDate(year, nextMonth, day === null ? null : Math.min(day, daysInMonth(year, nextMonth)));
}
