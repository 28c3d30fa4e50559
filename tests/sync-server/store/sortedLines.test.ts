import fc from "fast-check";
import { expect, test } from "vitest";
import { copyLine } from "../../../sync-server/store/copyRows.js";
import { openSortedLines } from "../../../sync-server/store/sortedLines.js";

const key = fc.stringMatching(/^[A-Za-z0-9_-]{16}$/u);

test("rows go out whole, each once, in the order of the first letters of their keys", () => {
  fc.assert(fc.property(fc.array(fc.tuple(key, fc.string({ unit: "grapheme", maxLength: 400 })), { maxLength: 1500 }), (rows) => {
    const lines = openSortedLines();
    for (const [mark, text] of rows) lines.add(mark, ["district", mark, text, null, 7]);
    const out = Buffer.concat([...lines.parts()]).toString("utf8");
    const sorted = rows.map((row, place) => ({ row, place })).sort((a, b) => (a.row[0].slice(0, 4) < b.row[0].slice(0, 4) ? -1 : a.row[0].slice(0, 4) > b.row[0].slice(0, 4) ? 1 : a.place - b.place));
    expect(lines.length).toBe(rows.length);
    expect(out).toBe(sorted.map(({ row: [mark, text] }) => copyLine(["district", mark, Buffer.from(text).toString(), null, 7])).join(""));
  }), { numRuns: 30 });
});
