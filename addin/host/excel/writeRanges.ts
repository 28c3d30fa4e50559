import type { CellEdit } from "../../../roster/model/edit.js";
import { cellAddress } from "../../../roster/model/address.js";
import { done, refused, type Outcome } from "../../../roster/model/refusal.js";
import type { CellValue } from "../../../roster/model/sheet.js";
import type { CellState } from "../sheetHost.js";

/** Cells in one message: each costs some 300 bytes. */
const atOnce = 2_000;

/**
 * Writes accepted cells, all or none: first every cell is looked at, then all are written in one go.
 * @returns what stood there before
 */
export async function writeRanges(context: Excel.RequestContext, edits: readonly CellEdit[]): Promise<Outcome<readonly CellState[]>> {
  const before: CellState[] = [];
  for (let from = 0; from < edits.length; from += atOnce) {
    const looked = await lookAt(context, edits.slice(from, from + atOnce));
    if (!looked.ok) return looked;
    before.push(...looked.value);
  }
  for (let from = 0; from < edits.length; from += atOnce) {
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const { sheet, row, column, value, asText } of edits.slice(from, from + atOnce)) {
      const cell = context.workbook.worksheets.getItem(sheet ?? "").getRangeByIndexes(row - 1, column, 1, 1);
      // The format goes first, or digits would be lost before they are text.
      if (asText) cell.numberFormat = [["@"]];
      cell.values = [[written(value, asText)]];
    }
    await context.sync();
  }
  return done(before);
}

/** Text that a spreadsheet would run is kept as text by an apostrophe in front, which Excel does not show (B4). */
function written(value: string | number | null, asText: boolean): string | number {
  if (value === null) return "";
  return typeof value === "string" && !asText && /^[=+\-@]/u.test(value) ? `'${value}` : value;
}

async function lookAt(context: Excel.RequestContext, edits: readonly CellEdit[]): Promise<Outcome<readonly CellState[]>> {
  const sheets = new Map([...new Set(edits.map(({ sheet }) => sheet))].map((name) => [name, context.workbook.worksheets.getItemOrNullObject(name ?? "")]));
  for (const worksheet of sheets.values()) worksheet.load("name");
  await context.sync();
  for (const [name, worksheet] of sheets) if (worksheet.isNullObject) return refused("sheet-missing", { sheet: name ?? "" });
  const knowsMerges = Office.context.requirements.isSetSupported("ExcelApi", "1.13");
  const asked = edits.map((edit) => {
    const cell = sheets.get(edit.sheet)!.getRangeByIndexes(edit.row - 1, edit.column, 1, 1);
    cell.load("values,formulas,numberFormat");
    const merged = knowsMerges ? cell.getMergedAreasOrNullObject() : null;
    merged?.load("address");
    return { edit, cell, merged };
  });
  await context.sync();
  const states: CellState[] = [];
  for (const { edit, cell, merged } of asked) {
    const { sheet, row, column } = edit;
    const address = cellAddress(row, column);
    const [[value], [formula], [format]] = [cell.values[0] as [CellValue], cell.formulas[0] as [CellValue], cell.numberFormat[0] as [string]];
    if (typeof formula === "string" && formula.startsWith("=")) return refused("cell-has-formula", { sheet: sheet ?? "", cell: address });
    const first = merged === null || merged.isNullObject ? address : merged.address.slice(merged.address.lastIndexOf("!") + 1).split(":")[0]!;
    if (first.replaceAll("$", "") !== address) return refused("cell-in-merge", { sheet: sheet ?? "", cell: address });
    states.push({ sheet, row, column, value: value === "" ? null : value, formula: null, format });
  }
  return done(states);
}

/** Puts cells back as they were: formats first for text, last for numbers, so that neither changes the other. */
export async function restoreRanges(context: Excel.RequestContext, states: readonly CellState[]): Promise<void> {
  for (let from = 0; from < states.length; from += atOnce) {
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const { sheet, row, column, value, formula, format } of states.slice(from, from + atOnce)) {
      const cell = context.workbook.worksheets.getItem(sheet ?? "").getRangeByIndexes(row - 1, column, 1, 1);
      cell.numberFormat = [[format]];
      if (formula === null) cell.values = [[typeof value === "boolean" ? value : written(value, format === "@")]];
      else cell.formulas = [[`=${formula}`]];
    }
    await context.sync();
  }
}
