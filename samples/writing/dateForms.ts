import { dayOf, monthOf, yearOf, type PartialDate } from "../../roster/model/partialDate.js";
import type { CellDraft } from "./draft.js";

const digits = [..."〇一二三四五六七八九"];
const two = (number: number): string => String(number).padStart(2, "0");
const hanYear = (year: number): string => [...String(year)].map((digit) => digits[Number(digit)]!).join("");
const hanMonth = (month: number): string =>
  month < 10 ? digits[month]! : month === 10 ? "十" : `十${digits[month - 10]!}`;

/**
 * The number that a spreadsheet keeps for a day, from 1900-03-01 on.
 * @example serialOf("1945-03-01", false) === 16497
 */
export function serialOf(day: PartialDate, date1904: boolean): number {
  const days = Date.UTC(yearOf(day), monthOf(day)! - 1, dayOf(day) ?? 1) / 86_400_000;
  return days + 25_569 - (date1904 ? 1462 : 0);
}

interface DateForm {
  /** How much of the date it tells. */
  readonly precision: "year" | "month" | "day";
  write(date: PartialDate, date1904: boolean): CellDraft;
}

const text = (
  precision: DateForm["precision"],
  write: (year: number, month: number, day: number) => string,
): DateForm => ({
  precision,
  write: (date) => ({ value: write(yearOf(date), monthOf(date) ?? 1, dayOf(date) ?? 1) }),
});
const number = (
  precision: DateForm["precision"],
  write: (year: number, month: number, day: number) => number,
  format?: string,
): DateForm => ({
  precision,
  write: (date) => ({
    value: write(yearOf(date), monthOf(date) ?? 1, dayOf(date) ?? 1),
    ...(format === undefined ? {} : { format }),
  }),
});
const serial = (precision: DateForm["precision"], format: string): DateForm => ({
  precision,
  write: (date, date1904) => ({ value: serialOf(date, date1904), format }),
});

/** Every form in which units write dates (the domain's list), by a name of our own. */
export const dateForms = {
  dots: text("month", (year, month) => `${year}.${two(month)}`),
  dotsShort: text("month", (year, month) => `${year}.${month}`),
  dotsDay: text("day", (year, month, day) => `${year}.${two(month)}.${two(day)}`),
  dashesDay: text("day", (year, month, day) => `${year}-${two(month)}-${two(day)}`),
  dashes: text("month", (year, month) => `${year}-${two(month)}`),
  slashesDay: text("day", (year, month, day) => `${year}/${month}/${day}`),
  zh: text("month", (year, month) => `${year}年${month}月`),
  zhDay: text("day", (year, month, day) => `${year}年${month}月${day}日`),
  compact: text("month", (year, month) => `${year}${two(month)}`),
  compactDay: text("day", (year, month, day) => `${year}${two(month)}${two(day)}`),
  han: text("month", (year, month) => `${hanYear(year)}年${hanMonth(month)}月`),
  hanDots: text("month", (year, month) => `${hanYear(year)}.${hanMonth(month)}`),
  hanCircles: text("month", (year, month) => `${hanYear(year).replaceAll("〇", "○")}年${hanMonth(month)}月`),
  hanZero: text("month", (year, month) => `${hanYear(year).replaceAll("〇", "零")}年${hanMonth(month)}月`),
  minguo: text("month", (year, month) => `民国${year - 1911}年${month}月`),
  archive: text("month", (year, month) => `${year}.${two(month)}(档案)`),
  year: text("year", (year) => String(year)),
  yearZh: text("year", (year) => `${year}年`),
  zeroMonth: text("year", (year) => `${year}.00`),
  spring: text("year", (year) => `${year}年春`),
  shortDots: text("month", (year, month) => `${two(year % 100)}.${month}`),
  shortZh: text("month", (year, month) => `${two(year % 100)}年${month}月`),
  serialDay: serial("day", "yyyy/m/d"),
  serialZh: serial("month", 'yyyy"年"m"月"'),
  serialDots: serial("month", "yyyy.mm"),
  /** 1945.10 typed as a number loses its 0, but the format shows it. */
  twoPlaces: number("month", (year, month) => Number(`${year}.${two(month)}`), "0.00"),
  /** Not ambiguous but for 1945.1. */
  plainNumber: number("month", (year, month) => Number(`${year}.${two(month)}`)),
  compactNumber: number("day", (year, month, day) => year * 10_000 + month * 100 + day),
} satisfies Readonly<Record<string, DateForm>>;

export type DateFormName = keyof typeof dateForms;

/** Writes a date in a form; @example writeDate("1945-03-05", "dots", false).value === "1945.03" */
export function writeDate(date: PartialDate, form: DateFormName, date1904: boolean): CellDraft {
  return dateForms[form].write(date, date1904);
}

/** The date as much as the form tells of it. @example toldBy("1945-03-05", "dots") === "1945-03" */
export function toldBy(date: PartialDate, form: DateFormName): PartialDate {
  const length = { year: 4, month: 7, day: 10 }[dateForms[form].precision];
  return date.slice(0, length);
}
