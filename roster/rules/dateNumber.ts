import type { PartialDate } from "../model/partialDate.js";

const ZERO = 48;

/**
 * A date as one number that sorts like it; parts that are not known are 0. The difference of two, divided by
 * 10,000 and rounded down, is the completed years between them, without a string or an object made on the way.
 * @example dateNumber("1945-03") === 19450300
 */
export function dateNumber(date: PartialDate): number {
  const year = digits(date, 0) * 100 + digits(date, 2);
  const month = date.length >= 7 ? digits(date, 5) : 0;
  const day = date.length >= 10 ? digits(date, 8) : 0;
  return year * 10000 + month * 100 + day;
}

/** Months since the year 0; NaN where the month is not known. */
export function monthNumber(date: PartialDate): number {
  return date.length >= 7 ? (digits(date, 0) * 100 + digits(date, 2)) * 12 + digits(date, 5) - 1 : NaN;
}

function digits(date: PartialDate, at: number): number {
  return (date.charCodeAt(at) - ZERO) * 10 + date.charCodeAt(at + 1) - ZERO;
}
