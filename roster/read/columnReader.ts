import type { FieldId } from "../model/field.js";
import type { Told, ValueOf } from "../model/record.js";
import { shownText, type CellValue, type SheetRow } from "../model/sheet.js";
import type { Column, Table } from "../model/table.js";
import { nothing } from "./cells/told.js";
import { fieldReader, type AnyCellReader } from "./fieldReader.js";
import type { CellOptions } from "./sheetReading.js";

type AnyTold = Told<ValueOf<FieldId>>;

/** Reads one column of a table, row by row. */
export interface ColumnReader {
  readonly index: number;
  read(row: SheetRow): AnyTold;
}

/** After so many texts a column whose cells hardly repeat is no longer cached. */
const TRIAL = 4096;

/** Opens a column. Equal cells give the same object, so a column of a few spellings costs next to nothing. */
export function openColumn(column: Column & { readonly field: FieldId }, table: Table, options: CellOptions): ColumnReader {
  const readCell = cachedReader(fieldReader({ field: column.field, part: column.part, heading: column.heading }, options));
  const spans = (table.spans ?? []).filter((span) => span.column === column.index);
  const { index } = column;
  const readOwn = (row: SheetRow): AnyTold => {
    const value = row.values[index];
    return value === null || value === undefined || value === "" ? nothing : readCell(row, index, value);
  };
  if (spans.length === 0) return { index, read: readOwn };
  const starts = [...spans].sort((a, b) => a.rows[0] - b.rows[0]);
  return {
    index,
    read(row) {
      const own = readOwn(row);
      if (own.text.trim() !== "") return own;
      const span = lastAtOrBefore(starts, row.row);
      if (span === null || row.row > span.rows[1]) return own;
      return readCell({ ...row, values: [], texts: [span.shown], formats: [span.format] }, 0, span.value);
    },
  };
}

function lastAtOrBefore<S extends { readonly rows: readonly [number, number] }>(sorted: readonly S[], row: number): S | null {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]!.rows[0] <= row) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1] ?? null;
}

type PlaceReader = (row: SheetRow, column: number, value: Exclude<CellValue, null>) => AnyTold;

function cachedReader(read: AnyCellReader): PlaceReader {
  const texts = new Map<string, AnyTold>();
  const numbers = new Map<string | undefined, Map<number, AnyTold>>();
  let misses = 0;
  let hits = 0;
  const readAt: PlaceReader = (row, column, value) => read({ value, shown: shownText(row, column), format: row.formats?.[column] });
  return (row, column, value) => {
    if (misses > TRIAL && hits < misses) return readAt(row, column, value);
    if (typeof value === "boolean") return readAt(row, column, value);
    const cache = typeof value === "string" ? texts : numbersOf(numbers, row.formats?.[column]);
    const known = (cache as Map<string | number, AnyTold>).get(value);
    if (known !== undefined) {
      hits += 1;
      return known;
    }
    misses += 1;
    const told = readAt(row, column, value);
    (cache as Map<string | number, AnyTold>).set(value, told);
    return told;
  };
}

function numbersOf(numbers: Map<string | undefined, Map<number, AnyTold>>, format: string | undefined): Map<number, AnyTold> {
  let cache = numbers.get(format);
  if (cache === undefined) {
    cache = new Map();
    numbers.set(format, cache);
  }
  return cache;
}
