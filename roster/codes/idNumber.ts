import { isRealDay, type PartialDate } from "../model/partialDate.js";

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = "10X98765432";
const ZERO = 48;

/**
 * The last character of a citizen's number, from its first seventeen digits; what stands behind them does not count.
 * Source: GB 11643-1999, ISO 7064 MOD 11-2.
 * @example checkCharacter("11010519491231002") === "X"
 */
export function checkCharacter(first17: string): string {
  let sum = 0;
  for (let place = 0; place < 17; place += 1) sum += (first17.charCodeAt(place) - ZERO) * weights[place]!;
  return checkCharacters.charAt(sum % 11);
}

/**
 * The 18-character number of a 15-digit one: the century 19 and the check character are added.
 * Source: GB 11643-1999; numbers of 15 digits were given out until 1999.
 * @example upgradeTo18("110105491231002") === "11010519491231002X"
 */
export function upgradeTo18(fifteen: string): string {
  const first17 = `${fifteen.slice(0, 6)}19${fifteen.slice(6)}`;
  return first17 + checkCharacter(first17);
}

/**
 * The day of birth in an 18-character number, null when there is no such day.
 * @example birthIn("11010519491231002X") === "1949-12-31"
 */
export function birthIn(digits18: string): PartialDate | null {
  const year = numberAt(digits18, 6) * 100 + numberAt(digits18, 8);
  return year >= 0 && isRealDay(year, numberAt(digits18, 10), numberAt(digits18, 12)) ? `${digits18.slice(6, 10)}-${digits18.slice(10, 12)}-${digits18.slice(12, 14)}` : null;
}

/** Two digits as a number; NaN where they are none. */
function numberAt(digits: string, place: number): number {
  const tens = digits.charCodeAt(place) - ZERO;
  const ones = digits.charCodeAt(place + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

/** The 17th digit tells the sex: odd is male. @example genderIn("11010519491231002X") === "女" */
export function genderIn(digits18: string): "男" | "女" {
  return digits18.charCodeAt(16) % 2 === 1 ? "男" : "女";
}
