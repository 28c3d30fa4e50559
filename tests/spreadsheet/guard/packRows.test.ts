import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SheetRow } from "../../../roster/model/sheet.js";
import { packRows } from "../../../spreadsheet/guard/packRows.js";
import { unpackRows } from "../../../spreadsheet/guard/unpackRows.js";
import { newInterner } from "../../../spreadsheet/rows/interner.js";

const value = fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null), fc.constant("__proto__"));
const texts = (length: number) => fc.option(fc.array(fc.option(fc.string(), { nil: undefined }), { minLength: length, maxLength: length }));
const row: fc.Arbitrary<SheetRow> = fc.array(value, { maxLength: 6 }).chain((values) => fc.record({
  row: fc.integer({ min: 1, max: 1_048_576 }), values: fc.constant(values), formats: texts(values.length), texts: texts(values.length),
  formulas: texts(values.length), struck: fc.option(fc.array(fc.integer({ min: 0, max: 16_383 }), { maxLength: 3 })), hidden: fc.boolean(),
}));

describe("packRows and unpackRows", () => {
  test("[R1] rows come out as they went in", () => {
    fc.assert(fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
      const back = [...packRows(rows)].flatMap((packed) => unpackRows(packed, newInterner()));
      expect(back).toEqual(rows);
    }));
  });

  test("many rows go in pieces", () => {
    const rows = Array.from({ length: 5_000 }, (_, index): SheetRow => ({
      row: index + 1, values: new Array(30).fill(index), formats: null, texts: null, formulas: null, struck: null, hidden: false,
    }));
    const pieces = [...packRows(rows)];
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.flatMap((packed) => unpackRows(packed, newInterner()))).toEqual(rows);
  });
});
