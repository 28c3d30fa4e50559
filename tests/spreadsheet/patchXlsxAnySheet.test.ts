import { writeXlsx, type CellValue } from "hucre";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cellAddress } from "../../roster/model/address.js";
import type { CellEdit } from "../../roster/model/edit.js";
import { patchXlsx } from "../../spreadsheet/patchXlsx.js";
import { readWorkbook } from "../../spreadsheet/readWorkbook.js";
import { cellTexts, changedParts, partText } from "./unzipped.js";

const rows = 8;
const columns = 6;
const text = fc.string({ unit: fc.constantFrom(..."张三李四 1,.=+-@<>&\"'_x00\n\t"), maxLength: 12 });
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value || 0));
const cell: fc.Arbitrary<CellValue> = fc.oneof(text.filter((value) => value !== ""), number, fc.boolean(), fc.constant(null));
const sheet = fc.array(fc.array(cell, { maxLength: columns }), { maxLength: rows });
const edits = fc.uniqueArray(fc.record<CellEdit>({
  sheet: fc.constant("名册"),
  row: fc.integer({ min: 1, max: rows + 3 }),
  column: fc.integer({ min: 0, max: columns + 2 }),
  value: fc.oneof(text, number, fc.constant(null)),
  asText: fc.boolean(),
}), { selector: ({ row, column }) => `${row},${column}`, maxLength: 10 });

/** Values by address, blank ones left out. */
async function valuesOf(bytes: Uint8Array): Promise<Map<string, unknown>> {
  const outcome = await readWorkbook(bytes);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  const values = new Map<string, unknown>();
  for (const row of outcome.value.sheets[0]!.rows) {
    row.values.forEach((value, column) => {
      if (value !== null) values.set(cellAddress(row.row, column), value);
    });
  }
  return values;
}

function written({ value, asText }: CellEdit): string | number | null {
  if (value === null || value === "") return null;
  return asText ? String(value) : value;
}

test("[B1] [B3] any edits of any sheet: what is read is what was there plus the edits, and untouched cells keep their bytes", async () => {
  await fc.assert(fc.asyncProperty(sheet, edits, fc.boolean(), async (values, accepted, inline) => {
    const before = await writeXlsx({ sheets: [{ name: "名册", rows: values }], stringMode: inline ? "inline" : "shared" });
    const outcome = await patchXlsx(before, accepted);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const after = outcome.value;

    const expected = await valuesOf(before);
    for (const edit of accepted) {
      const value = written(edit);
      if (value === null) expected.delete(cellAddress(edit.row, edit.column));
      else expected.set(cellAddress(edit.row, edit.column), value);
    }
    expect(await valuesOf(after)).toEqual(expected);

    const edited = new Set(accepted.map(({ row, column }) => cellAddress(row, column)));
    const now = cellTexts(partText(after, "xl/worksheets/sheet1.xml"));
    for (const [address, xml] of cellTexts(partText(before, "xl/worksheets/sheet1.xml"))) {
      if (!edited.has(address)) expect(now.get(address)).toBe(xml);
    }
    expect(["xl/worksheets/sheet1.xml", "xl/styles.xml"]).toEqual(expect.arrayContaining([...changedParts(before, after)]));
  }), { numRuns: 150 });
});
