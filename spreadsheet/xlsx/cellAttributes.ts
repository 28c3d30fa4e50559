import type { XmlScanner } from "../xml/xmlScanner.js";
import { parseIndex } from "./parseNumber.js";

/** The attributes of a <c>; one object is reused for all cells. */
export interface CellAttributes {
  /** 0 = A, -1 where the cell does not say. */
  column: number;
  /** Its place in the cell styles. */
  style: number;
  type: CellType;
}

export const cellType = { number: 0, shared: 1, formulaText: 2, inline: 3, boolean: 4, error: 5, date: 6 } as const;
export type CellType = (typeof cellType)[keyof typeof cellType];

const r = 0x72;
const s = 0x73;
const t = 0x74;
const equals = 0x3d;
const colon = 0x3a;

/** Reads r, s and t in one pass: this runs once for every cell of the file. */
export function readCellAttributes(xml: XmlScanner, into: CellAttributes): void {
  into.column = -1;
  into.style = 0;
  into.type = cellType.number;
  const { buffer, attributesEnd: end } = xml;
  let at = xml.attributesStart;
  while (at < end) {
    while (at < end && buffer[at]! <= 0x20) at += 1;
    let name = at;
    while (at < end && buffer[at] !== equals) {
      if (buffer[at] === colon) name = at + 1;
      at += 1;
    }
    const letter = at - name === 1 ? buffer[name]! : 0;
    at += 1;
    while (at < end && buffer[at] !== 0x22 && buffer[at] !== 0x27) at += 1;
    const quote = buffer[at];
    at += 1;
    const value = at;
    while (at < end && buffer[at] !== quote) at += 1;
    if (letter === r) into.column = columnIn(buffer, value, at);
    else if (letter === s) into.style = Math.max(0, parseIndex(buffer, value, at));
    else if (letter === t) into.type = typeIn(buffer, value, at);
    at += 1;
  }
}

function columnIn(buffer: Uint8Array, start: number, end: number): number {
  let column = 0;
  for (let at = start; at < end; at += 1) {
    const letter = buffer[at]! & 0xdf;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
  }
  return column - 1;
}

/** ECMA-376, 18.18.11. */
function typeIn(buffer: Uint8Array, start: number, end: number): CellType {
  switch (end - start) {
    case 1:
      switch (buffer[start]) {
        case s: return cellType.shared;
        case 0x62: return cellType.boolean;
        case 0x65: return cellType.error;
        case 0x64: return cellType.date;
        default: return cellType.number;
      }
    case 3: return cellType.formulaText;
    case 9: return cellType.inline;
    default: return cellType.number;
  }
}
