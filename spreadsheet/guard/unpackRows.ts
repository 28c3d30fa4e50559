import type { CellValue, SheetRow } from "../../roster/model/sheet.js";
import type { Interner } from "../rows/interner.js";
import { kinds, rowFields, type PackedRows } from "./packRows.js";

/** Rebuilds the rows that were packed; equal texts share one string again. */
export function unpackRows(packed: PackedRows, interner: Interner): readonly SheetRow[] {
  const strings = packed.strings.map((text) => interner.of(text));
  const rows: SheetRow[] = [];
  const at = { place: 0, payload: 0, mark: 0 };
  for (let head = 0; head < packed.rows.length; head += rowFields) {
    const field = (offset: number): number => packed.rows[head + offset]!;
    const length = field(1);
    const texts = takeTexts(packed, strings, at, { count: field(4), length });
    const formulas = takeTexts(packed, strings, at, { count: field(5), length });
    rows.push({
      row: field(0),
      values: takeValues(packed, strings, at, length),
      formats: field(3) < 0 ? null : packed.formats[field(3)]!,
      texts,
      formulas,
      struck: takeStruck(packed, at, field(6)),
      hidden: field(2) === 1,
    });
  }
  return rows;
}

/** How far each list is read. */
interface Position {
  place: number;
  payload: number;
  mark: number;
}

function takeValues(packed: PackedRows, strings: readonly string[], at: Position, length: number): readonly CellValue[] {
  const values = new Array<CellValue>(length);
  for (let column = 0; column < length; column += 1) {
    const kind = packed.kinds[at.place];
    at.place += 1;
    if (kind === kinds.text) values[column] = strings[packed.payload[at.payload++]!]!;
    else if (kind === kinds.number) values[column] = packed.payload[at.payload++]!;
    else values[column] = kind === kinds.yes ? true : kind === kinds.no ? false : null;
  }
  return values;
}

function takeTexts(
  packed: PackedRows,
  strings: readonly string[],
  at: Position,
  { count, length }: { readonly count: number; readonly length: number },
): readonly (string | undefined)[] | null {
  if (count < 0) return null;
  const texts = new Array<string | undefined>(length).fill(undefined);
  for (let index = 0; index < count; index += 1) {
    texts[packed.marks[at.mark]!] = strings[packed.marks[at.mark + 1]!];
    at.mark += 2;
  }
  return texts;
}

function takeStruck(packed: PackedRows, at: Position, count: number): readonly number[] | null {
  if (count < 0) return null;
  const struck = Array.from(packed.marks.subarray(at.mark, at.mark + count));
  at.mark += count;
  return struck;
}
