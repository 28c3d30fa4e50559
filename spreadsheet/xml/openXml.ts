import { inflateChunks, type InflateBudget } from "../zip/inflate.js";
import type { ZipEntry } from "../zip/zip.js";
import { XmlScanner } from "./xmlScanner.js";

/** Opens a part for scanning; it is inflated as the scanner walks. @example const xml = openXml(entry, budget); */
export function openXml(entry: ZipEntry, budget: InflateBudget): XmlScanner {
  return new XmlScanner(inUtf8(inflateChunks(entry, budget)), entry.name);
}

type Decoder = InstanceType<typeof TextDecoder>;

/** Parts may be in UTF-16, which begins with a byte order mark (XML 1.0, 4.3.3). */
function* inUtf8(chunks: Iterable<Uint8Array>): Generator<Uint8Array, void, undefined> {
  let decoder: Decoder | null | undefined;
  const encoder = new TextEncoder();
  for (const chunk of chunks) {
    if (decoder === undefined && chunk.length >= 2) decoder = utf16Decoder(chunk);
    yield decoder ? encoder.encode(decoder.decode(chunk, { stream: true })) : chunk;
  }
}

function utf16Decoder(chunk: Uint8Array): Decoder | null {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return new TextDecoder("utf-16le");
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return new TextDecoder("utf-16be");
  return null;
}
