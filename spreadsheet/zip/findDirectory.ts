import { stop } from "../stop.js";

const endSignature = 0x06054b50;
const end64LocatorSignature = 0x07064b50;
const end64Signature = 0x06064b50;
const endLength = 22;
const longestComment = 0xffff;

/** Where the directory of a zip stands, by its end record (and the zip64 one where there is one). */
export interface Directory {
  readonly offset: number;
  readonly end: number;
  readonly count: number;
}

export function findDirectory(view: DataView): Directory {
  const end = findEndRecord(view);
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === end64LocatorSignature) return readEnd64(view, locator);
  const size = view.getUint32(end + 12, true);
  const offset = view.getUint32(end + 16, true);
  if (offset + size > end) stop("file-broken");
  return { offset, end, count: view.getUint16(end + 10, true) };
}

function findEndRecord(view: DataView): number {
  const first = view.byteLength - endLength;
  for (let at = first; at >= 0 && at >= first - longestComment; at -= 1) {
    if (view.getUint32(at, true) === endSignature && at + endLength + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  return stop("file-broken");
}

function readEnd64(view: DataView, locator: number): Directory {
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== end64Signature) stop("file-broken");
  const count = Number(view.getBigUint64(at + 32, true));
  const size = Number(view.getBigUint64(at + 40, true));
  const offset = Number(view.getBigUint64(at + 48, true));
  if (offset + size > at) stop("file-broken");
  return { offset, end: at, count };
}
