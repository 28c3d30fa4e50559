import { deflateRawSync, constants } from "node:zlib";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { crc32 } from "../../../spreadsheet/zip/crc32.js";
import { inflate, inflateChunks, newBudget } from "../../../spreadsheet/zip/inflate.js";
import { readZip } from "../../../spreadsheet/zip/readZip.js";
import { writeZip } from "../../../spreadsheet/zip/writeZip.js";
import { findEntry, type Zip } from "../../../spreadsheet/zip/zip.js";

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const some = { "a.xml": text("<a/>"), "xl/b.xml": text("b".repeat(1000)) };

function opened(bytes: Uint8Array): Zip {
  const zip = readZip(bytes);
  if (!zip.ok) throw new Error(zip.refusal.code);
  return zip.value;
}

function codeOf(bytes: Uint8Array): string {
  const zip = readZip(bytes);
  return zip.ok ? "read" : zip.refusal.code;
}

/** Changes the number at every place where a header of a kind stands. */
function patch(bytes: Uint8Array, signature: number, offset: number, change: (view: DataView, at: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at += 1) if (view.getUint32(at, true) === signature) change(view, at + offset);
  return copy;
}

const central = 0x02014b50;

describe("readZip", () => {
  test("gives every entry with its content", () => {
    const zip = opened(zipSync(some));
    expect(zip.entries.map(({ name }) => name)).toEqual(["a.xml", "xl/b.xml"]);
    expect(new TextDecoder().decode(inflate(findEntry(zip, "XL/B.XML")!))).toBe("b".repeat(1000));
  });

  test("a comment behind the directory does no harm", () => {
    const bytes = zipSync(some);
    const commented = new Uint8Array(bytes.length + 500);
    commented.set(bytes);
    new DataView(commented.buffer).setUint16(bytes.length - 2, 500, true);
    expect(opened(commented).entries).toHaveLength(2);
  });

  test("backslashes in names are folders", () => {
    expect(findEntry(opened(zipSync({ "xl\\workbook.xml": text("x") })), "xl/workbook.xml")).toBeDefined();
  });

  test.each(["../evil.xml", "xl/../../evil.xml", "C:/evil.xml"])("[R7] the name %s is refused", (name) => {
    expect(codeOf(zipSync({ [name]: text("x") }))).toBe("file-unsafe");
  });

  test("[R7] a name that is __proto__ is a name like any other", () => {
    const zip = opened(writeZip([{ kind: "new", name: "__proto__", bytes: text("x") }]));
    expect(findEntry(zip, "__proto__")?.size).toBe(1);
    expect(findEntry(zip, "constructor")).toBeUndefined();
  });

  test("[R7] two entries of one name are refused", () => {
    const part = { kind: "new", name: "a.xml", bytes: text("x") } as const;
    expect(codeOf(writeZip([part, part]))).toBe("file-unsafe");
  });

  test("[R7] entries that share their bytes are refused", () => {
    const bytes = zipSync(some);
    expect(codeOf(patch(bytes, central, 42, (view, at) => view.setUint32(at, 0, true)))).toBe("file-bomb");
  });

  test("[R7] more entries than any workbook has are refused before any is read", () => {
    const many = writeZip(Array.from({ length: 10_001 }, (_, at) => ({ kind: "new", name: `p${at}`, bytes: text("") })));
    expect(codeOf(many)).toBe("file-bomb");
  });

  test.each([0, 1, 10, 21, 60, 100, 200])("[R7] a zip cut to %i bytes is broken", (length) => {
    expect(codeOf(zipSync(some).subarray(0, length))).toBe("file-broken");
  });

  test("sizes in zip64 fields are read", () => {
    expect(new TextDecoder().decode(inflate(opened(zip64()).entries[0]!))).toBe("zip64");
  });

  test("an encrypted entry asks for the password to be removed", () => {
    const bytes = patch(zipSync(some), central, 8, (view, at) => view.setUint16(at, 1, true));
    expect(() => inflate(opened(bytes).entries[0]!)).toThrow("file-password");
  });
});

describe("inflate", () => {
  test("[R7] stops at its budget whatever the directory declares", () => {
    const bytes = zipSync({ "big.xml": new Uint8Array(5_000_000) });
    const lying = patch(bytes, central, 24, (view, at) => view.setUint32(at, 10, true));
    expect(() => [...inflateChunks(opened(lying).entries[0]!, newBudget(1_000_000))]).toThrow("file-bomb");
  });

  test("[R7] one small file that swells to gigabytes is stopped early", () => {
    const block = deflateRawSync(new Uint8Array(1 << 20), { finishFlush: constants.Z_SYNC_FLUSH });
    const raw = new Uint8Array(block.length * 4000 + 2);
    for (let copy = 0; copy < 4000; copy += 1) raw.set(block, copy * block.length);
    raw.set([3, 0], raw.length - 2);
    const like = opened(zipSync({ "big.xml": text("x".repeat(100)) })).entries[0]!;
    const bomb = opened(writeZip([{ kind: "copy", entry: { ...like, raw, compressedSize: raw.length, size: 100 } }]));
    let inflated = 0;
    expect(() => {
      for (const chunk of inflateChunks(bomb.entries[0]!, newBudget(50_000_000))) inflated += chunk.length;
    }).toThrow("file-bomb");
    expect(inflated).toBeLessThan(50_000_001);
  });

  test("content that does not fit its checksum is broken", () => {
    const bytes = patch(zipSync(some), central, 16, (view, at) => view.setUint32(at, 1, true));
    expect(() => inflate(opened(bytes).entries[0]!)).toThrow("part-broken");
  });

  test("an unknown way of packing is refused", () => {
    const bytes = patch(zipSync(some), central, 10, (view, at) => view.setUint16(at, 12, true));
    expect(() => inflate(opened(bytes).entries[0]!)).toThrow("part-broken");
  });
});

describe("crc32", () => {
  test("meets the check value of the standard, whole and in pieces", () => {
    const bytes = text("123456789");
    expect(crc32(bytes)).toBe(0xcbf43926);
    expect(crc32(bytes.subarray(5), crc32(bytes.subarray(0, 5)))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array(0))).toBe(0);
  });
});

/** A zip of one stored entry whose sizes and offset stand in zip64 fields, with a zip64 end record. */
function zip64(): Uint8Array {
  const content = text("zip64");
  const bytes = new Uint8Array(400);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(26, 1, true);
  bytes[30] = 0x61;
  bytes.set(content, 31);
  let at = 36;
  const directory = at;
  view.setUint32(at, central, true);
  view.setUint32(at + 16, crc32(content), true);
  view.setUint32(at + 20, 0xffffffff, true);
  view.setUint32(at + 24, 0xffffffff, true);
  view.setUint16(at + 28, 1, true);
  view.setUint16(at + 30, 28, true);
  view.setUint32(at + 42, 0xffffffff, true);
  bytes[at + 46] = 0x61;
  view.setUint16(at + 47, 1, true);
  view.setUint16(at + 49, 24, true);
  view.setBigUint64(at + 51, 5n, true);
  view.setBigUint64(at + 59, 5n, true);
  at += 47 + 28;
  const end64 = at;
  view.setUint32(at, 0x06064b50, true);
  view.setBigUint64(at + 32, 1n, true);
  view.setBigUint64(at + 40, BigInt(end64 - directory), true);
  view.setBigUint64(at + 48, BigInt(directory), true);
  at += 56;
  view.setUint32(at, 0x07064b50, true);
  view.setBigUint64(at + 8, BigInt(end64), true);
  at += 20;
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 10, 0xffff, true);
  view.setUint32(at + 16, 0xffffffff, true);
  return bytes.slice(0, at + 22);
}
