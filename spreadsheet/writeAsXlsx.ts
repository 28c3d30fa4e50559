import { writeXlsx } from "hucre";
import type { CellEdit } from "../roster/model/edit.js";
import type { Workbook } from "../roster/model/sheet.js";
import { finishPackage } from "./draw/finishPackage.js";
import { assertEdit } from "./patch/refuseEdits.js";
import { listLost, type LostCode } from "./rewrite/lost.js";
import { rewriteFont, rewriteSheet } from "./rewrite/rewriteSheet.js";
import { freeSheetName } from "./rewrite/sheetName.js";

export interface Rewritten {
  readonly bytes: Uint8Array;
  /** What the new file does not have of the old one: a `LostCode` each, with words in roster/words, section writing. */
  readonly lost: readonly LostCode[];
  /** Edits that are never written: of formulas, of covered cells of merges, of sheets that are not there. */
  readonly skipped: readonly CellEdit[];
}

/**
 * Writes a workbook that came as .xls, .xlsb, .ods or CSV as a new .xlsx, with edits (B3). Kept: values, number formats,
 * formulas that any spreadsheet understands, merges, what is hidden or struck out. Text stays text (B4).
 * @example const { bytes, lost } = await writeAsXlsx(workbook, edits);
 */
export async function writeAsXlsx(workbook: Workbook, edits: readonly CellEdit[]): Promise<Rewritten> {
  edits.forEach(assertEdit);
  const seen = new Set<LostCode>();
  const skipped: CellEdit[] = [];
  skipped.push(...edits.filter((edit) => workbook.sheets.every(({ name }) => name !== edit.sheet)));
  const names = sheetNames(workbook);
  workbook.sheets.forEach(({ name }, index) => {
    if (name !== null && name !== names[index]) seen.add("sheet-names");
  });
  const firstVisible = Math.max(0, workbook.sheets.findIndex(({ state }) => state === "visible"));
  const bytes = await writeXlsx({
    // A workbook needs a sheet that shows.
    sheets: workbook.sheets.map((sheet, index) => rewriteSheet(index === firstVisible ? { ...sheet, state: "visible" } : sheet, {
      sheetName: names[index]!,
      sheetNames: new Set(names),
      edits: edits.filter((edit) => edit.sheet === sheet.name),
      lose: (code) => seen.add(code),
      skip: (edit) => skipped.push(edit),
    })),
    defaultFont: rewriteFont,
    dateSystem: workbook.date1904 ? "1904" : "1900",
    activeSheet: firstVisible,
  });
  return { bytes: finishPackage(bytes, () => null), lost: listLost(workbook, seen), skipped };
}

function sheetNames(workbook: Workbook): readonly string[] {
  const taken = new Set<string>();
  return workbook.sheets.map(({ name }) => {
    const free = freeSheetName(name ?? "Sheet1", taken);
    taken.add(free.toLowerCase());
    return free;
  });
}
