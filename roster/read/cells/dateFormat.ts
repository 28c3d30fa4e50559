import { daysInMonth, partialDate, type Precision } from "../../model/partialDate.js";

/** What a number format says of the number in it. */
export type DateFormat =
  | { readonly kind: "date"; readonly precision: Precision; readonly style: string }
  | { readonly kind: "decimal"; readonly places: number }
  | { readonly kind: "other" };

const known = new Map<string, DateFormat>();

/** Reads a number format. Sections after ";" and literal text do not count. @example dateFormat('yyyy"年"m"月"').precision === "month" */
export function dateFormat(format: string | undefined): DateFormat {
  if (format === undefined) return other;
  let read = known.get(format);
  if (read === undefined) {
    read = readFormat(format);
    if (known.size < 1000) known.set(format, read);
  }
  return read;
}

const other: DateFormat = { kind: "other" };

function readFormat(format: string): DateFormat {
  const section = format.split(";")[0]!;
  const codes = section.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./gu, "").toLowerCase();
  if (codes === "" || codes.includes("general") || codes.includes("@")) return other;
  if (/[0#?]/u.test(codes)) {
    const places = /^[#,]*0?\.(0+)$/u.exec(codes) ?? /^0+\.(0+)$/u.exec(codes);
    return places ? { kind: "decimal", places: places[1]!.length } : other;
  }
  const hasYear = /[ye]/u.test(codes);
  const hasDay = codes.includes("d");
  const hasMonth = codes.includes("m") && (hasYear || hasDay || !/[hs]/u.test(codes));
  if (!hasYear && !hasDay && !hasMonth) return other;
  const precision = hasDay ? "day" : hasMonth ? "month" : "year";
  return { kind: "date", precision, style: styleOf(section) };
}

function styleOf(section: string): string {
  if (section.includes("年")) return "yyyy年m月";
  if (/y[\\"]*[-]/iu.test(section)) return "yyyy-mm";
  if (/y[\\"]*[.]/iu.test(section)) return "yyyy.mm";
  return "yyyy/mm";
}

/** Days that Excel's calendar counts before 1970-01-01. */
const DAYS_TO_1970 = 25569;
const DAYS_1904 = 1462;
const LAST_SERIAL = 2958465;

/**
 * The day of an Excel serial number, null where there is none: Excel's 1900 has a 29 February (serial 60) that never was.
 * @example serialDay(18172, { date1904: false }) // { year: 1949, month: 10, day: 1 }
 */
export function serialDay(
  serial: number,
  options: { readonly date1904: boolean },
): { readonly year: number; readonly month: number; readonly day: number } | null {
  const whole = Math.floor(serial) + (options.date1904 ? DAYS_1904 : 0);
  if (whole < 1 || whole > LAST_SERIAL || whole === 60) return null;
  return dayOfEpoch((whole < 60 ? whole + 1 : whole) - DAYS_TO_1970);
}

/** Days since 1970-01-01 to a civil date, by Hinnant's algorithm. */
function dayOfEpoch(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: Math.min(day, daysInMonth(year, month)) };
}

/** A serial number as a date of the precision that its format shows. */
export function serialDate(serial: number, precision: Precision, options: { readonly date1904: boolean }): string | null {
  const day = serialDay(serial, options);
  if (day === null) return null;
  return partialDate(day.year, precision === "year" ? null : day.month, precision === "day" ? day.day : null);
}
