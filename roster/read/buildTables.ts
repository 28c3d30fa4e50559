import type { FieldId } from "../model/field.js";
import type { Sheet, SheetRow } from "../model/sheet.js";
import type { Column, Question, Table } from "../model/table.js";
import { blankMeansAlive } from "./blankMeansAlive.js";
import type { BodyShape } from "./classifyRow.js";
import { defaultsOf } from "./defaults.js";
import type { HeaderBand } from "./headerBand.js";
import { joinHeadings, type HeadingPath } from "./headingPaths.js";
import { mapColumns } from "./mapColumns.js";
import { readPreamble, type Preamble } from "./preamble.js";
import { readBody } from "./readBody.js";
import { firstPlaceFrom, type SheetGrid } from "./sheetGrid.js";
import type { ReadOptions } from "./sheetReading.js";
import { splitBlocks, type Block } from "./sideBySide.js";
import { continuedRows, spansOf } from "./spans.js";

/** A header with what lies around it. */
export interface TablePlace {
  readonly sheet: Sheet;
  /** Rows that hold something. */
  readonly rows: readonly SheetRow[];
  readonly grid: SheetGrid;
  readonly header: HeaderBand;
  readonly previous: HeaderBand | null;
  readonly next: HeaderBand | null;
}

/** Nobody keeps more columns about a person; what stands further right is left alone. */
const LAST_COLUMN = 1023;

/** Builds the tables below one header: one, or several that stand side by side. */
export function buildTables(place: TablePlace, options: ReadOptions): readonly Table[] {
  const { rows, grid, header, next } = place;
  const body = rows.slice(firstPlaceFrom(rows, header.bottom + 1), next === null ? rows.length : firstPlaceFrom(rows, next.top));
  const lastColumn = Math.min(rows.reduce((last, row) => Math.max(last, row.values.length - 1), 0), LAST_COLUMN);
  const headings = joinHeadings(header, grid, lastColumn);
  const preamble = readPreamble(linesAbove(place));
  return splitBlocks(headings).map((block) => buildTable(place, { body, headings, preamble, block }, options));
}

interface TableParts {
  readonly body: readonly SheetRow[];
  readonly headings: readonly HeadingPath[];
  readonly preamble: Preamble;
  readonly block: Block;
}

function buildTable(place: TablePlace, parts: TableParts, options: ReadOptions): Table {
  const { sheet, header } = place;
  const { body, preamble, block } = parts;
  const headings = parts.headings.filter(({ column }) => block.left <= column && column <= block.right);
  const likely = body.filter((row) => isLikelyData(row, block));
  const { columns, questions } = mapColumns(headings, likely, options);
  const shape = shapeOf({ columns, questions, headings, block, title: preamble.title }, sheet);
  const { peopleRows, groups, totals } = readBody(body, shape, preamble.lead);
  const defaults = defaultsOf({
    columns, questions, title: preamble.title, sheetName: sheet.name ?? options.fileName, reportingUnit: preamble.reportingUnit,
    blankMeansAlive: blankMeansAlive(() => rowsOf(body, peopleRows), columns, options),
  });
  const spans = spansOf(sheet, columns, peopleRows);
  return {
    sheet: sheet.name, ledger: options.ledger.ledgerId,
    headerRows: [header.top, header.bottom],
    dataRows: [peopleRows[0] ?? header.bottom + 1, peopleRows.at(-1) ?? header.bottom],
    columns, peopleRows, groups, totals, title: preamble.title, reportingUnit: preamble.reportingUnit, defaults, questions,
    ...(spans.length > 0 ? { spans } : {}),
  };
}

function rowsOf(body: readonly SheetRow[], numbers: readonly number[]): readonly SheetRow[] {
  const wanted = new Set(numbers);
  return body.filter(({ row }) => wanted.has(row));
}

/** The lines between the table above, or the sheet's top, and the header. */
function linesAbove({ rows, header, previous }: TablePlace): readonly SheetRow[] {
  const until = firstPlaceFrom(rows, header.top);
  const from = previous === null ? 0 : firstPlaceFrom(rows, previous.bottom + 1);
  const lines = rows.slice(Math.max(from, until - 8), until);
  if (previous === null) return lines;
  // Below another table only the lines directly above count, and none of its people.
  const people = lines.map((row) => filledCount(row) > 3).lastIndexOf(true);
  return lines.slice(people + 1);
}

function filledCount(row: SheetRow): number {
  return row.values.reduce<number>((count, value) => (value === null || value === "" ? count : count + 1), 0);
}

/** Rows to learn the columns' content from. */
function isLikelyData(row: SheetRow, block: Block): boolean {
  let filled = 0;
  for (let column = block.left; column <= block.right && filled < 2; column += 1) {
    const value = row.values[column];
    if (value !== null && value !== undefined && value !== "") filled += 1;
  }
  return filled >= 2;
}

interface ShapeParts {
  readonly columns: readonly Column[];
  readonly questions: readonly Question[];
  readonly headings: readonly HeadingPath[];
  readonly block: Block;
  readonly title: string | null;
}

function shapeOf(parts: ShapeParts, sheet: Sheet): BodyShape {
  const { columns, questions, headings, block, title } = parts;
  const fields = new Map<number, FieldId>();
  for (const question of questions) if (question.candidates[0] !== undefined) fields.set(question.column, question.candidates[0]);
  for (const column of columns) if (column.field !== null && column.part === null) fields.set(column.index, column.field);
  const columnOf = (field: FieldId): number => [...fields].find(([, known]) => known === field)?.[0] ?? -1;
  const nameColumn = columnOf("name");
  return {
    left: block.left, right: block.right, fields, nameColumn, idColumn: columnOf("id_no"), seqColumn: columnOf("seq"),
    headings: new Map(headings.map(({ column, path }) => [column, path])),
    continued: continuedRows(sheet, nameColumn),
    title,
    wide: new Set(
      sheet.merges
        .filter((range) => range.top === range.bottom && range.right - range.left >= Math.min(3, (block.right - block.left) / 2))
        .map((range) => range.top),
    ),
  };
}

