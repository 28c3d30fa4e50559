import { stop } from "../stop.js";

type Encoding = "utf-8" | "gb18030" | "utf-16le" | "utf-16be";

const lineFeed = 0x0a;

/**
 * The text of a CSV: by its byte order mark, else UTF-8, else GB18030 (GB 18030-2022), in which Excel in Chinese saves
 * "CSV". Nothing is guessed over: bytes that are wrong in every encoding are refused, with their line.
 * @example decodeCsv(new Uint8Array([0xd5, 0xc5])) === "张"
 */
export function decodeCsv(bytes: Uint8Array): string {
  const marked = encodingByMark(bytes);
  if (marked !== null) return decode(bytes, marked) ?? refuse(bytes, [marked]);
  return decode(bytes, "utf-8") ?? decode(bytes, "gb18030") ?? refuse(bytes, ["utf-8", "gb18030"]);
}

function encodingByMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Names the first line that is wrong, in the encoding that gets furthest. */
function refuse(bytes: Uint8Array, encodings: readonly Encoding[]): never {
  return stop("csv-encoding", { line: Math.max(...encodings.map((encoding) => firstWrongLine(bytes, encoding))) });
}

function firstWrongLine(bytes: Uint8Array, encoding: Encoding): number {
  const wide = encoding.startsWith("utf-16");
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = lineEnd(bytes, start, wide);
    // In UTF-8 and GB18030 a line feed is never part of another letter, so lines can be decoded alone.
    if (decode(bytes.subarray(start, end), encoding) === null) return line;
    start = end;
  }
  return line;
}

function lineEnd(bytes: Uint8Array, start: number, wide: boolean): number {
  for (let at = bytes.indexOf(lineFeed, start); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) {
    if (!wide) return at + 1;
    if (at % 2 === 0 && bytes[at + 1] === 0) return at + 2;
    if (at % 2 === 1 && bytes[at - 1] === 0) return at + 1;
  }
  return bytes.length;
}
