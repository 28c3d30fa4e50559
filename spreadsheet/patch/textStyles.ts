import { token, type XmlScanner } from "../xml/xmlScanner.js";
import { readAttributes, withAttributes } from "./attributes.js";
import { appended } from "./editRows.js";
import type { ElementPlace } from "./sheetPlaces.js";
import type { Splice } from "./splice.js";
import { closedPlace, openPlace, restOfElement } from "./walkElement.js";
import { scanWhole, textOf } from "./wholePart.js";

/** "@", built in (ECMA-376 part 1, 18.8.30). */
const textFormat = "49";

/** "General". */
const plainFormats: ReadonlySet<string> = new Set(["0"]);

interface CellFormat {
  readonly name: string;
  readonly attributes: string;
  /** Alignment, protection and extensions, as written. */
  readonly inside: string;
}

/** Gives cells the text format. Formats are added at the end of a styles part; none that is there changes. */
export interface TextStyles {
  /** The number of the format that looks like the given one and is text. */
  textStyle(style: number): number;
  /** The number of the format that looks like the given one and shows numbers and texts as they are. */
  plainStyle(style: number): number;
  splices(): readonly Splice[];
}

/** @example const styles = openTextStyles(bytes, "xl/styles.xml"); const s = styles.textStyle(3); applySplices(bytes, styles.splices()); */
export function openTextStyles(bytes: Uint8Array, part: string): TextStyles {
  const { place, formats, textFormats } = readFormats(bytes, part);
  const all = [...formats];
  const known = formats.map(canonical);
  const styleWith = (style: number, wanted: ReadonlySet<string>, change: (format: CellFormat) => CellFormat): number => {
    const format = all[style] ?? all[0];
    if (place === null || format === undefined) return style;
    if (wanted.has(readAttributes(format.attributes).get("numFmtId") ?? "0")) return all[style] === undefined ? 0 : style;
    const changed = change(format);
    const same = known.indexOf(canonical(changed));
    if (same >= 0) return same;
    all.push(changed);
    return known.push(canonical(changed)) - 1;
  };
  return {
    textStyle: (style) => styleWith(style, textFormats, asText),
    plainStyle: (style) => styleWith(style, plainFormats, asPlain),
    splices() {
      const added = all.slice(formats.length);
      if (place === null || added.length === 0) return [];
      return [...countSplice(place, known.length), ...appended(place, added.map(formatXml).join(""))];
    },
  };
}

interface Formats {
  /** The list of cell formats, null where the part has none. */
  readonly place: ElementPlace | null;
  readonly formats: readonly CellFormat[];
  /** Numbers of the number formats that are "@": the built-in one, and what some programs define a second time. */
  readonly textFormats: ReadonlySet<string>;
}

function readFormats(bytes: Uint8Array, part: string): Formats {
  const xml = scanWhole(bytes, part);
  const textFormats = new Set([textFormat]);
  while (xml.next() !== token.end) {
    if (xml.isOpen("numFmt") && xml.attribute("formatCode") === "@") textFormats.add(xml.attribute("numFmtId") ?? "");
    else if (xml.isOpen("cellXfs")) return { ...readCellFormats(xml), textFormats };
    else if (xml.isOpen("dxfs")) xml.skipElement();
  }
  return { place: null, formats: [], textFormats };
}

function readCellFormats(xml: XmlScanner): Pick<Formats, "place" | "formats"> {
  const open = openPlace(xml);
  const formats: CellFormat[] = [];
  if (!open.isEmpty) {
    for (let kind = xml.next(); kind !== token.end && kind !== token.close; kind = xml.next()) {
      if (kind === token.text) continue;
      const isFormat = xml.nameIs("xf");
      const { name, attributes, openEnd, closeStart } = restOfElement(xml, openPlace(xml));
      if (isFormat) formats.push({ name, attributes, inside: textOf(xml.buffer, openEnd, closeStart) });
    }
  }
  return { place: closedPlace(xml, open), formats };
}

function asText(format: CellFormat): CellFormat {
  return { ...format, attributes: withAttributes(format.attributes, { numFmtId: textFormat, applyNumberFormat: "1" }) };
}

function asPlain(format: CellFormat): CellFormat {
  return { ...format, attributes: withAttributes(format.attributes, { numFmtId: "0", applyNumberFormat: null }) };
}

/** Equal for formats that mean the same, however their attributes are ordered. */
function canonical({ attributes, inside }: CellFormat): string {
  const sorted = [...readAttributes(attributes)].map(([name, value]) => `${name}=${value}`).sort();
  return `${sorted.join(" ")}|${inside}`;
}

function formatXml({ name, attributes, inside }: CellFormat): string {
  return inside === "" ? `<${name}${attributes}/>` : `<${name}${attributes}>${inside}</${name}>`;
}

function countSplice(place: ElementPlace, count: number): Splice[] {
  if (!readAttributes(place.attributes).has("count")) return [];
  return [{ start: place.attributesStart, end: place.attributesEnd, text: withAttributes(place.attributes, { count: String(count) }) }];
}
