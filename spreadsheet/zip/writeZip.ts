import { deflateSync } from "fflate";
import { crc32 } from "./crc32.js";
import type { ZipEntry } from "./zip.js";

/** An entry to write: one of another zip, its compressed bytes copied as they are, or new content. */
export type ZipPart =
  | { readonly kind: "copy"; readonly entry: ZipEntry }
  | { readonly kind: "new"; readonly name: string; readonly bytes: Uint8Array };

// 1980-01-01 00:00, the first moment that the format knows: the same content gives the same bytes.
const firstDay = 0x21;
const utf8Name = 0x0800;
const sizesBehindData = 0x0008;

/**
 * Writes a zip in the order given. Copied entries keep their compressed bytes, checksum, time and attributes.
 * @example writeZip([...kept.map((entry) => ({ kind: "copy", entry })), { kind: "new", name: "a.xml", bytes }])
 */
export function writeZip(parts: readonly ZipPart[]): Uint8Array {
  const entries = parts.map((part) => (part.kind === "copy" ? copiedEntry(part.entry) : newEntry(part.name, part.bytes)));
  const bodyLength = entries.reduce((sum, entry) => sum + 30 + entry.nameBytes.length + entry.raw.length, 0);
  const directoryLength = entries.reduce((sum, entry) => sum + 46 + entry.nameBytes.length, 0);
  if (bodyLength > 0xfffffffe || entries.length > 0xfffe) throw new Error("A zip of this size needs zip64, which no roster does.");
  const bytes = new Uint8Array(bodyLength + directoryLength + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let directory = bodyLength;
  for (const entry of entries) {
    directory = writeCentral(bytes, directory, entry, at);
    at = writeLocal(bytes, at, entry);
  }
  view.setUint32(directory, 0x06054b50, true);
  view.setUint16(directory + 8, entries.length, true);
  view.setUint16(directory + 10, entries.length, true);
  view.setUint32(directory + 12, directoryLength, true);
  view.setUint32(directory + 16, bodyLength, true);
  return bytes;
}

function copiedEntry(entry: ZipEntry): ZipEntry {
  // Sizes are known now and stand in front, so no descriptor follows the data.
  return { ...entry, flags: entry.flags & ~sizesBehindData };
}

function newEntry(name: string, bytes: Uint8Array): ZipEntry {
  const raw = deflateSync(bytes, { level: 6 });
  return {
    name, nameBytes: new TextEncoder().encode(name), method: 8, flags: utf8Name, crc: crc32(bytes),
    compressedSize: raw.length, size: bytes.length, raw, madeBy: 20, versionNeeded: 20, time: 0, date: firstDay,
    internalAttributes: 0, externalAttributes: 0,
  };
}

function writeLocal(bytes: Uint8Array, at: number, entry: ZipEntry): number {
  const view = new DataView(bytes.buffer);
  view.setUint32(at, 0x04034b50, true);
  writeShared(view, at + 4, entry);
  bytes.set(entry.nameBytes, at + 30);
  bytes.set(entry.raw, at + 30 + entry.nameBytes.length);
  return at + 30 + entry.nameBytes.length + entry.raw.length;
}

function writeCentral(bytes: Uint8Array, at: number, entry: ZipEntry, local: number): number {
  const view = new DataView(bytes.buffer);
  view.setUint32(at, 0x02014b50, true);
  view.setUint16(at + 4, entry.madeBy, true);
  writeShared(view, at + 6, entry);
  view.setUint16(at + 36, entry.internalAttributes, true);
  view.setUint32(at + 38, entry.externalAttributes, true);
  view.setUint32(at + 42, local, true);
  bytes.set(entry.nameBytes, at + 46);
  return at + 46 + entry.nameBytes.length;
}

/** The 26 bytes that the local and the central header have in common; the extra field's length stays 0. */
function writeShared(view: DataView, at: number, entry: ZipEntry): void {
  // What needed zip64 only for its habit is written without it.
  view.setUint16(at, Math.min(entry.versionNeeded, 20), true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, entry.time, true);
  view.setUint16(at + 8, entry.date, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressedSize, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}
