import { chineseNumber } from "./chineseDigits.js";
import { isPlaceholder, squeeze } from "./plainText.js";
import { note, tell, tellNothing, type CellReader } from "./told.js";

/** Reads ages, years in the Party and running numbers: "81岁", "八十一", 81. */
export const readNumber: CellReader<number> = (cell) => {
  if (typeof cell.value === "number") return tell(cell.shown, cell.value);
  const text = squeeze(cell.shown);
  if (text === "") return tellNothing(cell.shown);
  if (isPlaceholder(text)) return tellNothing(cell.shown, [note("placeholder")]);
  const bare = text.replace(/^[约满第]/u, "").replace(/(?:周岁|虚岁|岁|年|个|号|[.、])+$/u, "");
  const value = /^\d+(?:\.\d+)?$/u.test(bare) ? Number(bare) : chineseNumber(bare);
  return value === null ? tellNothing(cell.shown, [note("number-unreadable")]) : tell(cell.shown, value);
};
