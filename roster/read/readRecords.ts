import type { RosterRecord } from "../model/record.js";
import type { Sheet, SheetRow } from "../model/sheet.js";
import type { Table } from "../model/table.js";
import { openRowReader, type RowReader } from "./rowReader.js";
import { firstPlaceFrom } from "./sheetGrid.js";
import type { CellOptions } from "./sheetReading.js";

/**
 * Reads every row of a table that is a person, in the order of the sheet.
 * @example readRecords(sheet, table, options)[0].told.name?.value === "张三"
 */
export function readRecords(sheet: Sheet, table: Table, options: CellOptions): readonly RosterRecord[] {
  const read = readerOf(table, options);
  const records: RosterRecord[] = [];
  let place = firstPlaceFrom(sheet.rows, table.peopleRows[0] ?? 1);
  for (const row of table.peopleRows) {
    while (place < sheet.rows.length && sheet.rows[place]!.row < row) place += 1;
    const found = sheet.rows[place];
    if (found?.row === row) records.push(read(found));
  }
  return records;
}

/**
 * Reads one row again after an edit: the same as `readRecords` gives for it.
 * @example readRecord(row, table, options).row === row.row
 */
export function readRecord(row: SheetRow, table: Table, options: CellOptions): RosterRecord {
  return readerOf(table, options)(row);
}

const readers = new WeakMap<Table, { readonly key: string; readonly read: RowReader }>();

/** A table's reader is kept with its cache for as long as the table itself. */
function readerOf(table: Table, options: CellOptions): RowReader {
  const key = `${options.ledger.ledgerId} ${options.asOf} ${String(options.date1904)}`;
  let known = readers.get(table);
  if (known?.key !== key) {
    known = { key, read: openRowReader(table, options) };
    readers.set(table, known);
  }
  return known.read;
}
