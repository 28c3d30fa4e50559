import type { Note } from "../../model/record.js";
import { isPlaceholder, textNotes } from "./plainText.js";
import { note, tell, tellNothing, type CellReader } from "./told.js";

const marks = /^[★☆※▲△●○◎■□◆◇√✓✔*#〇囗]+|[★☆※▲△●○◎■□◆◇√✓✔*#〇]+$/gu;
const brackets = /[([【〔〖「{<]([^)\]】〕〗」}>]*)[)\]】〕〗」}>]?/gu;
const framed = /^[[【〔〖「]([^\]】〕〗」]+)[\]】〕〗」]$/u;

const deathBehind = /(?<=\p{Script=Han}{2})\s*(?:已故|已去世|去世|病故|逝世)$/u;

/** Reads a name: 张　三 is 张三; marks and brackets are taken off and told in a note. */
export const readName: CellReader<string> = (cell) => {
  const trimmed = cell.shown.trim();
  if (isPlainHan(cell.shown)) return tell(cell.shown, cell.shown, null, cell.shown.length === 2 ? "plain" : null);
  if (trimmed === "") return tellNothing(cell.shown);
  if (isPlaceholder(trimmed)) return tellNothing(cell.shown, [note("placeholder")]);
  const taken: string[] = [];
  const bare = takeMarks(trimmed.normalize("NFKC"), taken);
  const { name, wasSpaced } = joinSpaces(bare.replace(/[•・‧∙●]|(?<=\p{Script=Han})[.](?=\p{Script=Han})/gu, "·"));
  const notes: Note[] = [...(textNotes(cell) ?? [])];
  if (taken.length > 0) notes.push(note("name-mark", taken));
  if (wasSpaced || trimmed !== cell.shown) notes.push(note("spaces"));
  const form = name.length === 2 ? (wasSpaced ? "spaced" : "plain") : null;
  return tell(cell.shown, name === "" ? null : name, notes, form);
};

function isPlainHan(text: string): boolean {
  if (text.length < 2 || text.length > 4) return false;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code < 0x4e00 || code > 0x9fff) return false;
  }
  const last = text.charAt(text.length - 1);
  return !((last === "故" || last === "世") && deathBehind.test(text));
}

function takeMarks(text: string, taken: string[]): string {
  const inFrame = framed.exec(text);
  if (inFrame) taken.push(text.charAt(0) + text.charAt(text.length - 1));
  return (inFrame ? inFrame[1]! : text)
    .replace(brackets, (whole, inner: string) => {
      taken.push(inner.trim() === "" ? whole : inner.trim());
      return "";
    })
    .trim()
    .replace(marks, (mark) => {
      taken.push(mark);
      return "";
    })
    .replace(deathBehind, (mark) => {
      taken.push(mark.trim());
      return "";
    })
    .trim();
}

/** Spaces within a Chinese name mean nothing; between Latin words they do. */
function joinSpaces(name: string): { readonly name: string; readonly wasSpaced: boolean } {
  const joined = name.replace(/(?<=[\p{Script=Han}·])[\s\u200b-\u200d\ufeff]+(?=[\p{Script=Han}·])/gu, "");
  return { name: joined.replace(/\s+/gu, " "), wasSpaced: joined !== name };
}
