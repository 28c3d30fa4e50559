import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Outcome } from "../../roster/model/refusal.js";
import type { Workbook } from "../../roster/model/sheet.js";
import { openGuardedReader, type GuardedReader } from "../../spreadsheet/guardedReader.js";
import { readWorkbook } from "../../spreadsheet/readWorkbook.js";

/** Odd, hostile and broken workbooks from the test suites of spreadsheet libraries, each with what is expected of it. */
const corpus = resolve(process.env["XLSX_CORPUS"] ?? "../shared/data/xlsx-corpus");

const index = existsSync(join(corpus, "index.tsv")) ? readFileSync(join(corpus, "index.tsv"), "utf8").split("\n").slice(1).filter((line) => line !== "").map((line) => {
  const [file = "", , , expected = "", , note = ""] = line.split("\t");
  return { file, expected, note };
}) : [];

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(join(corpus, file)));

/** What must be true of some files beyond being readable. */
const details: Readonly<Record<string, (workbook: Workbook) => void>> = {
  "calamine__any_sheets.xlsx": ({ sheets, skipped }) => {
    expect(sheets.map(({ state }) => state)).toEqual(["visible", "hidden", "very-hidden"]);
    expect(skipped).toEqual([{ sheet: "Chart", reason: "chart-sheet" }]);
  },
  "calamine__date_1904.xlsx": ({ date1904, sheets }) => {
    expect(date1904).toBe(true);
    expect(sheets[0]!.rows[0]!.texts?.[0]).toBe("2021-01-01");
  },
  "calamine__date_iso.xlsx": ({ sheets }) => expect(sheets[0]!.rows[0]).toMatchObject({ values: [44197] }),
  "calamine__errors.xlsx": ({ sheets }) => expect(sheets[0]!.rows.map(({ values }) => values[0])).toContain("#DIV/0!"),
  "calamine__has_x000D_.xlsx": ({ sheets }) => expect(sheets[0]!.rows[0]!.values).toEqual(["ABC\r\nDEF"]),
  "calamine__inlineStr_cdata.xlsx": ({ sheets }) => expect(sheets[0]!.rows[0]!.values[0]).toBe("Hello CDATA"),
  "calamine__rph.xlsx": ({ sheets }) => expect(sheets[0]!.rows[0]!.values).toEqual(["課きく　毛こ"]),
  "calamine__whitespace_trim.xlsx": ({ sheets }) => expect(sheets[0]!.rows[0]!.values[0]).toBe("trimmed value"),
  "exceljs__chart-sheet.xlsx": ({ skipped }) => expect(skipped).toEqual([{ sheet: "Chart1", reason: "chart-sheet" }]),
  "exceljs__google-sheets.xlsx": ({ sheets }) => expect(sheets[0]!.hiddenColumns.length + sheets[0]!.rows.filter(({ hidden }) => hidden).length).toBeGreaterThan(0),
  "exceljs__shared_string_with_escape.xlsx": ({ sheets }) => expect(sheets[0]!.rows[0]!.values).toEqual(["_x000D_"]),
  "sheetjs__BlankSheetTypes.xlsb": ({ skipped }) => expect(skipped.map(({ reason }) => reason)).toEqual(["chart-sheet", "macro-sheet", "dialog-sheet"]),
  "sheetjs__merge_cells.xlsx": ({ sheets }) => expect(sheets[0]!.merges.length).toBeGreaterThan(2),
  "sheetjs__phonetic_text.xlsx": ({ sheets }) => expect(sheets[0]!.rows[0]!.values).toEqual(["漢字"]),
  "sheetjs__sheet_visibility_strict.xlsx": ({ sheets }) => expect(sheets.map(({ state }) => state)).toEqual(["visible", "hidden", "very-hidden"]),
};

describe.runIf(index.length > 0)("the corpus of odd workbooks, through the guarded reader", () => {
  let reader: GuardedReader;
  beforeAll(() => { reader = openGuardedReader(); });
  afterAll(() => reader.close());

  test.each(index)("[R7] $file ($expected): $note", async ({ file, expected }) => {
    const started = performance.now();
    const outcome = await reader.read(bytesOf(file), file);
    expect(performance.now() - started).toBeLessThan(15_000);
    meets(expected, outcome, file);
    if (outcome.ok) details[file]?.(outcome.value);
    else expect(outcome.refusal.params["file"]).toBe(file);
  });

  test.each(index)("[R1] $file reads the same in this process", async ({ file }) => {
    expect(await readWorkbook(bytesOf(file), { fileName: file })).toEqual(await reader.read(bytesOf(file), file));
  });
});

function meets(expected: string, outcome: Outcome<Workbook>, file: string): void {
  const code = outcome.ok ? "read" : outcome.refusal.code;
  switch (expected) {
    // .xls and .xlsb are formats of ours, so what is readable where they are is readable here.
    case "readable": case "readable-if-xls": case "readable-if-xlsb":
      expect(code).toBe("read");
      return;
    case "refuse":
      expect(code).toBe(/pass/u.test(file) ? "file-password" : "file-not-a-workbook");
      return;
    case "either": case "bounded": case "other-format": return;
    default: throw new Error(`The index expects something unknown: ${expected}`);
  }
}
