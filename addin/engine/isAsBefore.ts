import type { SheetReading } from "../../roster/read/sheetReading.js";
import type { OpenTable } from "./openTable.js";

/**
 * Whether a sheet still reads as it did: the same tables with the same columns, people, groups and totals. Then the findings of
 * its rows are those that edits have told (C3).
 */
export function isAsBefore(reading: SheetReading, tables: readonly OpenTable[], skippedFor: string | undefined): boolean {
  if (reading.kind === "skipped") return reading.reason === skippedFor;
  return JSON.stringify(reading.tables) === JSON.stringify(tables.map(({ asRead }) => asRead));
}
