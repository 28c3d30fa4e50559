import { writeXlsx } from "hucre";
import type { NamedRange } from "hucre";
import { columnLetters } from "../roster/model/address.js";
import type { SheetPlan, WorkbookPlan } from "../roster/model/plan.js";
import { bodyFont } from "./draw/cellStyle.js";
import { figureNames } from "./draw/figureNames.js";
import { finishPackage } from "./draw/finishPackage.js";
import { finishPlan } from "./draw/finishPlan.js";
import { quotedSheet } from "./draw/planCells.js";
import { planToSheet } from "./draw/planToSheet.js";

/**
 * Draws a workbook as .xlsx: official look, formulas with their cached values, native charts with their points, links
 * inside the workbook, print setup. The same plan gives the same bytes; no clock is read.
 * Text of the plan stays text whatever it looks like (B4).
 * @example const bytes = await drawPlan(planDistrictWorkbook(view, options));
 */
export async function drawPlan(plan: WorkbookPlan): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets: plan.sheets.map(planToSheet),
    namedRanges: [...plan.sheets.flatMap(sheetNames), ...figureNames(plan).map(({ name, range }) => ({ name, range }))],
    defaultFont: bodyFont,
    properties: { title: plan.title, creator: plan.author, lastModifiedBy: plan.author },
  });
  return finishPackage(bytes, finishPlan(plan));
}

/** Names that the format reserves for a sheet. Written here and not by the writer, which does not quote the sheet. */
function sheetNames({ name, filter, print }: SheetPlan): NamedRange[] {
  const rows = print.repeatRows === null ? null : `${quotedSheet(name)}!$${print.repeatRows[0]}:$${print.repeatRows[1]}`;
  const columns = print.repeatColumns === undefined ? null : `${quotedSheet(name)}!$A:$${columnLetters(print.repeatColumns - 1)}`;
  const repeated = [columns, rows].filter((range) => range !== null).join(",");
  return [
    // LibreOffice shows a filter only where this name stands too, as Excel writes it.
    ...(filter === null ? [] : [{ name: "_xlnm._FilterDatabase", range: `${quotedSheet(name)}!${absolute(filter)}`, scope: name }]),
    ...(repeated === "" ? [] : [{ name: "_xlnm.Print_Titles", range: repeated, scope: name }]),
  ];
}

/** @example absolute("A3:F40") === "$A$3:$F$40" */
function absolute(range: string): string {
  return range.replace(/\$?([A-Z]+)\$?(\d+)/g, "$$$1$$$2");
}
