import type { Figure } from "../model/figure.js";
import type { DistrictPerson } from "./districtPerson.js";

/** A row or a column of a table: its key, and its name where that is data; the words know the other keys. */
export interface Slice {
  readonly key: string;
  readonly text: string | null;
}

/** A table of figures: one at each crossing of a row and a column. */
export interface CrossTable {
  readonly tableId: string;
  readonly rows: readonly Slice[];
  readonly columns: readonly Slice[];
  /** Rows that together are everybody: 性别, 年龄 … */
  readonly sections?: readonly { readonly sectionId: string; readonly rows: readonly Slice[] }[];
}

/** The row or column of everybody. */
export const ALL = "*";

/** Names a figure: `labelFigure` with the words bound. */
export type LabelOf = (table: CrossTable, row: Slice, column: Slice) => string;

/** A table with the figures at its crossings. */
export interface CountedTable {
  readonly table: CrossTable;
  readonly figures: readonly Figure[];
}

/** In which rows and columns of a table somebody stands; keys that the table does not have are passed over. */
export interface Placing {
  rows(person: DistrictPerson): readonly string[];
  columns(person: DistrictPerson): readonly string[];
}

/** @example figureIdOf("age", "80-89", "lixiu-male") === "age.80-89.lixiu-male" */
export function figureIdOf(tableId: string, row: string, column: string): string {
  return `${tableId}.${row}.${column}`;
}

/** Slices whose names are in the words. */
export function slices(keys: readonly string[]): readonly Slice[] {
  return keys.map((key) => ({ key, text: null }));
}

/**
 * Counts people into the crossings of a table in one pass; a person may stand in several rows and columns (合计 and their
 * own). People keep the order in which they come.
 * @example crossTable({ tableId: "units", rows, columns }, people, placing, label).figures[0]!.personIds
 */
export function crossTable(
  table: CrossTable,
  people: Iterable<DistrictPerson>,
  placing: Placing,
  label: LabelOf,
): CountedTable {
  const places = new Map<string, string[]>();
  for (const row of table.rows) for (const column of table.columns) places.set(figureIdOf(table.tableId, row.key, column.key), []);
  for (const person of people) {
    const columns = placing.columns(person);
    for (const row of placing.rows(person)) {
      for (const column of columns) places.get(figureIdOf(table.tableId, row, column))?.push(person.personId);
    }
  }
  const figures = table.rows.flatMap((row) =>
    table.columns.map((column): Figure => {
      const figureId = figureIdOf(table.tableId, row.key, column.key);
      return { figureId, label: label(table, row, column), personIds: places.get(figureId)! };
    }));
  return { table, figures };
}
