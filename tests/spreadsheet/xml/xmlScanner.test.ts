import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText } from "../../../spreadsheet/xml/decodeText.js";
import { token, XmlScanner } from "../../../spreadsheet/xml/xmlScanner.js";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Everything that a scanner tells of a text that comes in chunks of some length. */
function walk(text: string, chunkLength = 1_000_000): readonly unknown[] {
  const bytes = bytesOf(text);
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += chunkLength) chunks.push(bytes.subarray(at, at + chunkLength));
  const xml = new XmlScanner(chunks, "part.xml");
  const told: unknown[] = [];
  while (xml.next() !== token.end) {
    told.push(xml.kind === token.text ? xml.text() : [xml.kind, xml.name(), xml.attribute("r"), xml.base + xml.start, xml.base + xml.end]);
  }
  return told;
}

const sample = `\ufeff<?xml version="1.0"?><!-- a > b --><x:row r="5" x:note='a > "b"'><c r = "A1"/><t>张&amp;三 &#x5F20;</t><![CDATA[<raw>&amp;]]></x:row>`;

describe("XmlScanner", () => {
  test("tells tags by local name, with their attributes, text and places", () => {
    expect(walk(sample).map((told) => (Array.isArray(told) ? told.slice(0, 3) : told))).toEqual([
      [token.open, "row", "5"], [token.empty, "c", "A1"], [token.open, "t", null], "张&三 张", [token.close, "t", null], "<raw>&amp;", [token.close, "row", null],
    ]);
  });

  test("tells the same however the bytes are cut", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), (length) => {
      expect(walk(sample, length)).toEqual(walk(sample));
    }));
  });

  test("places point into the part, byte by byte", () => {
    const text = "<a><b r=\"1\">张</b></a>";
    const [, b] = walk(text, 3) as readonly (readonly unknown[])[];
    expect(new TextDecoder().decode(bytesOf(text).subarray(b![3] as number, b![4] as number))).toBe("<b r=\"1\">");
  });

  test.each(["<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "<!DOCTYPE a SYSTEM \"http://127.0.0.1/a.dtd\"><a/>"])("[R7] a document type is refused: %s", (text) => {
    expect(() => walk(text)).toThrow("file-unsafe");
  });

  test.each(["<a", "<a r=\"1", "<!-- never ends", "<![CDATA[never ends", "<?pi never ends", "<"])("[R7] what is cut off is broken: %s", (text) => {
    expect(() => walk(text)).toThrow("part-broken");
  });

  test("[R7] one tag of many megabytes is broken, not kept", () => {
    const chunk = bytesOf(`${"x".repeat(1_000_000)} `);
    function* endless(): Generator<Uint8Array> {
      yield bytesOf("<a b=\"");
      for (;;) yield chunk;
    }
    const xml = new XmlScanner(endless(), "part.xml");
    expect(() => xml.next()).toThrow("part-broken");
  });

  test("a hundred thousand nested elements are walked without recursion", () => {
    const xml = new XmlScanner([bytesOf(`${"<a>".repeat(100_000)}text${"</a>".repeat(100_000)}`)], "part.xml");
    xml.next();
    expect(xml.textInside()).toBe("text");
  });
});

describe("decodeText", () => {
  const decoded = (text: string): string => decodeText(bytesOf(text), 0, bytesOf(text).length, false);

  test("resolves the entities of XML and character references, and no others", () => {
    expect(decoded("&lt;&gt;&amp;&quot;&apos;&#65;&#x4e00;&nbsp;&#x110000;")).toBe("<>&\"'A一&nbsp;\ufffd");
  });

  test("does not resolve twice", () => {
    expect(decoded("&amp;lt;")).toBe("&lt;");
  });

  test("line ends are line feeds", () => {
    expect(decoded("a\r\nb\rc")).toBe("a\nb\nc");
  });
});
