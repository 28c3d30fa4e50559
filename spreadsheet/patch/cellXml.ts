import { cellAddress } from "../../roster/model/address.js";
import { storableText } from "../cellText.js";
import { withAttributes } from "./attributes.js";
import type { CellPlace } from "./sheetPlaces.js";
import { textOf } from "./wholePart.js";

/** What a cell shall hold, its style decided. */
export interface CellContent {
  readonly value: string | number | null;
  readonly style: number;
}

/** The prefix of a name as written, with its colon. @example prefixOf("x:row") === "x:" */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(":") + 1);
}

/** A cell that was not there. */
export function newCell(prefix: string, row: number, column: number, content: CellContent): string {
  const style = content.style > 0 ? ` s="${content.style}"` : "";
  return `<${prefix}c r="${cellAddress(row, column)}"${style}${typeAttribute(content.value)}>${valueXml(prefix, content.value)}</${prefix}c>`;
}

/**
 * A cell with another value. Its other attributes and what extensions put into it stay; what described the old value
 * goes: its type, and the metadata of arrays and rich values (cm, vm).
 */
export function changedCell(bytes: Uint8Array, place: CellPlace, content: CellContent): string {
  const { name, value } = { name: place.name, value: content.value };
  const style = content.style === place.style ? {} : { s: content.style > 0 ? String(content.style) : null };
  const type = typeof value === "string" ? "inlineStr" : null;
  const attributes = withAttributes(place.attributes, { ...style, t: type, cm: null, vm: null });
  const kept = place.children.filter((child) => child.name !== "v" && child.name !== "is")
    .map((child) => textOf(bytes, child.start, child.end)).join("");
  const inside = valueXml(prefixOf(name), value) + kept;
  return inside === "" ? `<${name}${attributes}/>` : `<${name}${attributes}>${inside}</${name}>`;
}

function typeAttribute(value: CellContent["value"]): string {
  return typeof value === "string" ? ' t="inlineStr"' : "";
}

function valueXml(prefix: string, value: CellContent["value"]): string {
  if (value === null) return "";
  if (typeof value === "number") return `<${prefix}v>${value}</${prefix}v>`;
  const space = /^\s|\s$|\s\s|[\t\n]/u.test(value) ? ' xml:space="preserve"' : "";
  return `<${prefix}is><${prefix}t${space}>${escaped(value)}</${prefix}t></${prefix}is>`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function escaped(text: string): string {
  return storableText(text).replace(/[&<>]/g, (character) => entities[character]!);
}
