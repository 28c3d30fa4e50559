// Functions that every spreadsheet since 2007 knows by these names, so that a file with them opens without a repair notice.
const functions = new Set(`ABS AND AVERAGE AVERAGEIF CEILING CHOOSE COLUMN COLUMNS CONCATENATE COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS
DATE DATEDIF DATEVALUE DAY EDATE EOMONTH EXACT FIND FLOOR HLOOKUP IF IFERROR INDEX INT ISBLANK ISERROR ISNA ISNUMBER ISTEXT
LARGE LEFT LEN LOOKUP LOWER MATCH MAX MID MIN MOD MONTH NOT NOW OR PROPER RANK REPLACE REPT RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS
SEARCH SMALL SUBSTITUTE SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT TEXT TODAY TRIM UPPER VALUE VLOOKUP YEAR TRUE FALSE`.split(/\s+/));

const piece = /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!|\$?[A-Z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(])|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\p{N}_(])|\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.])|\d+(?:\.\d+)?(?:E[+-]?\d+)?%?|([A-Z][A-Z0-9.]*)\(|(TRUE|FALSE)|[-+*/^&=<>(),:%\s]/gyu;

/**
 * Whether a formula that was read from another format can go into an .xlsx as it stands: only cells of this workbook,
 * plain operators and functions that are known everywhere.
 * @example isKeepable("SUM(B2:B9)", new Set(["Sheet1"])) === true
 */
export function isKeepable(formula: string, sheetNames: ReadonlySet<string>): boolean {
  if (formula.length > 8_192) return false;
  let at = 0;
  for (const match of formula.matchAll(piece)) {
    if (match.index !== at) return false;
    const sheet = match[1]?.replaceAll("''", "'") ?? match[2];
    if (sheet !== undefined && !sheetNames.has(sheet)) return false;
    if (match[3] !== undefined && !functions.has(match[3])) return false;
    at += match[0].length;
  }
  return at === formula.length && isBalanced(formula);
}

function isBalanced(formula: string): boolean {
  let depth = 0;
  for (const sign of formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "")) {
    depth += sign === "(" ? 1 : sign === ")" ? -1 : 0;
    if (depth < 0) return false;
  }
  return depth === 0;
}
