import { birthIn, checkCharacter, upgradeTo18 } from "../codes/idNumber.js";

/**
 * The valid 18-character number in a told one, null when it is wrong in any way; 15 and 18 digits are alike.
 * @example validIdNumber("110105491231002") === "11010519491231002X"
 */
export function validIdNumber(digits: string): string | null {
  const number = /^\d{15}$/u.test(digits) ? upgradeTo18(digits) : digits;
  if (!/^\d{17}[\dX]$/u.test(number)) return null;
  return number[17] === checkCharacter(number.slice(0, 17)) && birthIn(number) !== null ? number : null;
}

/** A told number as near misses are looked for: 18 characters, null when it has another length. */
export function idNumberAsTold(digits: string): string | null {
  if (/^\d{15}$/u.test(digits)) return upgradeTo18(digits);
  return digits.length === 18 ? digits : null;
}
