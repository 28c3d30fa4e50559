import { retirees } from "../../roster/ledgers/retirees.js";
import type { Sheet } from "../../roster/model/sheet.js";
import { readTables } from "../../roster/read/readTables.js";
import type { ConfirmedColumn, ReadOptions, SheetReading } from "../../roster/read/sheetReading.js";
import type { CheckRequest } from "./engine.js";
import { columnsOfLayout } from "./layout.js";
import { layoutOf } from "./layoutOf.js";
import { openTable, type OpenTable } from "./openTable.js";

/** What reading a sheet may know of what was asked. */
export interface ReadingOf {
  readonly request: CheckRequest;
  readonly fileName: string;
  readonly date1904: boolean;
}

/** Reads a sheet with what was confirmed for its layouts. */
export function readSheet(sheet: Sheet, { request, fileName, date1904 }: ReadingOf): SheetReading {
  const options: ReadOptions = { ledger: retirees, fileName, asOf: request.asOf, date1904 };
  const first = readTables(sheet, options);
  if (first.kind === "skipped" || request.confirmed.length === 0) return first;
  const confirmed = first.tables.flatMap(({ columns }) => columnsOfLayout(layoutOf(columns), request.confirmed));
  return confirmed.length === 0 ? first : readTables(sheet, { ...options, confirmed: unique(confirmed) });
}

/** The rosters of a sheet; or why there is none. */
export function openTables(sheet: Sheet, options: ReadingOf): readonly OpenTable[] | string {
  const { asOf, acceptances, toldIdNumbers } = options.request;
  const { date1904 } = options;
  const reading = readSheet(sheet, options);
  if (reading.kind === "skipped") return reading.reason;
  return reading.tables.map((table) => openTable(sheet, table, { ledger: retirees, asOf, date1904, acceptances, toldIdNumbers }));
}

/** Tables that stand below each other share their columns: the upper one's answer counts. */
function unique(columns: readonly ConfirmedColumn[]): readonly ConfirmedColumn[] {
  return [...new Map([...columns].reverse().map((each) => [each.column, each])).values()];
}
