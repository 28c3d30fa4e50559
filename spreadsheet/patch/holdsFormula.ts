import { openXml } from "../xml/openXml.js";
import { token } from "../xml/xmlScanner.js";
import { findEntry } from "../zip/zip.js";
import type { PatchFile } from "./openForPatch.js";

/** Whether any sheet of the workbook calculates. Sheets without a formula are read to their end, once. */
export function holdsFormula(file: PatchFile): boolean {
  file.formulas ??= file.opened.sheets.some(({ kind, part }) => kind === "worksheet" && partHoldsFormula(file, part));
  return file.formulas;
}

function partHoldsFormula({ opened, budget }: PatchFile, part: string): boolean {
  const xml = openXml(findEntry(opened.zip, part)!, budget);
  while (xml.next() !== token.end) {
    if (xml.isOpen("f")) return true;
    if (xml.isClose("sheetData")) return false;
  }
  return false;
}
