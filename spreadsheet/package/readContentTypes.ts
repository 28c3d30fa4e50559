import { openXml } from "../xml/openXml.js";
import { token } from "../xml/xmlScanner.js";
import { newBudget, type InflateBudget } from "../zip/inflate.js";
import { findEntry, type Zip } from "../zip/zip.js";

export interface ContentTypes {
  /** By lower-case part name, without a leading slash. */
  readonly overrides: ReadonlyMap<string, string>;
  /** By lower-case extension. */
  readonly defaults: ReadonlyMap<string, string>;
}

/** What the package says of its parts; empty where it says nothing. */
export function readContentTypes(zip: Zip, budget: InflateBudget = newBudget()): ContentTypes {
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  const entry = findEntry(zip, "[Content_Types].xml");
  if (entry === undefined) return { overrides, defaults };
  const xml = openXml(entry, budget);
  while (xml.next() !== token.end) {
    const type = xml.isOpen("Override") || xml.isOpen("Default") ? xml.attribute("ContentType") : null;
    if (type === null) continue;
    const part = xml.attribute("PartName");
    if (part !== null) overrides.set(part.replaceAll("\\", "/").replace(/^\/+/u, "").toLowerCase(), type);
    else defaults.set((xml.attribute("Extension") ?? "").toLowerCase(), type);
  }
  return { overrides, defaults };
}

/** @example contentTypeOf(types, "xl/workbook.xml") // "application/vnd.openxmlformats-officedocument…sheet.main+xml" */
export function contentTypeOf(types: ContentTypes, part: string): string {
  const name = part.toLowerCase();
  return types.overrides.get(name) ?? types.defaults.get(name.slice(name.lastIndexOf(".") + 1)) ?? "";
}
