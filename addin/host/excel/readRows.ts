import type { CellValue, SheetRow } from "../../../roster/model/sheet.js";
import { showNumbers } from "../../../spreadsheet/formats/showNumber.js";
import type { RowNow } from "../sheetHost.js";
import { buildRows } from "./buildRows.js";
import { askDateSystem } from "./dateSystem.js";
import { lightly } from "./lightly.js";
import { askFormats, askRules, takeFormats, takeRules, type SeenFormat } from "./seenFormats.js";

/** Some rows of a sheet as they are now, with the conditional formats that lie on it: what one edit needs, in one message. */
export interface RowsNow {
  readonly name: string;
  readonly rows: readonly RowNow[];
  readonly formats: readonly SeenFormat[];
  readonly isUnmarkable: boolean;
  /** Of the edited cells alone. */
  readonly here: readonly SeenFormat[];
}

/** Stretches of rows, both ends inclusive, from 1. */
export type Stretch = readonly [first: number, last: number];

/** So few rows tell of each cell at once whether it is struck out. */
const fewRows = 20;

/** @param cells the address of the edited cells, where there are such @returns null where the sheet is gone */
export async function readRows(context: Excel.RequestContext, sheet: string, stretches: readonly Stretch[], cells: string | null = null): Promise<RowsNow | null> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  worksheet.load("name");
  const whole = lightly(worksheet.getRange());
  const formats = askFormats(worksheet, whole);
  const here = cells === null ? null : askRules(lightly(worksheet.getRange(cells)));
  const is1904 = askDateSystem(context);
  const asked = stretches.map((stretch) => ({ ...askStretch(worksheet, stretch), is1904 }));
  try {
    await context.sync();
  } catch (error) {
    if (error instanceof OfficeExtension.Error && error.code === Excel.ErrorCodes.itemNotFound) return null;
    throw error;
  }
  const rows: RowNow[] = [];
  for (const each of asked) rows.push(...await takeStretch(context, worksheet, each));
  return { name: worksheet.name, rows, ...takeFormats(formats), here: here === null ? [] : takeRules(here) };
}

interface AskedStretch {
  readonly stretch: Stretch;
  readonly range: Excel.Range;
  readonly hidden: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  is1904(): boolean;
}

function askStretch(worksheet: Excel.Worksheet, stretch: Stretch): Omit<AskedStretch, "is1904"> {
  const [first, last] = stretch;
  const strip = lightly(worksheet.getRangeByIndexes(first - 1, 0, last - first + 1, 1));
  const range = lightly(lightly(strip.getEntireRow()).getUsedRangeOrNullObject(true));
  range.load("values,numberFormat,formulas,rowIndex,columnIndex,rowCount,columnCount,format/font/strikethrough");
  return { stretch, range, hidden: strip.getRowProperties({ rowHidden: true }) };
}

async function takeStretch(context: Excel.RequestContext, worksheet: Excel.Worksheet, { stretch: [first, last], range, hidden, is1904 }: AskedStretch): Promise<readonly RowNow[]> {
  const all = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  if (range.isNullObject) return all.map((row) => ({ row, now: null }));
  const { rowIndex: top, columnIndex: left } = range;
  const rows = buildRows({
    top, left, values: range.values as CellValue[][], formats: formatsOf(range.numberFormat as string[][]), formulas: formulasOf(range),
    hidden: new Set(hidden.value.flatMap(({ rowHidden }, place) => (rowHidden === true ? [first - 1 + place - top] : []))),
    struck: await readStruck(context, worksheet, range),
  }, showNumbers(is1904()));
  const found = new Map(rows.map((row): [number, SheetRow] => [row.row, row]));
  return all.map((row) => ({ row, now: found.get(row) ?? null }));
}

/** Nearly always nothing is struck out, and nothing more is asked. */
async function readStruck(context: Excel.RequestContext, worksheet: Excel.Worksheet, range: Excel.Range): Promise<ReadonlyMap<number, readonly number[]>> {
  const all = range.format.font.strikethrough as boolean | null;
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  if (all === false) return new Map();
  if (all === true) return new Map(Array.from({ length: rowCount }, (_, row) => [row, Array.from({ length: columnCount }, (_unused: unknown, column) => column)]));
  const struck = new Map<number, readonly number[]>();
  for (let from = 0; from < rowCount; from += fewRows) {
    const told = lightly(worksheet.getRangeByIndexes(rowIndex + from, columnIndex, Math.min(fewRows, rowCount - from), columnCount)).getCellProperties({ format: { font: { strikethrough: true } } });
    await context.sync();
    told.value.forEach((line, down) => {
      const columns = line.flatMap(({ format }, column) => (format?.font?.strikethrough === true ? [column] : []));
      if (columns.length > 0) struck.set(from + down, columns);
    });
  }
  return struck;
}

function formatsOf(formats: readonly (readonly string[])[]): ReadonlyMap<number, readonly string[]> {
  return new Map((formats[0] ?? []).map((_first, column) => [column, formats.map((row) => row[column]!)]));
}

function formulasOf(range: Excel.Range): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  (range.formulas as unknown[][]).forEach((line, down) => {
    line.forEach((formula, right) => {
      if (typeof formula === "string" && formula.startsWith("=")) found.set(`${String(range.rowIndex + down)},${String(range.columnIndex + right)}`, formula.slice(1));
    });
  });
  return found;
}
