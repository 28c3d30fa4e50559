import type { Outcome } from "../../roster/model/refusal.js";
import { limits } from "../limits.js";
import { attempt, stop } from "../stop.js";
import { findDirectory } from "./findDirectory.js";
import type { Zip, ZipEntry } from "./zip.js";

const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const zip64Extra = 1;
const filled32 = 0xffffffff;

/**
 * Reads the directory of a zip (PKWARE APPNOTE 6.3.10) without inflating anything, and refuses what no office program
 * writes: too many entries, entries that overlap, two of one name, names that climb out of the archive.
 * @example const zip = readZip(bytes); if (zip.ok) inflate(zip.value.entries[0]!);
 */
export function readZip(bytes: Uint8Array): Outcome<Zip> {
  return attempt(() => readDirectory(bytes));
}

function readDirectory(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > limits.zipEntries) stop("file-bomb");
  const entries: ZipEntry[] = [];
  const listed: ZipEntry[] = [];
  const extents: { readonly start: number; readonly end: number }[] = [];
  let at = directory.offset;
  for (let index = 0; index < directory.count; index += 1) {
    const read = readEntry(bytes, view, at);
    at = read.next;
    if (at > directory.end) stop("file-broken");
    listed.push(read.entry);
    if (read.entry.name.endsWith("/") && read.entry.compressedSize === 0) continue;
    entries.push(read.entry);
    extents.push(read.extent);
  }
  refuseOverlaps(extents);
  return indexEntries(entries, listed);
}

function readEntry(bytes: Uint8Array, view: DataView, at: number) {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== centralSignature) stop("file-broken");
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (next > bytes.length) stop("file-broken");
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const flags = view.getUint16(at + 8, true);
  const name = entryName(nameBytes);
  const places = readPlaces(view, at, at + 46 + nameLength, at + 46 + nameLength + extraLength);
  const dataStart = findData(view, places.local);
  const dataEnd = dataStart + places.compressedSize;
  if (dataEnd > bytes.length) stop("file-broken");
  const entry: ZipEntry = {
    name, nameBytes, flags,
    madeBy: view.getUint16(at + 4, true),
    versionNeeded: view.getUint16(at + 6, true),
    method: view.getUint16(at + 10, true),
    time: view.getUint16(at + 12, true),
    date: view.getUint16(at + 14, true),
    crc: view.getUint32(at + 16, true),
    compressedSize: places.compressedSize,
    size: places.size,
    raw: bytes.subarray(dataStart, dataEnd),
    internalAttributes: view.getUint16(at + 36, true),
    externalAttributes: view.getUint32(at + 38, true),
  };
  return { entry, next, extent: { start: places.local, end: dataEnd } };
}

/** Sizes and offset, from the zip64 field where the short ones are filled up. */
function readPlaces(view: DataView, at: number, extraStart: number, extraEnd: number) {
  let compressedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let local = view.getUint32(at + 42, true);
  for (let field = extraStart; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== zip64Extra) continue;
    let place = field + 4;
    const end = Math.min(extraEnd, place + view.getUint16(field + 2, true));
    const take = (short: number): number => {
      if (short !== filled32) return short;
      if (place + 8 > end) stop("file-broken");
      place += 8;
      return readUint64(view, place - 8);
    };
    size = take(size);
    compressedSize = take(compressedSize);
    local = take(local);
  }
  return { compressedSize, size, local };
}

function findData(view: DataView, local: number): number {
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== localSignature) stop("file-broken");
  return local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
}

function readUint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x1_0000_0000;
}

function entryName(bytes: Uint8Array): string {
  // Part names are ASCII; anything else is only ever shown, so one decoding serves.
  const name = new TextDecoder().decode(bytes).replaceAll("\\", "/").replace(/^\/+/u, "");
  if (name.includes("\0") || name.split("/").includes("..") || /^[A-Za-z]:/u.test(name)) {
    stop("file-unsafe", { part: name.replaceAll("\0", "") });
  }
  return name;
}

function refuseOverlaps(extents: { readonly start: number; readonly end: number }[]): void {
  extents.sort((a, b) => a.start - b.start);
  for (let index = 1; index < extents.length; index += 1) {
    if (extents[index]!.start < extents[index - 1]!.end) stop("file-bomb");
  }
}

function indexEntries(entries: readonly ZipEntry[], listed: readonly ZipEntry[]): Zip {
  const byName = new Map<string, ZipEntry>();
  const byLowerName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    if (byName.has(entry.name)) stop("file-unsafe", { part: entry.name });
    byName.set(entry.name, entry);
    if (!byLowerName.has(entry.name.toLowerCase())) byLowerName.set(entry.name.toLowerCase(), entry);
  }
  return { entries, listed, byName, byLowerName };
}
