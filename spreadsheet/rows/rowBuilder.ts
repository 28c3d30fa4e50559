import type { CellValue, SheetRow } from "../../roster/model/sheet.js";
import { stop } from "../stop.js";

/** What a cell shows in a format, undefined where that is simply its value. */
export type ShowNumber = (value: number, format: string | undefined) => string | undefined;

/** Counts the places that all sheets of one file take. Owned by one reading. */
export interface PlaceBudget {
  left: number;
}

type Formats = readonly (string | undefined)[];

const mostPatterns = 10_000;

/**
 * Builds the rows of one sheet from cells in any order. Rows whose cells have the same formats share one array of
 * them, as most rows of a roster do.
 */
export class RowBuilder {
  private row = 0;
  private hidden = false;
  /** Reused from row to row; a row takes an exact copy. */
  private readonly values: CellValue[] = [];
  private formats: (string | undefined)[] | null = null;
  private texts: (string | undefined)[] | null = null;
  private formulas: (string | undefined)[] | null = null;
  private struck: number[] | null = null;
  /** Arrays of formats seen, by a number made from their content. */
  private readonly patterns = new Map<number, Formats>();

  constructor(private readonly show: ShowNumber, private readonly places: PlaceBudget, private readonly sheet: string) {}

  /** Begins a row; `finish` ends it. */
  start(row: number, hidden: boolean): void {
    this.row = row;
    this.hidden = hidden;
    this.values.length = 0;
    this.formats = null;
    this.texts = null;
    this.formulas = null;
    this.struck = null;
  }

  /** Puts a value that is not null; formats, formulas and strikes are kept only beside values or formulas. */
  put(column: number, value: CellValue, format: string | undefined): void {
    // A cell of Excel never holds these; a broken file may.
    if (typeof value === "number" && !Number.isFinite(value)) return this.put(column, "#NUM!", format);
    this.reach(column);
    this.values[column] = value;
    if (format !== undefined) (this.formats ??= [])[column] = format;
    if (typeof value === "number") {
      const text = this.show(value, format);
      if (text !== undefined) (this.texts ??= [])[column] = text;
    }
  }

  /** Puts a number of which the file itself tells how it is shown. */
  putShown(column: number, value: number, format: string | undefined, text: string): void {
    if (!Number.isFinite(value)) return this.put(column, "#NUM!", format);
    this.reach(column);
    this.values[column] = value;
    if (format !== undefined) (this.formats ??= [])[column] = format;
    if (text !== String(value)) (this.texts ??= [])[column] = text;
  }

  /** Puts a formula; its cached value may follow or be missing. */
  putFormula(column: number, formula: string): void {
    this.reach(column);
    (this.formulas ??= [])[column] = formula;
  }

  strike(column: number): void {
    (this.struck ??= []).push(column);
  }

  /** The row, null where no cell was put. */
  finish(): SheetRow | null {
    const length = this.values.length;
    if (length === 0) return null;
    return {
      row: this.row,
      values: this.values.slice(),
      formats: this.formats === null ? null : this.shareFormats(filled(this.formats, length)),
      texts: this.texts === null ? null : filled(this.texts, length),
      formulas: this.formulas === null ? null : filled(this.formulas, length),
      struck: this.struck,
      hidden: this.hidden,
    };
  }

  private reach(column: number): void {
    const { values } = this;
    if (column < values.length) return;
    this.places.left -= column + 1 - values.length;
    if (this.places.left < 0) stop("sheet-too-large", { sheet: this.sheet });
    while (values.length <= column) values.push(null);
  }

  private shareFormats(formats: Formats): Formats {
    let key = formats.length;
    for (let column = 0; column < formats.length; column += 1) {
      const format = formats[column];
      if (format !== undefined) key = (Math.imul(key, 31) + column * 7 + format.length) | 0;
    }
    const known = this.patterns.get(key);
    if (known !== undefined && sameFormats(known, formats)) return known;
    if (this.patterns.size < mostPatterns) this.patterns.set(key, formats);
    return formats;
  }
}

/** The same array without holes, as long as the row. */
function filled(sparse: (string | undefined)[], length: number): readonly (string | undefined)[] {
  const whole: (string | undefined)[] = [];
  for (let column = 0; column < length; column += 1) whole.push(sparse[column]);
  return whole;
}

function sameFormats(a: Formats, b: Formats): boolean {
  if (a.length !== b.length) return false;
  for (let column = 0; column < a.length; column += 1) if (a[column] !== b[column]) return false;
  return true;
}
