import { stop } from "../stop.js";

/** A compound file ([MS-CFB]): the container of .xls, .et and of workbooks with a password. */
export interface Cfb {
  /** The names of all its streams and storages. */
  readonly names: ReadonlySet<string>;
  /** The bytes of a stream of the root, null where there is none of that name. */
  stream(name: string): Uint8Array | null;
}

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly first: number;
  readonly size: number;
}

const lastSector = 0xfffffffa;
const streamKind = 2;

/** Opens a compound file. Chains that run in circles or out of the file stop it. */
export function readCfb(bytes: Uint8Array): Cfb {
  if (bytes.length < 512) stop("file-broken");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectors = openSectors(bytes, view);
  const entries = readEntries(sectors.chain(view.getUint32(0x30, true)));
  const root = entries[0] ?? stop("file-broken");
  return {
    names: new Set(entries.map((entry) => entry.name)),
    stream(name) {
      const entry = findInRoot(entries, root, name) ?? entries.find((each) => each.kind === streamKind && each.name === name);
      if (entry === undefined) return null;
      const small = entry.size < view.getUint32(0x38, true);
      const whole = small ? sectors.miniChain(entry.first, root) : sectors.chain(entry.first);
      return whole.subarray(0, Math.min(entry.size, whole.length));
    },
  };
}

function openSectors(bytes: Uint8Array, view: DataView) {
  const shift = view.getUint16(0x1e, true);
  if (shift !== 9 && shift !== 12) stop("file-broken");
  const size = 1 << shift;
  const count = Math.ceil(bytes.length / size);
  const at = (sector: number): number => (sector + 1) * size;
  const table = readTable(view, size, at);

  /** The sectors of a chain, joined. A file cut off in its last sector still gives what is there. */
  const chain = (first: number): Uint8Array => {
    const places: number[] = [];
    for (let sector = first; sector < lastSector; sector = table[sector] ?? lastSector) {
      if (places.length > count || at(sector) >= bytes.length) stop("file-broken");
      places.push(sector);
    }
    const whole = new Uint8Array(places.length * size);
    places.forEach((sector, index) => whole.set(bytes.subarray(at(sector), at(sector) + size), index * size));
    return whole;
  };

  const miniChain = (first: number, root: Entry): Uint8Array => {
    const container = chain(root.first);
    const miniTable = asNumbers(chain(view.getUint32(0x3c, true)));
    const parts: Uint8Array[] = [];
    for (let sector = first; sector < lastSector; sector = miniTable[sector] ?? lastSector) {
      if (parts.length > miniTable.length) stop("file-broken");
      parts.push(container.subarray(sector * 64, sector * 64 + 64));
    }
    const whole = new Uint8Array(parts.length * 64);
    parts.forEach((part, index) => whole.set(part, index * 64));
    return whole;
  };
  return { chain, miniChain };
}

/** The sector allocation table, whose own sectors are listed in the header and in a chain of further lists. */
function readTable(view: DataView, size: number, at: (sector: number) => number): readonly number[] {
  const lists: number[] = [];
  for (let index = 0; index < 109; index += 1) lists.push(view.getUint32(0x4c + index * 4, true));
  let next = view.getUint32(0x44, true);
  for (let rounds = 0; next < lastSector; rounds += 1) {
    if (rounds > view.byteLength / size || at(next) + size > view.byteLength) stop("file-broken");
    for (let place = 0; place < size - 4; place += 4) lists.push(view.getUint32(at(next) + place, true));
    next = view.getUint32(at(next) + size - 4, true);
  }
  const table: number[] = [];
  for (const sector of lists) {
    if (sector >= lastSector) continue;
    if (at(sector) + size > view.byteLength) break;
    for (let place = 0; place < size; place += 4) table.push(view.getUint32(at(sector) + place, true));
    if (table.length > view.byteLength / size + size) break;
  }
  return table;
}

function asNumbers(bytes: Uint8Array): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => view.getUint32(index * 4, true));
}

function readEntries(directory: Uint8Array): readonly Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const length = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62);
    entries.push({
      name: new TextDecoder("utf-16le").decode(directory.subarray(at, at + length)),
      kind: directory[at + 66]!,
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      first: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

/** Workbooks may hold other workbooks as objects; the one that counts lies in the root. */
function findInRoot(entries: readonly Entry[], root: Entry, name: string): Entry | undefined {
  const waiting = [root.child];
  const seen = new Set<number>();
  while (waiting.length > 0) {
    const index = waiting.pop()!;
    const entry = entries[index];
    if (entry === undefined || seen.has(index)) continue;
    seen.add(index);
    if (entry.kind === streamKind && entry.name === name) return entry;
    waiting.push(entry.left, entry.right);
  }
  return undefined;
}
