/** Bytes from `start` to `end` become `text`; equal places insert. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Applies splices that do not overlap; every other byte stays as it was. Insertions at one place keep their order.
 * @example applySplices(new TextEncoder().encode("abc"), [{ start: 1, end: 2, text: "X" }]) // "aXc"
 */
export function applySplices(bytes: Uint8Array, splices: readonly Splice[]): Uint8Array {
  const encoder = new TextEncoder();
  const ordered = splices.map((splice) => ({ ...splice, bytes: encoder.encode(splice.text) }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const length = ordered.reduce((sum, { start, end, bytes: added }) => sum + added.length - (end - start), bytes.length);
  const result = new Uint8Array(length);
  let from = 0;
  let at = 0;
  for (const splice of ordered) {
    if (splice.start < from) throw new Error("Two edits claim the same bytes.");
    result.set(bytes.subarray(from, splice.start), at);
    at += splice.start - from;
    result.set(splice.bytes, at);
    at += splice.bytes.length;
    from = splice.end;
  }
  result.set(bytes.subarray(from), at);
  return result;
}
