import type { SheetRow } from "../model/sheet.js";
import type { Column } from "../model/table.js";
import { sampleColumn } from "./columnSample.js";
import { fieldReader } from "./fieldReader.js";
import type { CellOptions } from "./sheetReading.js";

/** Whether the column of 健在 names only deaths: then its blanks say that the others live, and nothing is missing. */
export function blankMeansAlive(people: () => readonly SheetRow[], columns: readonly Column[], options: CellOptions): boolean {
  const column = columns.find(({ field }) => field === "alive");
  if (column === undefined) return false;
  const read = fieldReader({ field: "alive", part: null, heading: column.heading }, options);
  const rows = people();
  const cells = sampleColumn(rows, column.index);
  if (rows.length === 0 || cells.length > rows.length / 2) return false;
  return cells.every((cell) => read(cell).value === "去世");
}
