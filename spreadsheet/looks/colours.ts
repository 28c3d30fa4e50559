import { openXml } from "../xml/openXml.js";
import { token, type XmlScanner } from "../xml/xmlScanner.js";
import type { InflateBudget } from "../zip/inflate.js";
import type { ZipEntry } from "../zip/zip.js";

/** The twelve colours of a theme, in the order in which cells count them (ECMA-376 part 1, 18.8.3): light 1 comes first. */
export type ThemeColours = readonly string[];

/** Office's own theme, for workbooks without one. */
export const officeTheme: ThemeColours = [
  "#ffffff", "#000000", "#e7e6e6", "#44546a", "#4472c4", "#ed7d31", "#a5a5a5", "#ffc000", "#5b9bd5", "#70ad47", "#0563c1", "#954f72",
];

// In the part: dark 1, light 1, dark 2, light 2, six accents, hyperlink, followed hyperlink.
const partOrder = ["dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];
const cellOrder = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11];

/** The old palette of 64 (ECMA-376 part 1, 18.8.27), the first eight of which come twice. */
const palette = `000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080
9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF
00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696
003366 339966 003300 333300 993300 993366 333399 333333`.split(/\s+/u);

/** Reads the colours of the theme part; what is not there is Office's own. */
export function readTheme(entry: ZipEntry, budget: InflateBudget): ThemeColours {
  const xml = openXml(entry, budget);
  const found = [...officeTheme];
  while (xml.next() !== token.end && !xml.isClose("clrScheme")) {
    if (xml.kind !== token.open) continue;
    const place = partOrder.findIndex((name) => xml.nameIs(name));
    if (place < 0) continue;
    xml.next();
    const rgb = xml.attribute("lastClr") ?? xml.attribute("val");
    if (rgb !== null && /^[0-9a-f]{6}$/iu.test(rgb)) found[cellOrder[place]!] = `#${rgb.toLowerCase()}`;
  }
  return found;
}

/** The colour that the element before the scanner names (`<color rgb= | theme= tint= | indexed=>`); null for automatic. */
export function readColour(xml: XmlScanner, theme: ThemeColours): string | null {
  const tint = Number(xml.attribute("tint") ?? 0);
  const rgb = xml.attribute("rgb");
  if (rgb !== null) return /^(?:[0-9a-f]{2})?[0-9a-f]{6}$/iu.test(rgb) ? tinted(`#${rgb.slice(-6).toLowerCase()}`, tint) : null;
  const themed = xml.attribute("theme");
  if (themed !== null) return theme[Number(themed)] === undefined ? null : tinted(theme[Number(themed)]!, tint);
  const indexed = xml.attribute("indexed");
  if (indexed === null) return null;
  const place = Number(indexed);
  const known = palette[place < 8 ? place : place - 8];
  return known === undefined ? null : tinted(`#${known.toLowerCase()}`, tint);
}

/**
 * A colour made lighter (tint above 0) or darker (below), as ECMA-376 part 1, 18.8.19 has it.
 * @example tinted("#000000", 0.5) === "#808080"
 */
export function tinted(colour: string, tint: number): string {
  if (!(tint >= -1 && tint <= 1) || tint === 0) return colour;
  const channel = (from: number): string => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16);
    // On each channel it gives what the luminance formula gives, but for the last digit.
    const now = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(now).toString(16).padStart(2, "0");
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
