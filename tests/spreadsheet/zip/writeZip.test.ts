import { unzipSync, zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readZip } from "../../../spreadsheet/zip/readZip.js";
import { writeZip } from "../../../spreadsheet/zip/writeZip.js";

const entriesOf = (bytes: Uint8Array) => {
  const zip = readZip(bytes);
  if (!zip.ok) throw new Error(zip.refusal.code);
  return zip.value.entries;
};

describe("writeZip", () => {
  test("[B3] copied entries keep their compressed bytes, checksum, time and attributes", () => {
    const original = zipSync({ "xl/a.xml": [new TextEncoder().encode("内容".repeat(200)), { mtime: "2020-05-06 07:08:10", level: 9, attrs: 0o644 << 16 }] });
    const before = entriesOf(original)[0]!;
    const after = entriesOf(writeZip([{ kind: "copy", entry: before }]))[0]!;
    expect(after).toEqual({ ...before, flags: before.flags & ~8 });
  });

  test("entries with a descriptor behind them are written without it, and another reader opens them", () => {
    const before = entriesOf(zipSync({ "a.xml": new TextEncoder().encode("abc") }))[0]!;
    const bytes = writeZip([{ kind: "copy", entry: { ...before, flags: before.flags | 8 } }]);
    expect(new TextDecoder().decode(unzipSync(bytes)["a.xml"])).toBe("abc");
  });

  test("any content comes back, read by another reader", () => {
    fc.assert(fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/u), fc.uint8Array({ maxLength: 500 })), (content) => {
      const bytes = writeZip(Object.entries(content).map(([name, part]) => ({ kind: "new", name, bytes: part })));
      expect(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, [...part]])).toEqual(Object.entries(content).map(([name, part]) => [name, [...part]]));
    }), { numRuns: 50 });
  });

  test("the same content gives the same bytes", () => {
    const write = () => writeZip([{ kind: "new", name: "a.xml", bytes: new TextEncoder().encode("abc") }]);
    expect(write()).toEqual(write());
  });
});
