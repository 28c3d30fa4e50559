import type { CellValue, Range, Sheet, Workbook } from "../../../roster/model/sheet.js";
import { parseRange } from "./address.js";
import { showNumbers } from "../../../spreadsheet/formats/showNumber.js";
import type { ReadProgress } from "../sheetHost.js";
import { blockRows } from "./blockRows.js";
import { buildRows, type RawSheet } from "./buildRows.js";
import { yieldNow } from "./yieldNow.js";

/** A sheet's used range, in rows and columns from 0. */
interface Used {
  readonly worksheet: Excel.Worksheet;
  readonly name: string;
  readonly state: Sheet["state"];
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
  readonly merges: readonly Range[];
  readonly formulas: readonly string[];
}

/**
 * Reads every sheet in few and small messages: names, used ranges, then values in blocks by bytes, and number formats only of
 * columns that hold numbers. What a cell shows is computed from value and format, for a narrow column shows only ####.
 */
export async function readSheets(context: Excel.RequestContext, progress: ReadProgress = {}): Promise<Workbook> {
  const used = await findUsed(context);
  const of = used.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  let done = 0;
  const sheets: Sheet[] = [];
  const show = showNumbers(false);
  for (const sheet of used) {
    const raw = await readRaw(context, sheet, (cells) => {
      done += cells;
      progress.onProgress?.(done, of);
      progress.signal?.throwIfAborted();
    });
    sheets.push({
      name: sheet.name, state: sheet.state, merges: sheet.merges, hiddenColumns: [],
      rows: buildRows(raw, show),
    });
  }
  return { format: "xlsx", date1904: false, sheets, skipped: [] };
}

async function findUsed(context: Excel.RequestContext): Promise<readonly Used[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility");
  await context.sync();
  const knowsMerges = Office.context.requirements.isSetSupported("ExcelApi", "1.13");
  const asked = worksheets.items.map((worksheet) => {
    const range = worksheet.getUsedRangeOrNullObject(true);
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    const merged = knowsMerges ? range.getMergedAreasOrNullObject() : null;
    merged?.load("address");
    const formulas = range.getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas);
    formulas.load("address");
    return { worksheet, range, merged, formulas };
  });
  await context.sync();
  return asked.flatMap(({ worksheet, range, merged, formulas }): readonly Used[] => {
    const head = { worksheet, name: worksheet.name, state: stateOf(worksheet.visibility) };
    if (range.isNullObject) return [{ ...head, top: 0, left: 0, rows: 0, columns: 0, merges: [], formulas: [] }];
    return [{
      ...head, top: range.rowIndex, left: range.columnIndex, rows: range.rowCount, columns: range.columnCount,
      merges: merged === null || merged.isNullObject ? [] : addressesOf(merged.address).map(parseRange),
      formulas: formulas.isNullObject ? [] : addressesOf(formulas.address),
    }];
  });
}

async function readRaw(context: Excel.RequestContext, used: Used, onCells: (cells: number) => void): Promise<RawSheet> {
  const { worksheet, top, left, rows, columns } = used;
  const values: CellValue[][] = [];
  const formats = new Map<number, readonly string[]>();
  if (rows === 0) return { top, left, values, formats, formulas: new Map(), hidden: new Set(), struck: [] };
  const blocks = blockRows(columns);
  let looks: Looks | null = null;
  while (values.length < rows) {
    const [remaining, next] = [rows - values.length, blocks.next()];
    const block = worksheet.getRangeByIndexes(top + values.length, left, Math.min(next, remaining), columns);
    block.load("values");
    // The looks of the sheet come with the last values, where both are small enough to come together.
    if (remaining <= next / 2) looks = askLooks(used, rows * columns <= fewCells ? allColumns(columns) : columnsWithNumbers(values, columns));
    await context.sync();
    const read = block.values as CellValue[][];
    blocks.measured(read);
    values.push(...read);
    onCells(read.length * columns);
    await yieldNow();
  }
  if (looks === null) {
    looks = askLooks(used, columnsWithNumbers(values, columns));
    await context.sync();
  }
  takeFormats(looks, formats);
  const missed = columnsWithNumbers(values, columns).filter((column) => !formats.has(column));
  if (missed.length > 0) {
    const more = askFormats(used, missed);
    await context.sync();
    takeFormats({ formats: more }, formats);
  }
  return { top, left, values, formats, formulas: formulasOf(looks), hidden: hiddenOf(looks), struck: struckOf(looks) };
}

/** A sheet this small tells the formats of all its cells. */
const fewCells = 20_000;

/** What is asked of a sheet beside its values. */
interface Looks {
  readonly formats: readonly { readonly column: number; readonly range: Excel.Range }[];
  readonly formulas: readonly Excel.Range[];
  readonly hidden: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly struck: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

function askLooks(used: Used, columns: readonly number[]): Looks {
  const { worksheet, top, left, rows } = used;
  return {
    formats: askFormats(used, columns),
    formulas: used.formulas.slice(0, mostFormulaAreas).map((address) => {
      const range = worksheet.getRange(address);
      range.load("formulas,rowIndex,columnIndex");
      return range;
    }),
    hidden: worksheet.getRangeByIndexes(top, left, rows, 1).getRowProperties({ rowHidden: true }),
    struck: worksheet.getRangeByIndexes(top, left, rows, Math.min(used.columns, struckColumns)).getCellProperties({ format: { font: { strikethrough: true } } }),
  };
}

function askFormats({ worksheet, top, left, rows }: Used, columns: readonly number[]): Looks["formats"] {
  return columns.map((column) => {
    const range = worksheet.getRangeByIndexes(top, left + column, rows, 1);
    range.load("numberFormat");
    return { column, range };
  });
}

function takeFormats({ formats }: Pick<Looks, "formats">, known: Map<number, readonly string[]>): void {
  for (const { column, range } of formats) known.set(column, (range.numberFormat as string[][]).map(([format]) => format!));
}

function formulasOf({ formulas }: Looks): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const range of formulas) {
    (range.formulas as CellValue[][]).forEach((line, down) => {
      line.forEach((formula, right) => {
        if (typeof formula === "string" && formula.startsWith("=")) found.set(`${String(range.rowIndex + down)},${String(range.columnIndex + right)}`, formula.slice(1));
      });
    });
  }
  return found;
}

function hiddenOf({ hidden }: Looks): ReadonlySet<number> {
  return new Set(hidden.value.flatMap(({ rowHidden }, place) => (rowHidden === true ? [place] : [])));
}

function struckOf({ struck }: Looks): RawSheet["struck"] {
  return struck.value.map((line) => line.flatMap(({ format }, column) => (format?.font?.strikethrough === true ? [column] : [])));
}

const allColumns = (columns: number): readonly number[] => Array.from({ length: columns }, (_, column) => column);

/** Names stand in the first columns; who strikes a person out strikes them there. */
const struckColumns = 4;
const mostFormulaAreas = 200;

function columnsWithNumbers(values: readonly (readonly CellValue[])[], columns: number): readonly number[] {
  return allColumns(columns).filter((column) => values.some((row) => typeof row[column] === "number"));
}

function stateOf(visibility: Excel.SheetVisibility | "Visible" | "Hidden" | "VeryHidden"): Sheet["state"] {
  return visibility === "Visible" ? "visible" : visibility === "Hidden" ? "hidden" : "very-hidden";
}

/** "在册!A1:B2,在册!C5" without the sheets' names; a name in quotes may hold commas. */
function addressesOf(address: string): readonly string[] {
  return address.replaceAll(/(?:'(?:[^']|'')*'|[^,!]+)!/gu, "").split(",").map((one) => one.trim()).filter((one) => one !== "");
}

