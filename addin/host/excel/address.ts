import { cellAddress, columnIndex } from "../../../roster/model/address.js";
import type { Range } from "../../../roster/model/sheet.js";
import type { CellPlace } from "../sheetHost.js";

const form = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/u;
const wholeRows = /^\$?(\d{1,7}):\$?(\d{1,7})$/u;

/** "B7" or "B7:D9", without a sheet. @example parseRange("B7") // { top: 7, left: 1, bottom: 7, right: 1 } */
export function parseRange(address: string): Range {
  const parts = form.exec(address);
  if (parts === null) throw new Error("An address of whole rows or columns has no corners");
  const [, left, top, right = left, bottom = top] = parts as unknown as [string, string, string, string | undefined, string | undefined];
  return { top: Number(top), left: columnIndex(left), bottom: Number(bottom), right: columnIndex(right) };
}

/** The local part of "在册!B7:D9"; null for whole rows and columns. */
export function localRange(address: string): Range | null {
  const local = localPart(address);
  return form.test(local) ? parseRange(local) : null;
}

/** The first and the last row of "4:6" or "B4:D6"; null for whole columns. */
export function rowsOf(address: string): readonly [first: number, last: number] | null {
  const local = localPart(address);
  const rows = wholeRows.exec(local);
  if (rows !== null) return [Number(rows[1]), Number(rows[2])];
  const range = localRange(address);
  return range === null ? null : [range.top, range.bottom];
}

/** "在册!A1:B2,在册!C5" without the sheets' names; a name in quotes may hold commas. */
export function addressesOf(address: string): readonly string[] {
  return address.replaceAll(/(?:'(?:[^']|'')*'|[^,!]+)!/gu, "").split(",").map((one) => one.trim()).filter((one) => one !== "");
}

/** @example addressOf({ top: 7, left: 1, bottom: 9, right: 1 }) === "B7:B9" */
export function addressOf({ top, left, bottom, right }: Range): string {
  const first = cellAddress(top, left);
  return top === bottom && left === right ? first : `${first}:${cellAddress(bottom, right)}`;
}

function localPart(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
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
