import { builtInFormat, isGeneral } from "../formats/builtInFormats.js";
import { limits } from "../limits.js";
import { stop } from "../stop.js";
import { openXml } from "../xml/openXml.js";
import { token, type XmlScanner } from "../xml/xmlScanner.js";
import type { InflateBudget } from "../zip/inflate.js";
import type { ZipEntry } from "../zip/zip.js";

/** What reading needs of the cell styles, by the number that a cell gives (`s`). */
export interface CellStyles {
  /** Number formats, undefined for General. */
  readonly formats: readonly (string | undefined)[];
  /** Whether the whole text is struck out. */
  readonly struck: readonly boolean[];
}

export const noStyles: CellStyles = { formats: [], struck: [] };

/** Reads the styles part. */
export function readStyles(entry: ZipEntry, budget: InflateBudget): CellStyles {
  const xml = openXml(entry, budget);
  const codes = new Map<number, string>();
  let fonts: readonly boolean[] = [];
  let styles: readonly { readonly format: number; readonly font: number }[] = [];
  while (xml.next() !== token.end) {
    if (xml.kind !== token.open) continue;
    // The same elements stand in <dxfs> and <cellStyleXfs> too, where they mean something else.
    if (xml.nameIs("numFmts")) readCodes(xml, codes);
    else if (xml.nameIs("fonts")) fonts = readFonts(xml);
    else if (xml.nameIs("cellXfs")) styles = readCellXfs(xml);
    else if (!xml.nameIs("styleSheet")) xml.skipElement();
  }
  const formatOf = (format: number): string | undefined => {
    const code = codes.get(format) ?? builtInFormat(format);
    return code === undefined || isGeneral(code) ? undefined : code;
  };
  return { formats: styles.map(({ format }) => formatOf(format)), struck: styles.map(({ font }) => fonts[font] === true) };
}

function readCodes(xml: XmlScanner, codes: Map<number, string>): void {
  while (xml.next() !== token.end && !xml.isClose("numFmts")) {
    if (xml.isOpen("numFmt")) codes.set(Number(xml.attribute("numFmtId")), xml.attribute("formatCode") ?? "");
    if (codes.size > limits.styles) stop("file-bomb");
  }
}

function readFonts(xml: XmlScanner): readonly boolean[] {
  const fonts: boolean[] = [];
  while (xml.next() !== token.end && !xml.isClose("fonts")) {
    if (xml.isOpen("font")) fonts.push(false);
    else if (xml.isOpen("strike")) fonts[fonts.length - 1] = isOn(xml);
    if (fonts.length > limits.styles) stop("file-bomb");
  }
  return fonts;
}

function readCellXfs(xml: XmlScanner) {
  const styles: { readonly format: number; readonly font: number }[] = [];
  while (xml.next() !== token.end && !xml.isClose("cellXfs")) {
    if (xml.isOpen("xf")) styles.push({ format: Number(xml.attribute("numFmtId") ?? 0), font: Number(xml.attribute("fontId") ?? 0) });
    if (styles.length > limits.styles) stop("file-bomb");
  }
  return styles;
}

/** A property such as <strike/> is on unless it says otherwise. */
export function isOn(xml: XmlScanner): boolean {
  const value = xml.attribute("val");
  return value === null || value === "1" || value === "true" || value === "on";
}
