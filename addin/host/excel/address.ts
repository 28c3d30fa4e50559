import { columnIndex } from "../../../roster/model/address.js";
import type { Range } from "../../../roster/model/sheet.js";
import type { CellPlace } from "../sheetHost.js";

const form = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/u;

/** "B7" or "B7:D9", without a sheet. @example parseRange("B7") // { top: 7, left: 1, bottom: 7, right: 1 } */
export function parseRange(address: string): Range {
  const parts = form.exec(address);
  if (parts === null) throw new Error("An address of whole rows or columns has no corners");
  const [, left, top, right = left, bottom = top] = parts as unknown as [string, string, string, string | undefined, string | undefined];
  return { top: Number(top), left: columnIndex(left), bottom: Number(bottom), right: columnIndex(right) };
}

/** The local part of "在册!B7:D9"; null for whole rows and columns. */
export function localRange(address: string): Range | null {
  const local = address.slice(address.lastIndexOf("!") + 1);
  return form.test(local) ? parseRange(local) : null;
}

/** The cell of a full address. @example placeOf("'在 册'!B7") // { sheet: "在 册", row: 7, column: 1 } */
export function placeOf(address: string): CellPlace | null {
  const range = localRange(address);
  const end = address.lastIndexOf("!");
  if (range === null || end < 0) return null;
  const name = address.slice(0, end);
  const sheet = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, row: range.top, column: range.left };
}
