import type { Phones } from "../../model/record.js";
import { isPlaceholder } from "./plainText.js";
import { note, tell, tellNothing, type CellReader } from "./told.js";

const none: readonly string[] = [];

/** Reads the phone numbers of a cell, one by one: mobiles of eleven digits and landlines with area code and extension. */
export const readPhones: CellReader<Phones> = (cell) => {
  const text = typeof cell.value === "number" && Number.isInteger(cell.value) ? String(cell.value) : cell.shown;
  if (isMobile(text)) return tell(cell.shown, { numbers: [text], odd: none }, null, "plain");
  const trimmed = text.trim();
  if (trimmed === "") return tellNothing(cell.shown);
  if (isPlaceholder(trimmed)) return tellNothing(cell.shown, [note("placeholder")]);
  const numbers: string[] = [];
  const odd: string[] = [];
  for (const piece of splitPieces(trimmed)) readPiece(piece, numbers, odd);
  return tell(cell.shown, { numbers: [...new Set(numbers)], odd }, null, formOf(trimmed));
};

/** @example isMobile("13912345678") === true */
export function isMobile(text: string): boolean {
  if (text.length !== 11 || text.charCodeAt(0) !== 0x31 || text.charCodeAt(1) < 0x33) return false;
  for (let place = 1; place < 11; place += 1) if (text.charCodeAt(place) < 0x30 || text.charCodeAt(place) > 0x39) return false;
  return true;
}

/** The canonical form of one phone number, null where it is none. @example canonicalPhone("(0519)8512 3456转8") === "0519-85123456-8" */
export function canonicalPhone(text: string): string | null {
  const digits = text.replace(/^(?:\+|00)?86[- ]?(?=(?:1[3-9]|0\d)[\d\s().-]{8})/u, "").replace(/(?:转|分机|ext\.?|#)\s*/giu, "-").replace(/[\s.·]/gu, "");
  const tight = digits.replace(/-/gu, "");
  if (isMobile(tight)) return tight;
  if (/^400\d{7}$/u.test(tight)) return tight;
  const landline = /^\(?(0(?:10|2\d|[3-9]\d{2}))?\)?-?([2-9]\d{6,7})(?:-(\d{1,6}))?$/u.exec(regroup(digits));
  if (!landline) return null;
  return [landline[1], landline[2], landline[3]].filter((part) => part !== undefined).join("-");
}

/** 0519-8512-3456 is 0519-85123456. */
function regroup(text: string): string {
  return text.replace(/^((?:\(?0\d{2,3}\)?-?)?)([2-9]\d{3})-(\d{4})$/u, "$1$2$3").replace(/^((?:\(?0\d{2,3}\)?-?)?)([2-9]\d{2})-(\d{4})$/u, "$1$2$3");
}

const separators = /[/\\、;,|。\n\r]+|(?:或|和|及|\s+&\s+)/u;

function splitPieces(text: string): readonly string[] {
  return text.normalize("NFKC").replace(/[\u200b-\u200d\ufeff]/gu, "").split(separators).map((piece) => piece.trim()).filter((piece) => piece !== "");
}

/** 139…(子), 儿子:139…, 张三 139…: whose the number is stands beside it and is no part of it. */
function readPiece(piece: string, numbers: string[], odd: string[]): void {
  const bare = piece
    .replace(/[([](?![\d\s-]*[)\]])[^)\]]*[)\]]?/gu, " ")
    .replace(/[^\d\s()+\-#.转分机extEXT]+/gu, " ")
    .replace(/(?<!\d\s?)[转分机extEXT]+/gu, " ")
    .trim();
  if (bare === "") {
    if (/\d/u.test(piece)) odd.push(piece);
    return;
  }
  const whole = canonicalPhone(bare);
  if (whole !== null) {
    numbers.push(whole);
    return;
  }
  const words = bare.split(/\s+/u);
  const each = words.map(canonicalPhone);
  if (words.length > 1 && each.every((word) => word !== null)) numbers.push(...each);
  else odd.push(piece);
}

function formOf(text: string): string | null {
  if (/[/\\、;,|\n]/u.test(text)) return null;
  if (/^0\d{2,3}-/u.test(text)) return "plain";
  if (text.includes("-")) return "-";
  return /\d\s+\d/u.test(text) ? "spaces" : "plain";
}
