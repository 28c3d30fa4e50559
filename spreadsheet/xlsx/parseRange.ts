import { columnIndex } from "../../roster/model/address.js";
import type { Range } from "../../roster/model/sheet.js";
import { limits } from "../limits.js";

/**
 * A range as workbooks write it, with or without dollar signs; null where it is none.
 * @example parseRange("A1:C2") // { top: 1, left: 0, bottom: 2, right: 2 }
 */
export function parseRange(text: string): Range | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?$/u.exec(text);
  if (!match) return null;
  const [, left, top, right = left, bottom = top] = match;
  const range = { top: Number(top), left: columnIndex(left!), bottom: Number(bottom), right: columnIndex(right!) };
  if (range.bottom > limits.rows || range.right >= limits.columns) return null;
  return range.bottom >= range.top && range.right >= range.left ? range : null;
}
