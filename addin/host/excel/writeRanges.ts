import type { CellEdit } from "../../../roster/model/edit.js";
import { cellAddress } from "../../../roster/model/address.js";
import { done, refused, type Outcome } from "../../../roster/model/refusal.js";
import type { CellValue } from "../../../roster/model/sheet.js";
import type { CellState } from "../sheetHost.js";
import { cellRuns, inMessages, type CellRun } from "./cellRuns.js";
import { copyLooks } from "./copyLooks.js";
import { lightly } from "./lightly.js";
import { lookAt } from "./lookAt.js";
import { plannedBytes } from "./messageSize.js";
import { yieldNow } from "./yieldNow.js";

/** Excel holds no longer text in a cell. */
const longestText = 32_767;

/**
 * Writes accepted cells, all or none: first every cell is looked at, then all are written. Should Excel refuse after all, what
 * was written is put back.
 * @returns what stood there before
 */
export async function writeRanges(context: Excel.RequestContext, edits: readonly CellEdit[]): Promise<Outcome<readonly CellState[]>> {
  const tooLong = edits.find(({ value }) => typeof value === "string" && value.length > longestText);
  if (tooLong !== undefined) return refused("cell-text-too-long", { sheet: tooLong.sheet ?? "", cell: cellAddress(tooLong.row, tooLong.column) });
  const looked = await lookAt(context, edits);
  if (!looked.ok) return looked;
  const bare = await copyLooks(context, edits);
  const before = looked.value.map((state, place): CellState => (bare.has(edits[place]!) ? { ...state, isBare: true } : state));
  const written = await writeAll(context, edits);
  if (written === null) return done(before);
  await restoreRanges(context, before);
  return written.isDenied ? refused("sheet-protected", placeOf(written.edit)) : refused("cell-in-merge", placeOf(written.edit));
}

/** @returns null when all is written; else what could not be */
async function writeAll(context: Excel.RequestContext, edits: readonly CellEdit[]): Promise<{ readonly edit: CellEdit; readonly isDenied: boolean } | null> {
  const knowsMerges = Office.context.requirements.isSetSupported("ExcelApi", "1.13");
  const runs = cellRuns(edits, (a, b) => a.asText === b.asText);
  for (const message of inMessages(runs, plannedBytes, ({ value }) => 14 + 3 * String(value).length)) {
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const { cells, ...place } of message) {
      const range = rangeOf(context, { ...place, cells });
      // The format goes first, or digits would be lost before they are text.
      if (cells[0]!.asText) range.numberFormat = cells.map(() => ["@"]);
      range.values = cells.map(({ value, asText }) => [written(value, asText)]);
    }
    // Before 1.13 nobody can ask for merged ranges: what was lost in one shows by not being there.
    const checks = knowsMerges ? [] : message.map((run) => ({ run, range: rangeOf(context, run).load("values") }));
    try {
      await context.sync();
    } catch (error) {
      if (!(error instanceof OfficeExtension.Error)) throw error;
      return { edit: message[0]!.cells[0]!, isDenied: error.code === Excel.ErrorCodes.accessDenied };
    }
    for (const { run, range } of checks) {
      const lost = run.cells.find(({ value }, place) => value !== null && value !== "" && (range.values as CellValue[][])[place]![0] === "");
      if (lost !== undefined) return { edit: lost, isDenied: false };
    }
    await yieldNow();
  }
  return null;
}

/** Puts cells back as they were: the format goes first, for it decides what becomes of the value. */
export async function restoreRanges(context: Excel.RequestContext, states: readonly CellState[]): Promise<void> {
  const isAlike = (a: CellState, b: CellState): boolean => (a.formula === null) === (b.formula === null) && a.isBare === b.isBare;
  for (const message of inMessages(cellRuns(states, isAlike), plannedBytes, ({ value, formula, format }) => 20 + format.length + 3 * String(formula ?? value).length)) {
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const run of message) {
      const range = rangeOf(context, run);
      range.numberFormat = run.cells.map(({ format }) => [format]);
      if (run.cells[0]!.formula === null) range.values = run.cells.map(({ value, format }) => [typeof value === "boolean" ? value : written(value, format === "@")]);
      else range.formulas = run.cells.map(({ formula }) => [`=${formula ?? ""}`]);
      if (run.cells[0]!.isBare === true) range.clear(Excel.ClearApplyTo.formats);
    }
    await context.sync();
    await yieldNow();
  }
}

function rangeOf(context: Excel.RequestContext, { sheet, row, column, cells }: CellRun<CellEdit | CellState>): Excel.Range {
  return lightly(context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row - 1, column, cells.length, 1));
}

/** Formulas, errors and what has an apostrophe; numbers, sums, shares, days and times; months in letters; truth values. */
const mistaken = [/^[=+\-@'#]/u, /^[\s\d.,/:%¥$€£()年月日时分秒上下午e+\-–]*\d[\s\d.,/:%¥$€£()年月日时分秒上下午e+\-–]*$/iu, /^(?:\d{1,4}[ -])?[a-z]{3,9}[ -]?\d{1,4}$/iu, /^\d{1,2}[ -][a-z]{3,9}$/iu, /^(?:true|false)$/iu];

/**
 * Text that Excel would take for something else – a formula, a number, a day, a truth value – is kept as text by an apostrophe
 * in front, which Excel does not show (B4).
 */
function written(value: string | number | null, asText: boolean): string | number {
  if (value === null) return "";
  if (typeof value === "number" || asText) return value;
  return mistaken.some((form) => form.test(value)) ? `'${value}` : value;
}

function placeOf({ sheet, row, column }: CellEdit): { readonly sheet: string; readonly cell: string } {
  return { sheet: sheet ?? "", cell: cellAddress(row, column) };
}
