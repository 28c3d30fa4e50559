import type { AccountRole } from "../../roster/protocol/account.js";
import { problems, type Problem } from "../problem.js";
import { isOfficeRole } from "./permissions.js";

/** Characters at least: a unit's password opens one roster, the office's the district. */
const least = { office: 12, unit: 10 };

/** The commonest ones of public lists, in Latin letters and the Chinese habit, that are long enough; smaller ones fall by their length. */
const common: readonly string[] = [
  "1234567890", "0123456789", "0987654321", "1111111111", "0000000000", "8888888888", "6666666666", "1234567891", "12345678910", "123456789012",
  "1q2w3e4r5t", "1qaz2wsx3edc", "qwertyuiop", "1qazxsw23edc", "qwer123456", "password123", "password1234", "passw0rd123", "admin123456", "administrator",
  "abc1234567", "abcd123456", "abcdefghij", "a123456789", "aa123456789", "q123456789", "woaini1314", "woaini520520", "5201314520", "1314520520",
  "iloveyou123", "laoganbu123", "laoganbuju", "zuzhibu123", "changeme123", "welcome123", "letmein123", "qwerty123456", "asdfghjkl123", "zxcvbnm123",
];

/** Why a password is not taken, null where it is. */
export function faultOfPassword(password: string, { login, role }: { readonly login: string; readonly role: AccountRole }): Problem | null {
  const needed = isOfficeRole(role) ? least.office : least.unit;
  const text = password.normalize("NFKC");
  if ([...text].length < needed) return problems.passwordShort({ least: needed });
  const plain = text.toLowerCase();
  if (plain.includes(login) && plain.length - login.length < needed / 2) return problems.passwordLikeLogin();
  const isPadded = common.some((known) => plain.startsWith(known) && plain.length - known.length < 4);
  if (isPadded || new Set(plain).size < 4 || isRun(plain)) return problems.passwordCommon();
  return null;
}

/** Each character follows the one before, or one before it: 23456789012, fedcba. */
function isRun(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0)!);
  const steps = codes.slice(1).map((code, place) => code - codes[place]!);
  return steps.filter((step) => Math.abs(step) === 1).length >= text.length - 2;
}
