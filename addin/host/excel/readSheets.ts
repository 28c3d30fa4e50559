import type { Sheet, Workbook } from "../../../roster/model/sheet.js";
import { showNumbers } from "../../../spreadsheet/formats/showNumber.js";
import type { ReadProgress } from "../sheetHost.js";
import { buildRows } from "./buildRows.js";
import { askDateSystem } from "./dateSystem.js";
import type { UsedSheet } from "./findUsed.js";
import { plannedBytes } from "./messageSize.js";
import { openReading, type SheetReading } from "./sheetReading.js";
import { yieldNow } from "./yieldNow.js";

/**
 * Reads every sheet in few and small messages: parts of all sheets together, as much as one message may weigh. What a cell
 * shows is computed from value and format, for a narrow column shows only ####.
 */
export async function readSheets(context: Excel.RequestContext, used: readonly UsedSheet[], progress: ReadProgress = {}): Promise<Workbook> {
  const readings = used.map((sheet) => ({ sheet, reading: openReading(sheet) }));
  const is1904 = used.length === 0 ? () => false : askDateSystem(context);
  let isAsked = false;
  const of = used.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  while (ask(readings.map(({ reading }) => reading))) {
    progress.signal?.throwIfAborted();
    await context.sync();
    isAsked = true;
    for (const { reading } of readings) reading.take();
    progress.onProgress?.(readings.reduce((sum, { reading }) => sum + reading.done(), 0), of);
    await yieldNow();
  }
  progress.signal?.throwIfAborted();
  const date1904 = isAsked && is1904();
  const show = showNumbers(date1904);
  const sheets: Sheet[] = [];
  for (const { sheet, reading } of readings) {
    sheets.push({ name: sheet.name, state: sheet.state, merges: sheet.merges, hiddenColumns: [], rows: buildRows(reading.raw(), show) });
    await yieldNow();
  }
  return { format: "xlsx", date1904, sheets, skipped: [] };
}

/** Fills a message; false where nothing is left to ask. */
function ask(readings: readonly SheetReading[]): boolean {
  let room = plannedBytes;
  let isAsked = false;
  for (const reading of readings) {
    for (let weight = reading.ask(room, !isAsked); weight !== null; weight = reading.ask(room, !isAsked)) {
      isAsked = true;
      room -= weight;
    }
  }
  return isAsked;
}
