import { copyLine, type CopyValue } from "./copyRows.js";

/** Rows for COPY, written as they come and given out in the order of an index. */
export interface SortedLines {
  /** `key`: the column that the index goes by, at least four letters of ASCII. */
  add(key: string, row: readonly CopyValue[]): void;
  readonly length: number;
  parts(): Iterable<Uint8Array>;
}

const partSize = 256 * 1024;

/**
 * Neighbours in the index go onto one page of it: that is worth sorting half a million rows. Kept as bytes, for as many texts
 * in the order of nothing would be fetched from all over the memory.
 */
export function openSortedLines(): SortedLines {
  let bytes = Buffer.allocUnsafe(partSize);
  let ends = new Uint32Array(1024);
  let heads = new Float64Array(1024);
  let length = 0;
  let end = 0;

  return {
    add(key, row) {
      const line = copyLine(row);
      if (end + line.length * 3 > bytes.length) bytes = Buffer.concat([bytes], (end + line.length * 3) * 2);
      if (length === ends.length) {
        ends = lengthened(ends, new Uint32Array(length * 2));
        heads = lengthened(heads, new Float64Array(length * 2));
      }
      end += bytes.write(line, end);
      ends[length] = end;
      // The first letters and the place in one number: a sort of numbers is quick.
      heads[length] = headOf(key) * places + length;
      length += 1;
    },
    get length() {
      return length;
    },
    *parts() {
      let part = Buffer.allocUnsafe(partSize);
      let filled = 0;
      for (const head of heads.slice(0, length).sort()) {
        const place = head % places;
        const [from, to] = [place === 0 ? 0 : ends[place - 1]!, ends[place]!];
        if (filled + to - from > part.length) {
          yield part.subarray(0, filled);
          part = Buffer.allocUnsafe(Math.max(partSize, to - from));
          filled = 0;
        }
        filled += bytes.copy(part, filled, from, to);
      }
      if (filled > 0) yield part.subarray(0, filled);
    },
  };
}

const places = 0x1000000;

function headOf(key: string): number {
  return ((key.charCodeAt(0) * 128 + key.charCodeAt(1)) * 128 + key.charCodeAt(2)) * 128 + key.charCodeAt(3);
}

function lengthened<T extends Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
