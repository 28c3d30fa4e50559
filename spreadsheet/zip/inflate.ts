import { Inflate } from "fflate";
import { limits } from "../limits.js";
import { Stop, stop } from "../stop.js";
import { crc32 } from "./crc32.js";
import type { ZipEntry } from "./zip.js";

/** Counts what all parts of one file inflate to. Owned by one reading. */
export interface InflateBudget {
  left: number;
}

export const newBudget = (bytes: number = limits.inflatedBytes): InflateBudget => ({ left: bytes });

// Deflate expands at most 1,032 times, so one step asks for 17 MB at the very most.
const step = 16 * 1024;

/**
 * The bytes of an entry, as a whole.
 * @example new TextDecoder().decode(inflate(entry))
 */
export function inflate(entry: ZipEntry, budget: InflateBudget = newBudget()): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (const chunk of inflateChunks(entry, budget)) {
    length += chunk.length;
    if (length > limits.wholePartBytes) stop("file-bomb", { part: entry.name });
    chunks.push(chunk);
  }
  if (chunks.length === 1) return chunks[0]!;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/**
 * The bytes of an entry piece by piece, counted against the budget as they come and held to the declared checksum at
 * the end.
 */
export function* inflateChunks(entry: ZipEntry, budget: InflateBudget): Generator<Uint8Array, void, undefined> {
  if ((entry.flags & 1) !== 0) stop("file-password");
  if (entry.size > budget.left) stop("file-bomb", { part: entry.name });
  let crc = 0;
  let length = 0;
  for (const chunk of rawChunks(entry)) {
    budget.left -= chunk.length;
    if (budget.left < 0) stop("file-bomb", { part: entry.name });
    crc = crc32(chunk, crc);
    length += chunk.length;
    yield chunk;
  }
  if (crc !== entry.crc || length !== entry.size) stop("part-broken", { part: entry.name });
}

function rawChunks(entry: ZipEntry): Iterable<Uint8Array> {
  if (entry.method === 0) return [entry.raw];
  if (entry.method === 8) return deflatedChunks(entry);
  return stop("part-broken", { part: entry.name });
}

function* deflatedChunks(entry: ZipEntry): Generator<Uint8Array, void, undefined> {
  let ready: Uint8Array[] = [];
  const stream = new Inflate((chunk) => ready.push(chunk));
  for (let at = 0; at < entry.raw.length; at += step) {
    const end = Math.min(at + step, entry.raw.length);
    try {
      stream.push(entry.raw.subarray(at, end), end === entry.raw.length);
    } catch (error) {
      if (error instanceof Stop) throw error;
      stop("part-broken", { part: entry.name });
    }
    for (const chunk of ready) if (chunk.length > 0) yield chunk;
    ready = [];
  }
}
