/** One piece of a number format, in the order in which it is written. */
export type FormatPiece =
  | { readonly kind: "literal"; readonly text: string }
  /** A place for a digit: "0", "#" or "?". */
  | { readonly kind: "digit"; readonly filler: "0" | "#" | "?" }
  | { readonly kind: "point" }
  | { readonly kind: "comma" }
  | { readonly kind: "percent" }
  | { readonly kind: "fraction" }
  /** "E+" or "E-". */
  | { readonly kind: "exponent"; readonly plus: boolean }
  | { readonly kind: "general" }
  | { readonly kind: "text" }
  /** A part of a date or clock: its letter and how often it stands. */
  | { readonly kind: "date"; readonly letter: DateLetter; readonly count: number }
  /** Hours, minutes or seconds that run on: [h]. */
  | { readonly kind: "elapsed"; readonly letter: "h" | "m" | "s"; readonly count: number }
  /** Decimals of a second. */
  | { readonly kind: "secondDecimals"; readonly count: number }
  | { readonly kind: "noon"; readonly morning: string; readonly evening: string };

/** y year, m month, M minute, d day, a weekday in Chinese, h hour, s second, e year, g era, b Buddhist year. */
export type DateLetter = "y" | "m" | "M" | "d" | "a" | "h" | "s" | "e" | "g" | "b";

/** One of the up to four sections, which ";" parts. */
export interface FormatSection {
  readonly pieces: readonly FormatPiece[];
  readonly condition: { readonly operator: string; readonly value: number } | null;
  /** 1 一二三, 2 壹贰叁, 3 full-width digits; 0 for plain ones. */
  readonly chineseDigits: 0 | 1 | 2 | 3;
  readonly isDate: boolean;
}

const datePattern = /^(?:y+|m+|d+|h+|s+|e+|g+|b+|aaaa?)/iu;
const noonPattern = /^(?:am\/pm|a\/p|上午\/下午)/iu;

/**
 * Takes a number format apart (ECMA-376, 18.8.31).
 * @example parseFormat("0.00;[Red]-0.00").length === 2
 */
export function parseFormat(code: string): readonly FormatSection[] {
  const sections: FormatSection[] = [];
  for (let rest: string | null = code; rest !== null && sections.length < 4; ) {
    const parsed: { section: FormatSection; rest: string | null } = parseSection(rest);
    sections.push(parsed.section);
    rest = parsed.rest;
  }
  return sections;
}

function parseSection(code: string): { readonly section: FormatSection; readonly rest: string | null } {
  const pieces: FormatPiece[] = [];
  const head: { condition: FormatSection["condition"]; chineseDigits: FormatSection["chineseDigits"] } = { condition: null, chineseDigits: 0 };
  let at = 0;
  let rest: string | null = null;
  while (at < code.length) {
    if (code[at] === ";") {
      rest = code.slice(at + 1);
      break;
    }
    if (code[at] === "[") {
      const end = code.indexOf("]", at);
      const inside = end < 0 ? code.slice(at + 1) : code.slice(at + 1, end);
      takeBracket(inside, pieces, head);
      at = end < 0 ? code.length : end + 1;
    } else at += takePiece(code.slice(at), pieces);
  }
  const isDate = pieces.some((piece) => piece.kind === "date" || piece.kind === "elapsed" || piece.kind === "noon");
  return { section: { pieces: isDate ? settleDate(pieces) : pieces, isDate, ...head }, rest };
}

function takeBracket(
  inside: string,
  pieces: FormatPiece[],
  head: { condition: FormatSection["condition"]; chineseDigits: FormatSection["chineseDigits"] },
): void {
  const elapsed = /^(h+|m+|s+)$/iu.exec(inside);
  const condition = /^(<=|>=|<>|=|<|>)\s*(-?\d+(?:\.\d+)?)$/u.exec(inside);
  const digits = /^DBNum([123])$/iu.exec(inside);
  const money = /^\$([^-]*)/u.exec(inside);
  if (elapsed) pieces.push({ kind: "elapsed", letter: elapsed[1]![0]!.toLowerCase() as "h" | "m" | "s", count: elapsed[1]!.length });
  else if (condition) head.condition = { operator: condition[1]!, value: Number(condition[2]) };
  else if (digits) head.chineseDigits = Number(digits[1]) as 1 | 2 | 3;
  else if (money?.[1]) pieces.push({ kind: "literal", text: money[1] });
  // Colours and languages show nothing.
}

/** Takes one piece from the front and gives how many characters it was. */
function takePiece(code: string, pieces: FormatPiece[]): number {
  const first = code[0]!;
  if (first === "\"") {
    const end = code.indexOf("\"", 1);
    pieces.push({ kind: "literal", text: code.slice(1, end < 0 ? code.length : end) });
    return end < 0 ? code.length : end + 1;
  }
  if (first === "\\" || first === "!") {
    pieces.push({ kind: "literal", text: code.slice(1, 2) });
    return 2;
  }
  if (first === "_") {
    pieces.push({ kind: "literal", text: " " });
    return 2;
  }
  if (first === "*") return 2;
  const general = /^(?:general|g\/通用格式)/iu.exec(code);
  if (general) {
    pieces.push({ kind: "general" });
    return general[0].length;
  }
  return takeSymbol(first, pieces) || takeLetters(code, pieces);
}

function takeSymbol(first: string, pieces: FormatPiece[]): number {
  switch (first) {
    case "0": case "#": case "?": pieces.push({ kind: "digit", filler: first }); return 1;
    case ".": pieces.push({ kind: "point" }); return 1;
    case ",": pieces.push({ kind: "comma" }); return 1;
    case "%": pieces.push({ kind: "percent" }); return 1;
    case "/": pieces.push({ kind: "fraction" }); return 1;
    case "@": pieces.push({ kind: "text" }); return 1;
    default: return 0;
  }
}

function takeLetters(code: string, pieces: FormatPiece[]): number {
  const exponent = /^e([+-])/iu.exec(code);
  if (exponent) {
    pieces.push({ kind: "exponent", plus: exponent[1] === "+" });
    return 2;
  }
  const noon = noonPattern.exec(code)?.[0];
  if (noon !== undefined) {
    const [morning, evening] = noon.split("/") as [string, string];
    pieces.push({ kind: "noon", morning, evening });
    return noon.length;
  }
  const date = datePattern.exec(code)?.[0];
  if (date !== undefined) {
    pieces.push({ kind: "date", letter: date[0]!.toLowerCase() as DateLetter, count: date.length });
    return date.length;
  }
  const letter = String.fromCodePoint(code.codePointAt(0)!);
  pieces.push({ kind: "literal", text: letter });
  return letter.length;
}

/** In a date "m" beside hours or seconds is minutes, zeros behind a second's point are its decimals, other signs stand for themselves. */
function settleDate(pieces: readonly FormatPiece[]): readonly FormatPiece[] {
  const settled: FormatPiece[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at]!;
    if (piece.kind === "date" && piece.letter === "m" && isMinute(pieces, at)) settled.push({ ...piece, letter: "M" });
    else if (piece.kind === "point" && isSecond(clockBefore(pieces, at)) && pieces[at + 1]?.kind === "digit") {
      let count = 0;
      while (pieces[at + 1]?.kind === "digit") {
        count += 1;
        at += 1;
      }
      settled.push({ kind: "secondDecimals", count });
    } else settled.push(asLiteral(piece));
  }
  return settled;
}

function asLiteral(piece: FormatPiece): FormatPiece {
  switch (piece.kind) {
    case "point": return { kind: "literal", text: "." };
    case "comma": return { kind: "literal", text: "," };
    case "fraction": return { kind: "literal", text: "/" };
    case "percent": return { kind: "literal", text: "%" };
    case "digit": return { kind: "literal", text: piece.filler };
    default: return piece;
  }
}

function isMinute(pieces: readonly FormatPiece[], at: number): boolean {
  const before = clockBefore(pieces, at);
  if (before !== undefined && before.kind !== "noon" && before.letter === "h") return true;
  return isSecond(pieces.slice(at + 1).find(isClock));
}

function clockBefore(pieces: readonly FormatPiece[], at: number) {
  return pieces.slice(0, at).reverse().find(isClock);
}

function isSecond(piece: ReturnType<typeof clockBefore>): boolean {
  return piece !== undefined && piece.kind !== "noon" && piece.letter === "s";
}

function isClock(piece: FormatPiece): piece is Extract<FormatPiece, { kind: "date" | "elapsed" | "noon" }> {
  return piece.kind === "date" || piece.kind === "elapsed" || piece.kind === "noon";
}
