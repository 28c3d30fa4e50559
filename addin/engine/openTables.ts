import { retirees } from "../../roster/ledgers/retirees.js";
import type { Sheet } from "../../roster/model/sheet.js";
import { readTables } from "../../roster/read/readTables.js";
import type { ConfirmedColumn, ReadOptions } from "../../roster/read/sheetReading.js";
import type { CheckRequest } from "./engine.js";
import { columnsOfLayout } from "./layout.js";
import { layoutOf } from "./layoutOf.js";
import { openTable, type OpenTable } from "./openTable.js";

/** The rosters of a sheet, read with what was confirmed for their layouts; or why there is none. */
export function openTables(
  sheet: Sheet, { request, fileName, date1904 }: { readonly request: CheckRequest; readonly fileName: string; readonly date1904: boolean },
): readonly OpenTable[] | string {
  const { asOf, acceptances, toldIdNumbers } = request;
  const options: ReadOptions = { ledger: retirees, fileName, asOf, date1904 };
  const first = readTables(sheet, options);
  if (first.kind === "skipped") return first.reason;
  const confirmed = first.tables.flatMap(({ columns }) => columnsOfLayout(layoutOf(columns), request.confirmed));
  const reading = confirmed.length === 0 ? first : readTables(sheet, { ...options, confirmed: unique(confirmed) });
  if (reading.kind === "skipped") return reading.reason;
  return reading.tables.map((table) => openTable(sheet, table, { ledger: retirees, asOf, date1904, acceptances, toldIdNumbers }));
}

/** Tables that stand below each other share their columns: the upper one's answer counts. */
function unique(columns: readonly ConfirmedColumn[]): readonly ConfirmedColumn[] {
  return [...new Map([...columns].reverse().map((each) => [each.column, each])).values()];
}
