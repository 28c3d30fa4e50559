import { retirees } from "../../roster/ledgers/retirees.js";
import { defaultPolicy } from "../../roster/model/policy.js";
import type { RosterRecord } from "../../roster/model/record.js";
import type { CellValue, Range, Sheet, SheetRow } from "../../roster/model/sheet.js";
import type { Table } from "../../roster/model/table.js";
import { assumeBest } from "../../roster/read/assumeBest.js";
import { readRecords } from "../../roster/read/readRecords.js";
import { readTables } from "../../roster/read/readTables.js";
import type { ReadOptions } from "../../roster/read/sheetReading.js";
import type { RuleContext } from "../../roster/rules/rule.js";

export const ASOF = "2026-11-22";

export interface SheetFacts {
  /** null for a CSV. */
  readonly name?: string | null;
  readonly merges?: readonly Range[];
  /** Number formats by A1-like place "row,column": row from 1, column from 0. */
  readonly formats?: Readonly<Record<string, string>>;
  /** Displayed texts by the same place. */
  readonly texts?: Readonly<Record<string, string>>;
  readonly formulas?: Readonly<Record<string, string>>;
  /** Struck cells by the same place. */
  readonly struck?: readonly string[];
  readonly hiddenRows?: readonly number[];
}

/** A sheet of these rows from row 1; an empty array is a blank row. */
export function sheetOf(rows: readonly (readonly CellValue[])[], facts: SheetFacts = {}): Sheet {
  return {
    name: facts.name === undefined ? "Sheet1" : facts.name,
    state: "visible",
    rows: rows.flatMap((values, place) => (values.length === 0 ? [] : [rowOf(place + 1, values, facts)])),
    merges: facts.merges ?? [],
    hiddenColumns: [],
  };
}

function rowOf(row: number, values: readonly CellValue[], facts: SheetFacts): SheetRow {
  const struck = values.map((_, column) => column).filter((column) => facts.struck?.includes(`${row},${column}`));
  return {
    row, values,
    formats: placed(row, values.length, facts.formats),
    texts: placed(row, values.length, facts.texts),
    formulas: placed(row, values.length, facts.formulas),
    struck: struck.length > 0 ? struck : null,
    hidden: facts.hiddenRows?.includes(row) ?? false,
  };
}

function placed(row: number, length: number, by: Readonly<Record<string, string>> | undefined): readonly (string | undefined)[] | null {
  if (by === undefined) return null;
  const line = Array.from({ length }, (_, column) => by[`${row},${column}`]);
  return line.some((text) => text !== undefined) ? line : null;
}

export interface RosterOptions extends SheetFacts {
  readonly asOf?: string;
  readonly sheetName?: string | null;
  /** A title line above the headings. */
  readonly title?: string;
  readonly fileName?: string;
  readonly date1904?: boolean;
  readonly confirmed?: ReadOptions["confirmed"];
  readonly policy?: Partial<RuleContext["policy"]>;
}

export interface ReadRoster {
  readonly sheet: Sheet;
  readonly table: Table;
  readonly records: readonly RosterRecord[];
  readonly context: RuleContext;
  readonly options: ReadOptions;
}

export function readOptions(options: RosterOptions = {}): ReadOptions {
  return {
    ledger: retirees, fileName: options.fileName ?? "名册.xlsx", asOf: options.asOf ?? ASOF, date1904: options.date1904 ?? false,
    ...(options.confirmed === undefined ? {} : { confirmed: options.confirmed }),
  };
}

/**
 * A roster read by the real readers: headings in row 1 (row 2 below a title), people from the next row on. Columns that
 * are asked about are read as `check` reads them, by their best candidate. Formats are placed by the sheet's rows.
 */
export function rosterOf(
  headings: readonly string[],
  rows: readonly (readonly CellValue[])[],
  options: RosterOptions = {},
): ReadRoster {
  const lines = [...(options.title === undefined ? [] : [[options.title]]), headings, ...rows];
  const sheet = sheetOf(lines, { ...options, name: options.sheetName === undefined ? "Sheet1" : options.sheetName });
  return readSheet(sheet, options);
}

/** Reads the one table of a sheet. */
export function readSheet(sheet: Sheet, options: RosterOptions = {}): ReadRoster {
  const reading = readTables(sheet, readOptions(options));
  if (reading.kind === "skipped") throw new Error(`The sheet was not read as a roster: ${reading.reason}`);
  if (reading.tables.length !== 1) throw new Error(`The sheet has ${reading.tables.length} tables`);
  const table = assumeBest(reading.tables[0]!);
  const asked = readOptions(options);
  return {
    sheet, table, options: asked,
    records: readRecords(sheet, table, asked),
    context: { asOf: asked.asOf, policy: { ...defaultPolicy, ...options.policy }, table, ledger: retirees },
  };
}
