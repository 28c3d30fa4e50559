import type { Range } from "../../roster/model/sheet.js";
import { stop } from "../stop.js";
import { parseRange } from "../xlsx/parseRange.js";
import { token, type XmlScanner } from "../xml/xmlScanner.js";
import { findRows } from "./findRows.js";
import type { ElementPlace, SheetPlaces, Wanted } from "./sheetPlaces.js";
import { openPlace, restOfElement } from "./walkElement.js";
import { scanWhole } from "./wholePart.js";

/** Finds in a worksheet part all that the edits of the wanted cells touch or must mind. */
export function findPlaces(bytes: Uint8Array, part: string, wanted: Wanted): SheetPlaces {
  const xml = scanWhole(bytes, part);
  const found = {
    columnStyles: [] as { first: number; last: number; style: number }[],
    merges: [] as Range[],
    dimension: null as SheetPlaces["dimension"],
    recalculation: null as ElementPlace | null,
    data: null as ReturnType<typeof findRows> | null,
  };
  for (let depth = 0, kind = xml.next(); kind !== token.end; kind = xml.next()) {
    if (kind === token.close) depth -= 1;
    if (kind !== token.open && kind !== token.empty) continue;
    if (depth === 0) depth = kind === token.open ? 1 : 0;
    else if (xml.nameIs("dimension")) {
      found.dimension = dimensionOf(xml);
      xml.skipElement();
    } else if (xml.nameIs("cols")) eachChild(xml, "col", () => noteColumn(xml, found.columnStyles));
    else if (xml.nameIs("sheetData")) found.data = findRows(xml, wanted);
    else if (xml.nameIs("sheetCalcPr")) found.recalculation = restOfElement(xml, openPlace(xml));
    else if (xml.nameIs("mergeCells")) eachChild(xml, "mergeCell", () => noteMerge(xml, found.merges));
    else xml.skipElement();
  }
  if (found.data === null) return stop("part-broken", { part });
  const { data, ...rest } = found;
  return { ...rest, ...data };
}

function eachChild(xml: XmlScanner, name: string, note: () => void): void {
  if (xml.kind === token.empty) return;
  for (let kind = xml.next(); kind !== token.end && kind !== token.close; kind = xml.next()) {
    if (kind === token.text) continue;
    if (xml.nameIs(name)) note();
    xml.skipElement();
  }
}

function dimensionOf(xml: XmlScanner): SheetPlaces["dimension"] {
  const range = parseRange(xml.attribute("ref") ?? "");
  if (range === null || !xml.findAttribute("ref")) return null;
  return { valueStart: xml.valueStart, valueEnd: xml.valueEnd, range };
}

function noteColumn(xml: XmlScanner, styles: { first: number; last: number; style: number }[]): void {
  const style = Number(xml.attribute("style") ?? 0);
  if (style > 0) styles.push({ first: Number(xml.attribute("min")) - 1, last: Number(xml.attribute("max")) - 1, style });
}

function noteMerge(xml: XmlScanner, merges: Range[]): void {
  const range = parseRange(xml.attribute("ref") ?? "");
  if (range !== null) merges.push(range);
}
