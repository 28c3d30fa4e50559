import { read as readBySheetJs, utils, write as writeBySheetJs, type WorkBook } from "@e965/xlsx";
import fc from "fast-check";
import { readXlsx as readByHucre, writeXlsx as writeByHucre, writeXlsxStream } from "hucre";
import { describe, expect, test } from "vitest";
import type { CellValue, Sheet } from "../../roster/model/sheet.js";
import { readFile } from "./support/read.js";
import { xlsxFile } from "./support/xlsxFile.js";

type Grid = readonly (readonly CellValue[])[];

/** A sheet as a grid from A1, without what is empty at the ends. */
function gridOf(sheet: Sheet): Grid {
  const rows = sheet.rows.at(-1)?.row ?? 0;
  const grid: CellValue[][] = Array.from({ length: rows }, () => []);
  for (const { row, values } of sheet.rows) grid[row - 1] = [...values];
  return trimmed(grid);
}

function trimmed(grid: Grid): Grid {
  const rows = grid.map((row) => row.slice(0, row.findLastIndex((value) => value !== null && value !== undefined && value !== "") + 1).map((value) => value ?? null));
  return rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1);
}

function bySheetJs(bytes: Uint8Array): Grid {
  const book = readBySheetJs(bytes, { type: "array", cellDates: false });
  const sheet = book.Sheets[book.SheetNames[0]!]!;
  return trimmed(utils.sheet_to_json<CellValue[]>(sheet, { header: 1, raw: true, defval: null, range: { s: { r: 0, c: 0 }, e: utils.decode_range(sheet["!ref"] ?? "A1").e } }));
}

async function byHucre(bytes: Uint8Array): Promise<Grid> {
  const book = await readByHucre(bytes);
  return trimmed(book.sheets[0]!.rows as unknown as Grid);
}

const text = fc.string({ unit: fc.constantFrom("张", "三", "a", " ", "&", "<", "\"", "_", "x", "0", "D", "😀", "é"), minLength: 1, maxLength: 12 }).map((value) => value.trim()).filter((value) => value !== "" && !/_x/u.test(value));
const number = fc.oneof(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }))
  // SheetJS itself writes numbers below that wrongly.
  .map((value) => (Math.abs(value) < 1e-6 ? 0 : value));
const grids = fc.array(fc.array(fc.oneof(text, number, fc.boolean(), fc.constant(null)), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 });

describe("random sheets come back equal", () => {
  test("written by hucre, strings shared", async () => {
    await fc.assert(fc.asyncProperty(grids, async (grid) => {
      const bytes = await writeByHucre({ sheets: [{ name: "在册", rows: grid.map((row) => [...row]) }] });
      expect(gridOf((await readFile(bytes)).sheets[0]!)).toEqual(trimmed(grid));
    }), { numRuns: 100 });
  });

  test("written by hucre's stream, strings inline", async () => {
    await fc.assert(fc.asyncProperty(grids, async (grid) => {
      const stream = writeXlsxStream(grid.map((row) => [...row]), { name: "在册" });
      const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
      expect(gridOf((await readFile(bytes)).sheets[0]!)).toEqual(trimmed(grid));
    }), { numRuns: 50 });
  });

  test.each(["xlsx", "xlsb", "biff8"] as const)("written by SheetJS as %s", async (bookType) => {
    await fc.assert(fc.asyncProperty(grids, async (grid) => {
      const book: WorkBook = { SheetNames: ["在册"], Sheets: { 在册: utils.aoa_to_sheet(grid.map((row) => [...row])) } };
      const bytes = new Uint8Array(writeBySheetJs(book, { type: "array", bookType, bookSST: true }) as ArrayBuffer);
      expect(gridOf((await readFile(bytes)).sheets[0]!)).toEqual(trimmed(grid));
    }), { numRuns: 60 });
  });
});

describe("two other readers read the same values", () => {
  const rich = "<si><r><t>张</t></r><r><rPr><b/></rPr><t>三</t></r><rPh sb=\"0\" eb=\"1\"><t>チョウ</t></rPh></si><si><t>a_x000A_b</t></si><si><t></t></si><si><t>&amp;&#x5F20;</t></si>";
  const kinds: Readonly<Record<string, string>> = {
    "shared strings, rich and pronounced": "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v>3</v></c></row>",
    "gaps between rows and cells": "<row r=\"2\"><c r=\"C2\"><v>1</v></c></row><row r=\"5\"><c r=\"A5\"><v>2.5</v></c><c r=\"E5\" t=\"b\"><v>1</v></c></row>",
    "formulas with their results": "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\" t=\"str\"><f>\"a\"</f><v>甲</v></c></row>",
    "inline strings": "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>甲</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><r><t>乙</t></r><r><t>丙</t></r></is></c></row>",
    "numbers of every length": "<row r=\"1\"><c r=\"A1\"><v>0.1</v></c><c r=\"B1\"><v>123456789012345680</v></c><c r=\"C1\"><v>1E-7</v></c><c r=\"D1\"><v>-17.25</v></c><c r=\"E1\"><v>1945.0999999999999</v></c></row>",
  };

  test.each(Object.entries(kinds))("%s", async (_, rows) => {
    const bytes = xlsxFile({ sheets: [{ name: "a", rows }], strings: rich, styles: "<cellXfs><xf/></cellXfs>" });
    const ours = gridOf((await readFile(bytes)).sheets[0]!);
    expect(ours).toEqual(bySheetJs(bytes));
    expect(ours).toEqual(await byHucre(bytes));
  });
});
