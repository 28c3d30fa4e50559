import { foldCharacters } from "./foldCharacters.js";
import { normaliseLatin } from "./latinName.js";

const han = /\p{Script=Han}/u;

/**
 * A name as it is compared: full-width letters folded, spaces removed (张　三), traditional and variant characters as the
 * standard ones, one kind of middle dot in minority names, marks in brackets at its end taken off. A name in letters
 * keeps its parts, in the order of the alphabet.
 * @example normaliseName("買買提•依明（已故）") === "买买提·依明"
 */
export function normaliseName(name: string): string {
  if (name === "") return "";
  const plain = name.normalize("NFKC").replace(/\([^()]*\)\s*$/u, "");
  if (!han.test(plain)) return normaliseLatin(plain);
  return foldCharacters(plain.replace(/\s+/gu, "").replace(/[•‧∙・.。]/gu, "·"));
}

/** Whether a normalised name is written in characters, not in letters. */
export function isHanName(name: string): boolean {
  return name > "\u3400";
}

/** A text as it is compared: folded, without spaces. null where nothing is left. */
export function normaliseText(text: string | null | undefined): string | null {
  if (text === null || text === undefined || text === "") return null;
  const folded = text.normalize("NFKC").replace(/\s+/gu, "");
  return folded === "" ? null : folded;
}

/** An address as it is compared: a text in letters keeps its words, one in characters loses all that is no character or digit. */
export function normaliseHome(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  const plain = text.normalize("NFKC");
  if (!han.test(plain)) return plain.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((part) => part !== "").join(" ") || null;
  return foldCharacters(plain).replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase() || null;
}
