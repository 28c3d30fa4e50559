import { deflateSync, Inflate, strFromU8, strToU8 } from "fflate";
import { done, refused, type Outcome } from "../../model/refusal.js";

// Deflate expands at most 1,032 times, so one step asks for 4 MB at the very most.
const step = 4 * 1024;

/** A value as compressed JSON. */
export function compressJson(value: unknown): Uint8Array {
  return deflateSync(strToU8(JSON.stringify(value)));
}

/** Counts what comes out and stops at the limit: a bomb costs no more than a real package. */
export function expandJson(bytes: Uint8Array, limit: number): Outcome<unknown> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const stream = new Inflate((chunk, final) => {
    length += chunk.length;
    ended = final;
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < bytes.length && length <= limit; at += step) {
      const end = Math.min(at + step, bytes.length);
      stream.push(bytes.subarray(at, end), end === bytes.length);
    }
    if (length > limit) return refused("package-too-large", { limit: Math.round(limit / 1_048_576) });
    return ended ? done(JSON.parse(strFromU8(joined(chunks, length)))) : refused("package-damaged");
  } catch {
    return refused("package-damaged");
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
