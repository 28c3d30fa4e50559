import type { SheetRow } from "../../roster/model/sheet.js";
import type { Table } from "../../roster/model/table.js";
import { cellOf } from "../../roster/read/columnSample.js";
import { maskSamples } from "../../roster/read/maskSamples.js";

/** Rows looked at for samples: a clerk knows a column by three of its cells. */
const looked = 40;

/** A few cells of each column, for whoever says what the column is. */
export function sampleColumns({ sheet, columns, peopleRows }: Table, rowOf: (sheet: string | null, row: number) => SheetRow | null): readonly (readonly string[])[] {
  const rows = peopleRows.slice(0, looked).map((row) => rowOf(sheet, row)).filter((row) => row !== null);
  return columns.map(({ index }) => maskSamples(rows.map((row) => cellOf(row, index)).filter((cell) => cell !== null && cell.shown.trim() !== "").map((cell) => cell!)));
}
