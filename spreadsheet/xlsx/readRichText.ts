import { limits } from "../limits.js";
import { token, type XmlScanner } from "../xml/xmlScanner.js";
import { isOn } from "./readStyles.js";

/** Whether the runs of a text say that it is struck out; where they say nothing, the cell's font does. */
export const strike = { byCell: 0, all: 1, none: 2 } as const;
export type Strike = (typeof strike)[keyof typeof strike];

/** A text read last; one is reused, so that a million strings make no million objects. */
export interface RichText {
  text: string;
  strike: Strike;
}

/**
 * Reads the text of <si> or <is>, which the scanner has just opened: a plain <t>, or runs <r>. What tells how to
 * pronounce it (<rPh>) is no part of it.
 */
export function readRichText(xml: XmlScanner, element: "si" | "is", into: RichText): void {
  into.text = "";
  into.strike = strike.byCell;
  if (xml.kind === token.empty) return;
  let runs: RunStrikes | null = null;
  for (let found = xml.next(); found !== token.end; found = xml.next()) {
    if (found === token.close && xml.nameIs(element)) break;
    if (found !== token.open) continue;
    if (xml.nameIs("t")) into.text += readText(xml);
    else if (xml.nameIs("r")) into.text += readRun(xml, (runs ??= { struck: false, plain: false, silent: false }));
    else xml.skipElement();
  }
  into.text = resolveEscapes(into.text);
  if (runs?.plain) into.strike = strike.none;
  else if (runs?.struck && !runs.silent) into.strike = strike.all;
}

/** The text of a <t>: without xml:space="preserve" Excel drops the spaces around it. */
function readText(xml: XmlScanner): string {
  const preserved = xml.findAttribute("space") && xml.attribute("space") === "preserve";
  const text = xml.textInside();
  return preserved ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/gu, "");
}

interface RunStrikes {
  struck: boolean;
  plain: boolean;
  silent: boolean;
}

function readRun(xml: XmlScanner, runs: RunStrikes): string {
  let text = "";
  let struck: boolean | null = null;
  for (let found = xml.next(); found !== token.end; found = xml.next()) {
    if (found === token.close && xml.nameIs("r")) break;
    if (found !== token.open && found !== token.empty) continue;
    if (xml.nameIs("rPr")) struck = found === token.open && readRunStrike(xml);
    else if (xml.nameIs("t")) text += readText(xml);
    else xml.skipElement();
  }
  // A run of spaces between struck ones shows no line to miss.
  if (text.trim() === "") return text;
  if (struck === null) runs.silent = true;
  else if (struck) runs.struck = true;
  else runs.plain = true;
  return text;
}

function readRunStrike(xml: XmlScanner): boolean {
  let struck = false;
  while (xml.next() !== token.end && !xml.isClose("rPr")) if (xml.isOpen("strike")) struck = isOn(xml);
  return struck;
}

/**
 * Resolves the escapes of characters that XML cannot hold (ECMA-376, 22.9.2.19) and cuts at what a cell can hold.
 * @example resolveEscapes("a_x000D_b_x005F_c") === "a\rb_c"
 */
export function resolveEscapes(text: string): string {
  const whole = text.includes("_x") ? text.replace(/_x([0-9a-fA-F]{4})_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
  return whole.length > limits.cellCharacters ? whole.slice(0, limits.cellCharacters) : whole;
}
