import { limits } from "../limits.js";
import { stop } from "../stop.js";
import { isTrue } from "../xlsx/openPackage.js";
import { isOn } from "../xlsx/readStyles.js";
import { openXml } from "../xml/openXml.js";
import { token, type XmlScanner } from "../xml/xmlScanner.js";
import type { InflateBudget } from "../zip/inflate.js";
import type { ZipEntry } from "../zip/zip.js";
import { readColour, type ThemeColours } from "./colours.js";
import type { CellLook } from "./looks.js";

type Font = Pick<CellLook, "colour" | "font" | "size" | "bold" | "italic" | "underline" | "struck">;
type Lines = CellLook["lines"];

const plainFont: Font = { colour: null, font: null, size: null, bold: false, italic: false, underline: false, struck: false };
const noLines: Lines = { top: false, right: false, bottom: false, left: false };

/** Reads how the cell styles look, by the number that a cell gives (`s`). */
export function readCellLooks(entry: ZipEntry, budget: InflateBudget, theme: ThemeColours): readonly CellLook[] {
  const xml = openXml(entry, budget);
  let fonts: readonly Font[] = [];
  let fills: readonly (string | null)[] = [];
  let lines: readonly Lines[] = [];
  let looks: readonly CellLook[] = [];
  while (xml.next() !== token.end) {
    if (xml.kind !== token.open) continue;
    if (xml.nameIs("fonts")) fonts = eachOf(xml, "fonts", "font", () => readFont(xml, theme));
    else if (xml.nameIs("fills")) fills = eachOf(xml, "fills", "fill", () => readFill(xml, theme));
    else if (xml.nameIs("borders")) lines = eachOf(xml, "borders", "border", () => readLines(xml));
    else if (xml.nameIs("cellXfs")) looks = eachOf(xml, "cellXfs", "xf", () => readLook(xml, { fonts, fills, lines }));
    else if (!xml.nameIs("styleSheet")) xml.skipElement();
  }
  return looks;
}

function eachOf<T>(xml: XmlScanner, list: string, item: string, read: () => T): readonly T[] {
  const items: T[] = [];
  while (xml.next() !== token.end && !xml.isClose(list)) {
    if (xml.isOpen(item)) items.push(read());
    if (items.length > limits.styles) stop("file-bomb");
  }
  return items;
}

/** Calls for every element inside the one that was just opened, and leaves the scanner on its end. */
function within(xml: XmlScanner, name: string, note: () => void): void {
  if (xml.kind === token.empty) return;
  for (let kind = xml.next(); kind !== token.end && !xml.isClose(name); kind = xml.next()) if (kind === token.open || kind === token.empty) note();
}

function readFont(xml: XmlScanner, theme: ThemeColours): Font {
  const font = { ...plainFont } as { -readonly [K in keyof Font]: Font[K] };
  within(xml, "font", () => {
    if (xml.nameIs("b")) font.bold = isOn(xml);
    else if (xml.nameIs("i")) font.italic = isOn(xml);
    else if (xml.nameIs("strike")) font.struck = isOn(xml);
    else if (xml.nameIs("u")) font.underline = xml.attribute("val") !== "none";
    else if (xml.nameIs("color")) font.colour = readColour(xml, theme);
    else if (xml.nameIs("sz")) font.size = sizeIn(xml.attribute("val"));
    else if (xml.nameIs("name")) font.font = xml.attribute("val")?.slice(0, 64) ?? null;
  });
  return font;
}

function sizeIn(stated: string | null): number | null {
  const size = Number(stated);
  return size >= 1 && size <= 409 ? size : null;
}

/** Only plain fills are drawn; of a pattern its ground. */
function readFill(xml: XmlScanner, theme: ThemeColours): string | null {
  let pattern = "none";
  let colour: string | null = null;
  within(xml, "fill", () => {
    if (xml.nameIs("patternFill")) pattern = xml.attribute("patternType") ?? "none";
    else if (pattern === "solid" ? xml.nameIs("fgColor") : xml.nameIs("bgColor")) colour = readColour(xml, theme);
  });
  return pattern === "none" ? null : colour;
}

function readLines(xml: XmlScanner): Lines {
  const lines = { ...noLines } as { -readonly [K in keyof Lines]: Lines[K] };
  within(xml, "border", () => {
    const style = xml.attribute("style");
    if (style === null || style === "none") return;
    if (xml.nameIs("top")) lines.top = true;
    else if (xml.nameIs("bottom")) lines.bottom = true;
    else if (xml.nameIs("left") || xml.nameIs("start")) lines.left = true;
    else if (xml.nameIs("right") || xml.nameIs("end")) lines.right = true;
  });
  return lines;
}

interface Parts {
  readonly fonts: readonly Font[];
  readonly fills: readonly (string | null)[];
  readonly lines: readonly Lines[];
}

function readLook(xml: XmlScanner, { fonts, fills, lines }: Parts): CellLook {
  const number = (name: string): number => Number(xml.attribute(name) ?? 0);
  const font = fonts[number("fontId")] ?? plainFont;
  const fill = fills[number("fillId")] ?? null;
  const border = lines[number("borderId")] ?? noLines;
  let place: Pick<CellLook, "horizontal" | "vertical" | "wrap"> = { horizontal: null, vertical: "bottom", wrap: false };
  within(xml, "xf", () => {
    if (xml.nameIs("alignment")) place = readAlignment(xml);
  });
  return { ...font, fill, lines: border, ...place };
}

function readAlignment(xml: XmlScanner): Pick<CellLook, "horizontal" | "vertical" | "wrap"> {
  const horizontal = xml.attribute("horizontal");
  const vertical = xml.attribute("vertical");
  return {
    horizontal: horizontal === "left" || horizontal === "right" ? horizontal : horizontal?.startsWith("center") === true || horizontal === "distributed" ? "center" : null,
    vertical: vertical === "top" ? "top" : vertical === "center" || vertical === "distributed" || vertical === "justify" ? "middle" : "bottom",
    wrap: isTrue(xml.attribute("wrapText")),
  };
}
