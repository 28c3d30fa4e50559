import { note, tell, tellNothing, type CellReader } from "./told.js";
import type { Note } from "../../model/record.js";

const blank = /[\s\u200b-\u200d\ufeff]+/gu;

/** Half-width and without any white space. */
export function squeeze(text: string): string {
  return text.normalize("NFKC").replace(blank, "");
}

const placeholders = new Set([
  "-", "--", "---", "—", "——", "–", "/", "//", "\\", "无", "暂无", "没有", "空", "不详", "未知", "不明", "不清", "不清楚", "n/a", "na", "null", "none", "…", "……", "...", "、", ".", "*", "**", "***",
]);

/** Whether a text says only that there is nothing to say. @example isPlaceholder("——") === true */
export function isPlaceholder(text: string): boolean {
  return text.length <= 4 && placeholders.has(squeeze(text).toLowerCase());
}

/** Text that a spreadsheet would run as a formula when it is typed or pasted (B4). A signed number or a dash is none. */
export function isFormulaText(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first !== 0x3d && first !== 0x2b && first !== 0x2d && first !== 0x40) return false;
  if (text.length < 2) return false;
  return first === 0x3d || first === 0x40 ? true : /^[+-]+[A-Za-z(@="']/u.test(text) || /^[+-][\d.]+\s*[-+*/(]\s*[\dA-Za-z(]+[^\d]/u.test(text);
}

/** The notes that any text may deserve. */
export function textNotes(cell: { readonly value: unknown; readonly shown: string }): readonly Note[] | null {
  return typeof cell.value === "string" && isFormulaText(cell.value) ? [note("formula-text")] : null;
}

/** Free text: trimmed, runs of white space made one space. */
export const readText: CellReader<string> = (cell) => {
  const trimmed = cell.shown.trim();
  if (trimmed === "") return tellNothing(cell.shown);
  if (isPlaceholder(trimmed)) return tellNothing(cell.shown, [note("placeholder")]);
  return tell(cell.shown, trimmed.replace(blank, " "), textNotes(cell));
};

/** The name of a unit: as free text, but spaces between Chinese characters mean nothing. */
export const readUnitName: CellReader<string> = (cell) => {
  const told = readText(cell);
  if (told.value === null || !/\s/u.test(told.value)) return told;
  return { ...told, value: told.value.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "") };
};
