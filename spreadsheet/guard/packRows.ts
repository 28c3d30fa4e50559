import type { CellValue, SheetRow } from "../../roster/model/sheet.js";

/** Some rows as flat arrays: what passes between processes quickly and small. Rows are rebuilt by `unpackRows`. */
export interface PackedRows {
  /** Every text of these rows once. */
  readonly strings: readonly string[];
  /** Every array of formats once. */
  readonly formats: readonly (readonly (string | undefined)[])[];
  /** For each row: its number, its length, 1 where hidden, its place in `formats` or -1, and its marks (see `marks`). */
  readonly rows: Int32Array;
  /** For each place of each row what stands there (see `kinds`). */
  readonly kinds: Uint8Array;
  /** For each place that holds a number or a text, the number or the place in `strings`. */
  readonly payload: Float64Array;
  /** For shown texts, formulas and strikes: column and place in `strings` one after the other, as counted in `rows`. */
  readonly marks: Int32Array;
}

export const rowFields = 7;
export const kinds = { nothing: 0, text: 1, number: 2, yes: 3, no: 4 } as const;

const placesAtOnce = 60_000;

/** Packs rows, some tens of thousands of places at a time. */
export function* packRows(rows: readonly SheetRow[]): Generator<PackedRows, void, undefined> {
  let from = 0;
  let places = 0;
  for (let index = 0; index < rows.length; index += 1) {
    places += rows[index]!.values.length;
    if (places < placesAtOnce && index + 1 < rows.length) continue;
    yield pack(rows.slice(from, index + 1), places);
    from = index + 1;
    places = 0;
  }
}

function pack(rows: readonly SheetRow[], places: number): PackedRows {
  const strings = new Places<string>();
  const formats = new Places<readonly (string | undefined)[]>();
  const heads: number[] = [];
  const payload: number[] = [];
  const marks: number[] = [];
  const packedKinds = new Uint8Array(places);
  let place = 0;
  for (const row of rows) {
    const shown = markTexts(row.texts, strings, marks);
    const formulas = markTexts(row.formulas, strings, marks);
    if (row.struck !== null) marks.push(...row.struck);
    heads.push(
      row.row, row.values.length, row.hidden ? 1 : 0, row.formats === null ? -1 : formats.of(row.formats),
      shown, formulas, row.struck?.length ?? -1,
    );
    for (const value of row.values) {
      packedKinds[place] = packValue(value, strings, payload);
      place += 1;
    }
  }
  return {
    strings: strings.all, formats: formats.all, rows: Int32Array.from(heads), kinds: packedKinds,
    payload: Float64Array.from(payload), marks: Int32Array.from(marks),
  };
}

function packValue(value: CellValue, strings: Places<string>, payload: number[]): number {
  switch (typeof value) {
    case "string":
      payload.push(strings.of(value));
      return kinds.text;
    case "number":
      payload.push(value);
      return kinds.number;
    case "boolean": return value ? kinds.yes : kinds.no;
    default: return kinds.nothing;
  }
}

/** Notes column and text of what is there, and gives how many; -1 where the row has none at all. */
function markTexts(texts: readonly (string | undefined)[] | null, strings: Places<string>, marks: number[]): number {
  if (texts === null) return -1;
  let count = 0;
  texts.forEach((text, column) => {
    if (text === undefined) return;
    marks.push(column, strings.of(text));
    count += 1;
  });
  return count;
}

/** Gives each thing a place in a list, equal things the same. */
class Places<T> {
  readonly all: T[] = [];
  private readonly places = new Map<T, number>();

  of(thing: T): number {
    let place = this.places.get(thing);
    if (place === undefined) {
      place = this.all.length;
      this.places.set(thing, place);
      this.all.push(thing);
    }
    return place;
  }
}
