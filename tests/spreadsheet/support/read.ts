import { expect } from "vitest";
import type { Sheet, Workbook } from "../../../roster/model/sheet.js";
import { readWorkbook } from "../../../spreadsheet/readWorkbook.js";
import { xlsxFile, type XlsxParts } from "./xlsxFile.js";

/** Reads a file that must be readable. */
export async function readFile(bytes: Uint8Array, fileName = "花名册.xlsx"): Promise<Workbook> {
  const outcome = await readWorkbook(bytes, { fileName });
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

/** Reads the first sheet of a hand-made .xlsx. */
export async function readSheetOf(parts: XlsxParts): Promise<Sheet> {
  return (await readFile(xlsxFile(parts))).sheets[0]!;
}

/** Reads a sheet of which only the rows matter. */
export async function readRows(rows: string, more: Omit<XlsxParts, "sheets"> = {}): Promise<Sheet> {
  return readSheetOf({ sheets: [{ name: "在册", rows }], ...more });
}

/** The code by which a file is refused, which it must be. */
export async function refusalOf(bytes: Uint8Array, fileName = "花名册.xlsx"): Promise<string> {
  const outcome = await readWorkbook(bytes, { fileName });
  expect(outcome.ok).toBe(false);
  if (outcome.ok) return "";
  expect(outcome.refusal.params["file"]).toBe(fileName);
  return outcome.refusal.code;
}

export const valuesOf = (sheet: Sheet) => sheet.rows.map(({ values }) => values);
