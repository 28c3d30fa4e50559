import { daysInMonth } from "../../roster/model/partialDate.js";
import { digitByDigit, numberInWords } from "./chineseDigits.js";
import type { FormatPiece, FormatSection } from "./parseFormat.js";

/** The parts of a moment as Excel counts them. */
interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 = Sunday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly fraction: number;
  readonly serial: number;
}

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const chineseWeekdays = "日一二三四五六";
const lastSerial = 2_958_466;
const days1904 = 1_462;

/**
 * A serial number in a section that shows days or times; undefined where Excel shows only hashes: before the first day
 * and after the year 9999.
 */
export function showDate(value: number, section: FormatSection, date1904: boolean): string | undefined {
  const serial = date1904 ? value + days1904 : value;
  if (serial < 0 || serial >= lastSerial) return undefined;
  const decimals = section.pieces.reduce((most, piece) => (piece.kind === "secondDecimals" ? Math.max(most, piece.count) : most), 0);
  const moment = momentOf(serial, decimals);
  const twelve = section.pieces.some((piece) => piece.kind === "noon");
  return section.pieces.map((piece) => showPiece(piece, moment, section, twelve)).join("");
}

function momentOf(serial: number, decimals: number): Moment {
  const unit = 10 ** decimals;
  const ticks = Math.round(serial * 86_400 * unit);
  const day = Math.floor(ticks / (86_400 * unit));
  const rest = ticks - day * 86_400 * unit;
  const seconds = Math.floor(rest / unit);
  return {
    ...calendarDay(day),
    hour: Math.floor(seconds / 3600), minute: Math.floor(seconds / 60) % 60, second: seconds % 60,
    fraction: rest - seconds * unit, serial,
  };
}

/** Excel's own calendar: serial 0 is 1900-01-00, and 60 is the 29 February 1900 that never was. */
function calendarDay(serial: number): Pick<Moment, "year" | "month" | "day" | "weekday"> {
  const weekday = (serial + 6) % 7;
  if (serial === 0) return { year: 1900, month: 1, day: 0, weekday };
  if (serial === 60) return { year: 1900, month: 2, day: 29, weekday };
  let year = 1900;
  let rest = serial > 60 ? serial - 2 : serial - 1;
  const cycles = Math.floor(rest / 146_097);
  year += cycles * 400;
  rest -= cycles * 146_097;
  for (let length = yearLength(year); rest >= length; length = yearLength(year)) {
    rest -= length;
    year += 1;
  }
  let month = 1;
  for (; rest >= daysInMonth(year, month); month += 1) rest -= daysInMonth(year, month);
  return { year, month, day: rest + 1, weekday };
}

function yearLength(year: number): number {
  return daysInMonth(year, 2) === 29 ? 366 : 365;
}

function showPiece(piece: FormatPiece, moment: Moment, section: FormatSection, twelve: boolean): string {
  switch (piece.kind) {
    case "literal": return piece.text;
    case "date": return showLetter(piece, moment, section, twelve);
    case "elapsed": return elapsed(piece.letter, piece.count, moment);
    case "secondDecimals": return `.${String(moment.fraction).padStart(piece.count, "0")}`;
    case "noon": return moment.hour < 12 ? piece.morning : piece.evening;
    default: return "";
  }
}

function showLetter(piece: Extract<FormatPiece, { kind: "date" }>, moment: Moment, section: FormatSection, twelve: boolean): string {
  const { letter, count } = piece;
  const kind = section.chineseDigits;
  const counted = (value: number): string =>
    kind === 0 ? String(value).padStart(Math.min(count, 2), "0") : numberInWords(String(value), kind, true);
  switch (letter) {
    case "y": return digitByDigit(count <= 2 ? String(moment.year % 100).padStart(2, "0") : String(moment.year).padStart(4, "0"), kind);
    case "e": return digitByDigit(String(moment.year), kind);
    case "b": return String(moment.year + 543);
    case "g": return "";
    case "m": return count <= 2 ? counted(moment.month) : monthName(moment.month, count);
    case "d": return count <= 2 ? counted(moment.day) : weekdayName(moment.weekday, count);
    case "a": return (count >= 4 ? "星期" : "") + chineseWeekdays[moment.weekday]!;
    case "h": return counted(twelve ? moment.hour % 12 || 12 : moment.hour);
    case "M": return counted(moment.minute);
    case "s": return counted(moment.second);
  }
}

function monthName(month: number, count: number): string {
  const name = months[month - 1]!;
  return count === 3 ? name.slice(0, 3) : count === 5 ? name.slice(0, 1) : name;
}

function weekdayName(weekday: number, count: number): string {
  const name = weekdays[weekday]!;
  return count === 3 ? name.slice(0, 3) : name;
}

function elapsed(letter: "h" | "m" | "s", count: number, moment: Moment): string {
  const unit = letter === "h" ? 24 : letter === "m" ? 1_440 : 86_400;
  return String(Math.floor(moment.serial * unit + 1e-6)).padStart(count, "0");
}
