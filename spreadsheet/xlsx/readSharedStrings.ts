import { limits } from "../limits.js";
import { stop } from "../stop.js";
import { openXml } from "../xml/openXml.js";
import { token } from "../xml/xmlScanner.js";
import type { InflateBudget } from "../zip/inflate.js";
import type { ZipEntry } from "../zip/zip.js";
import { readRichText, strike, type RichText, type Strike } from "./readRichText.js";

/** The strings that cells point to by number. */
export interface SharedStrings {
  readonly texts: readonly string[];
  /** Only those whose runs say so themselves. */
  readonly strikes: ReadonlyMap<number, Strike>;
}

export const noSharedStrings: SharedStrings = { texts: [], strikes: new Map() };

/** Reads the shared strings part. */
export function readSharedStrings(entry: ZipEntry, budget: InflateBudget): SharedStrings {
  const xml = openXml(entry, budget);
  const texts: string[] = [];
  const strikes = new Map<number, Strike>();
  const rich: RichText = { text: "", strike: strike.byCell };
  while (xml.next() !== token.end) {
    if (!xml.isOpen("si")) continue;
    readRichText(xml, "si", rich);
    if (rich.strike !== strike.byCell) strikes.set(texts.length, rich.strike);
    texts.push(rich.text);
    if (texts.length > limits.sharedStrings) stop("file-bomb");
  }
  return { texts, strikes };
}
