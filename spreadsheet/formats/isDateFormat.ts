import { parseFormat } from "./parseFormat.js";

const known = new Map<string, boolean>();
const most = 2_000;

/**
 * Whether numbers in a format are days or times.
 * @example isDateFormat("yyyy\"年\"m\"月\"") === true
 */
export function isDateFormat(code: string): boolean {
  let date = known.get(code);
  if (date === undefined) {
    date = parseFormat(code).some((section) => section.isDate);
    if (known.size < most) known.set(code, date);
  }
  return date;
}
