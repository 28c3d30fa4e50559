import { stop } from "../stop.js";
import { XmlScanner } from "../xml/xmlScanner.js";
import { inflateChunks, type InflateBudget } from "../zip/inflate.js";
import type { ZipEntry } from "../zip/zip.js";

/**
 * A part as its own bytes, so that places in it can be cut and the rest kept. The long sheets of a district come to some
 * hundred megabytes; the budget of the file is the limit.
 */
export function wholePart(entry: ZipEntry, budget: InflateBudget): Uint8Array {
  const chunks = [...inflateChunks(entry, budget)].map((chunk) => chunk.slice());
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** A scanner whose places are places of the part itself. Parts in UTF-16, which no office program writes, are refused. */
export function scanWhole(bytes: Uint8Array, part: string): XmlScanner {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) stop("part-broken", { part });
  return new XmlScanner([bytes], part);
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export function textOf(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end));
}
