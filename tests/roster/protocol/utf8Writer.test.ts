import fc from "fast-check";
import { expect, test } from "vitest";
import { openUtf8Writer } from "../../../roster/protocol/utf8Writer.js";

test("every text is encoded as TextEncoder does, halves of pairs included", () => {
  const bytesOf = openUtf8Writer();
  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes)),
    fc.integer({ min: 0, max: 3000 }).map((length) => "龄𠮷é".repeat(length)),
  );
  fc.assert(fc.property(anyText, (text) => {
    expect(Buffer.from(bytesOf(text)).equals(Buffer.from(new TextEncoder().encode(text)))).toBe(true);
  }), { numRuns: 500 });
});
