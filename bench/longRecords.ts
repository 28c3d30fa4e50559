import { longRosterRows } from "../samples/longRoster.js";
import { retirees } from "../roster/ledgers/retirees.js";
import { defaultPolicy } from "../roster/model/policy.js";
import type { RosterRecord } from "../roster/model/record.js";
import type { CellValue, Sheet } from "../roster/model/sheet.js";
import type { Table } from "../roster/model/table.js";
import { readRecords } from "../roster/read/readRecords.js";
import { readTables } from "../roster/read/readTables.js";
import type { RuleContext } from "../roster/rules/rule.js";

export const readingOptions = { ledger: retirees, fileName: "bench.xlsx", asOf: "2026-11-22", date1904: false } as const;

export interface LongRoster {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly sheet: Sheet;
}

/** A made-up roster in memory: headings in row 1, people from row 2 on, 30 columns. */
export function longRoster(rows: number): LongRoster {
  const made = longRosterRows({ rows, seed: 1, columns: 30 });
  const sheetRows = [made.headings, ...made.rows].map((values, place) => ({
    row: place + 1, values, formats: null, texts: null, formulas: null, struck: null, hidden: false,
  }));
  return { headings: made.headings, rows: made.rows, sheet: { name: "在册", state: "visible", rows: sheetRows, merges: [], hiddenColumns: [] } };
}

export interface ReadLong {
  readonly table: Table;
  readonly records: readonly RosterRecord[];
  readonly context: RuleContext;
}

/** Cells → table → records, with nothing kept from an earlier reading. */
export function readLong(sheet: Sheet): ReadLong {
  const reading = readTables(sheet, readingOptions);
  if (reading.kind !== "tables" || reading.tables.length !== 1) throw new Error("The long roster was not read as one table");
  const table = reading.tables[0]!;
  if (table.questions.length > 0) throw new Error("The long roster raises questions");
  return { table, records: readRecords(sheet, table, readingOptions), context: { asOf: readingOptions.asOf, policy: defaultPolicy, table, ledger: retirees } };
}
