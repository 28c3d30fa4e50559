import { birthIn, checkCharacter, genderIn, upgradeTo18 } from "../../codes/idNumber.js";
import { yearOf, type IsoDay } from "../../model/partialDate.js";
import type { IdNumber, Note, NoteCode } from "../../model/record.js";
import { isPlaceholder } from "./plainText.js";
import { note, tell, tellNothing, type Cell, type CellReader } from "./told.js";

/** Beyond this Excel keeps no further digits of a number. */
const FIRST_LOSSY = 1e15;
const OLDEST = 130;
const none: readonly Note[] = [];

/** Makes the reader of a column of citizens' numbers; the as-of day tells which births lie in the future. */
export function idNumberReader(asOf: IsoDay): CellReader<IdNumber> {
  return (cell) => {
    if (typeof cell.value === "number") return readNumber(cell.value, cell, asOf);
    const text = cell.shown;
    if (isPlainNumber(text)) return readDigits(text, text, none, asOf);
    const trimmed = text.trim();
    if (trimmed === "") return tellNothing(text);
    if (isPlaceholder(trimmed)) return tellNothing(text, [note("placeholder")]);
    const scientific = /^(\d)(?:\.(\d+))?[eE]\+?1[3-9]$/u.exec(trimmed.normalize("NFKC"));
    if (scientific) return lost(text, scientific[1]! + (scientific[2] ?? ""));
    const { digits, notes } = normalise(text);
    return readDigits(text, digits, notes, asOf);
  };
}

function readNumber(value: number, cell: Cell, asOf: IsoDay): ReturnType<CellReader<IdNumber>> {
  if (!Number.isFinite(value)) return failed(cell.shown, cell.shown, [], "id-length");
  const digits = value.toFixed(0);
  return Math.abs(value) >= FIRST_LOSSY ? lost(cell.shown, digits.slice(0, 15)) : readDigits(cell.shown, digits, [], asOf);
}

/** Eighteen half-width characters and nothing else: the common case. */
function isPlainNumber(text: string): boolean {
  if (text.length !== 18) return false;
  for (let place = 0; place < 17; place += 1) if (!isDigit(text.charCodeAt(place))) return false;
  return isDigit(text.charCodeAt(17)) || text.charCodeAt(17) === 0x58;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Takes away what means nothing and says what that was. */
function normalise(text: string): { readonly digits: string; readonly notes: readonly Note[] } {
  const notes: Note[] = [];
  const half = text.normalize("NFKC");
  if (half !== text && /[\uff01-\uff5e]/u.test(text)) notes.push(note("full-width"));
  const tight = half.replace(/[\s\u200b-\u200d\ufeff]+/gu, "");
  if (tight !== half || /\s/u.test(text)) notes.push(note("spaces"));
  // ="1101…" is how a CSV keeps a spreadsheet from making a number of it.
  const digits = tight.replace(/^=?['‘’`"“”]+|['‘’`"“”]+$/gu, "").replace(/[-–—−_.·]/gu, "").replace(/[x×хХ]$/u, "X");
  if (digits !== tight) notes.push(note("id-punctuation"));
  return { digits, notes };
}

function readDigits(text: string, digits: string, notes: readonly Note[], asOf: IsoDay): ReturnType<CellReader<IdNumber>> {
  if (digits.length === 15) return /^\d{15}$/u.test(digits) ? readOld(text, digits, notes, asOf) : failed(text, digits, notes, "id-characters");
  if (digits.length !== 18) return failed(text, digits, notes, "id-length");
  if (!isPlainNumber(digits)) return failed(text, digits, notes, "id-characters");
  const birth = birthIn(digits);
  const gender = genderIn(digits);
  const isRight = checkCharacter(digits) === digits.charAt(17);
  // A number that went through a numeric cell ends in zeros; one in eleven of them fits by chance.
  if (!isRight && digits.endsWith("000")) return lost(text, digits.slice(0, 15));
  if (birth === null || birth > asOf || yearOf(birth) < yearOf(asOf) - OLDEST) {
    return tell(text, { digits, valid: null, birth: null, gender }, [...notes, note("id-impossible-date")]);
  }
  if (!isRight) return tell(text, { digits, valid: null, birth, gender }, [...notes, note("id-checksum")]);
  return tell(text, { digits, valid: digits, birth, gender }, notes);
}

function readOld(text: string, digits: string, notes: readonly Note[], asOf: IsoDay): ReturnType<CellReader<IdNumber>> {
  const upgraded = upgradeTo18(digits);
  const birth = birthIn(upgraded);
  const gender = genderIn(upgraded);
  const old = [...notes, note("id-15-digit", [upgraded])];
  if (birth === null || birth > asOf) return tell(text, { digits, valid: null, birth: null, gender }, [...notes, note("id-impossible-date")]);
  return tell(text, { digits, valid: upgraded, birth, gender }, old);
}

/** The leading digits that are left; never repaired (R6). */
function lost(text: string, leading: string): ReturnType<CellReader<IdNumber>> {
  return tell(text, { digits: leading, valid: null, birth: null, gender: null }, [note("id-precision-lost", [leading])]);
}

function failed(text: string, digits: string, notes: readonly Note[], code: NoteCode): ReturnType<CellReader<IdNumber>> {
  return tell(text, { digits, valid: null, birth: null, gender: null }, [...notes, note(code)]);
}
