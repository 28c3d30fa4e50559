import { digitByDigit, numberInWords } from "./chineseDigits.js";
import { roundDecimal } from "./decimal.js";
import type { FormatPiece, FormatSection } from "./parseFormat.js";
import { showGeneral } from "./showGeneral.js";

/** A number that is not negative in a section of digit places. */
export function showDigits(size: number, section: FormatSection): string {
  const { pieces } = section;
  const percents = pieces.filter((piece) => piece.kind === "percent").length;
  // A double that overflows as a percentage is shown as the greatest one: a cell holds text, not infinity.
  const scaled = Math.min(size * 100 ** percents, Number.MAX_VALUE);
  const exponent = pieces.findIndex((piece) => piece.kind === "exponent");
  if (exponent >= 0) return showScientific(scaled, pieces, exponent);
  const point = pieces.findIndex((piece) => piece.kind === "point");
  const wholePieces = point < 0 ? pieces : pieces.slice(0, point);
  const decimalPieces = point < 0 ? [] : pieces.slice(point + 1);
  const { thousands, scale } = readCommas(pieces);
  const rounded = roundDecimal(scaled / 1000 ** scale, decimalPieces.filter(isDigit).length);
  if (section.chineseDigits !== 0 && !thousands) return inChinese(rounded, section);
  const whole = showWhole(rounded.whole, wholePieces, thousands, size);
  return point < 0 ? whole : `${whole}.${showDecimals(rounded.decimals, decimalPieces)}`;
}

const isDigit = (piece: FormatPiece): piece is Extract<FormatPiece, { kind: "digit" }> => piece.kind === "digit";

/** A comma between digit places groups by thousands; each behind the last one divides by a thousand. */
function readCommas(pieces: readonly FormatPiece[]): { readonly thousands: boolean; readonly scale: number } {
  const first = pieces.findIndex(isDigit);
  const last = pieces.findLastIndex(isDigit);
  let thousands = false;
  let scale = 0;
  pieces.forEach((piece, at) => {
    if (piece.kind !== "comma") return;
    if (at > first && at < last && pieces[at + 1]?.kind !== "point") thousands = true;
    else if (at > last || pieces[at + 1]?.kind === "point") scale += 1;
  });
  return { thousands, scale };
}

/** Digits fill their places from the right; what is left over stands before the first. */
function showWhole(digits: string, pieces: readonly FormatPiece[], thousands: boolean, size: number): string {
  let rest = digits === "0" ? "" : digits;
  let shown = "";
  let placed = 0;
  let placesLeft = pieces.filter(isDigit).length;
  const put = (digit: string): void => {
    if (thousands && placed > 0 && placed % 3 === 0) shown = `,${shown}`;
    shown = digit + shown;
    placed += 1;
  };
  for (const piece of [...pieces].reverse()) {
    if (piece.kind !== "digit") {
      shown = literalOf(piece, size) + shown;
      continue;
    }
    placesLeft -= 1;
    if (rest !== "") {
      put(rest.at(-1)!);
      rest = rest.slice(0, -1);
    } else if (piece.filler === "0") put("0");
    else if (piece.filler === "?") shown = ` ${shown}`;
    while (placesLeft === 0 && rest !== "") {
      put(rest.at(-1)!);
      rest = rest.slice(0, -1);
    }
  }
  return shown;
}

function showDecimals(digits: string, pieces: readonly FormatPiece[]): string {
  const needed = digits.replace(/0+$/u, "").length;
  let place = 0;
  let shown = "";
  for (const piece of pieces) {
    if (piece.kind !== "digit") shown += literalOf(piece, 0);
    else {
      if (place < needed || piece.filler === "0") shown += digits[place]!;
      else if (piece.filler === "?") shown += " ";
      place += 1;
    }
  }
  return shown;
}

function showScientific(size: number, pieces: readonly FormatPiece[], at: number): string {
  const before = pieces.slice(0, at);
  const point = before.findIndex((piece) => piece.kind === "point");
  const decimals = point < 0 ? 0 : before.slice(point).filter(isDigit).length;
  const [mantissa, power] = size.toExponential(decimals).split("e") as [string, string];
  const places = pieces.slice(at + 1).filter(isDigit).length;
  const sign = power.startsWith("-") ? "-" : (pieces[at] as { plus?: boolean }).plus === true ? "+" : "";
  return `${mantissa}E${sign}${power.replace(/^[+-]/u, "").padStart(places, "0")}`;
}

function inChinese(rounded: { readonly whole: string; readonly decimals: string }, section: FormatSection): string {
  const { pieces, chineseDigits } = section;
  // Several places for digits ask for them one by one, a single one for words: [DBNum1]0 shows 12 as 一十二.
  const places = pieces.filter(isDigit).length;
  const decimals = rounded.decimals === "" ? "" : `.${digitByDigit(rounded.decimals, chineseDigits)}`;
  const whole = places > rounded.decimals.length + 1
    ? digitByDigit(rounded.whole.padStart(places - rounded.decimals.length, "0"), chineseDigits)
    : numberInWords(rounded.whole, chineseDigits);
  const literal = (some: readonly FormatPiece[]): string => some.map((piece) => (piece.kind === "literal" ? piece.text : "")).join("");
  return literal(pieces.slice(0, pieces.findIndex(isDigit))) + whole + decimals + literal(pieces.slice(pieces.findLastIndex(isDigit)));
}

function literalOf(piece: FormatPiece, size: number): string {
  switch (piece.kind) {
    case "literal": return piece.text;
    case "percent": return "%";
    case "fraction": return "/";
    case "general": return showGeneral(size);
    default: return "";
  }
}
