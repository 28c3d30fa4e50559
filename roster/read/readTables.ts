import type { Sheet } from "../model/sheet.js";
import type { Table } from "../model/table.js";
import { buildTables } from "./buildTables.js";
import { findHeaders } from "./findHeaders.js";
import { headingIndexOf } from "./headingIndex.js";
import { isForm, isStatistics } from "./notARoster.js";
import { isRosterLike } from "./rosterLike.js";
import { isBlankRow, openGrid } from "./sheetGrid.js";
import type { ReadOptions, SheetReading } from "./sheetReading.js";

const skipped = (reason: Extract<SheetReading, { kind: "skipped" }>["reason"]): SheetReading => ({ kind: "skipped", reason });

/**
 * Reads a sheet into the rosters that stand in it: several when tables are stacked or stand side by side. Title lines,
 * merged headings, group rows, hint rows, totals and footers are recognised and never taken for people (R2).
 * @example readTables(sheet, { ledger: retirees, fileName: "a.xlsx", asOf: "2026-11-22", date1904: false })
 */
export function readTables(sheet: Sheet, options: ReadOptions): SheetReading {
  const rows = sheet.rows.filter((row) => !isBlankRow(row));
  if (rows.length === 0) return skipped("empty");
  const index = headingIndexOf(options.ledger);
  if (isForm(rows, index)) return skipped("form");
  const grid = openGrid(sheet);
  const headers = findHeaders(rows, grid, index);
  if (headers.length === 0) return skipped(isStatistics(rows) ? "statistics" : "no-ledger");
  const found = headers.flatMap((header, place) => buildTables({ sheet, rows, grid, header, next: headers[place + 1] ?? null, previous: headers[place - 1] ?? null }, options));
  const rosters = found.filter((table) => isRosterLike(table, sheet.name ?? options.fileName));
  if (rosters.length === 0) return skipped(isStatistics(rows) ? "statistics" : "no-ledger");
  const withPeople = rosters.filter((table) => table.peopleRows.length > 0);
  if (withPeople.length > 0) return { kind: "tables", tables: withPeople };
  return skipped(rosters.every(hasKey) || !isStatistics(rows) ? "empty-template" : "statistics");
}

function hasKey(table: Table): boolean {
  return table.columns.some((column) => column.field === "name" || column.field === "id_no");
}
