import type { CellValue, SheetRow } from "../../../roster/model/sheet.js";
import type { ShowNumber } from "../file/editRow.js";

/** A sheet as Excel told it: rows and columns from 0, within the used range. */
export interface RawSheet {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  /** By column of the used range; only of columns that hold numbers. */
  readonly formats: ReadonlyMap<number, readonly string[]>;
  /** Without "=", by "row,column" of the sheet from 0. */
  readonly formulas: ReadonlyMap<string, string>;
  readonly hidden: ReadonlySet<number>;
  /** By row: columns of the used range whose text is struck out. */
  readonly struck: ReadonlyMap<number, readonly number[]>;
}

/** Excel tells an empty cell as an empty text; our rows have null there, and rows without anything are left out. */
export function buildRows({ top, left, values, formats, formulas, hidden, struck }: RawSheet, show: ShowNumber): readonly SheetRow[] {
  return values.flatMap((given, place): readonly SheetRow[] => {
    if (given.every((value) => value === "")) return [];
    const width = left + given.length;
    const cells = new Array<CellValue>(width).fill(null);
    let texts: (string | undefined)[] | null = null;
    let kept: (string | undefined)[] | null = null;
    let told: (string | undefined)[] | null = null;
    given.forEach((value, column) => {
      const at = left + column;
      cells[at] = value === "" ? null : value;
      const format = formats.get(column)?.[place];
      if (format !== undefined && format !== "General" && value !== "") (kept ??= new Array<string | undefined>(width).fill(undefined))[at] = format;
      const shown = typeof value === "number" ? show(value, format === "General" ? undefined : format) : undefined;
      if (shown !== undefined) (texts ??= new Array<string | undefined>(width).fill(undefined))[at] = shown;
      const formula = formulas.get(`${String(top + place)},${String(at)}`);
      if (formula !== undefined) (told ??= new Array<string | undefined>(width).fill(undefined))[at] = formula;
    });
    const out = (struck.get(place) ?? []).filter((column) => given[column] !== "");
    return [{
      row: top + place + 1, values: cells, formats: kept, texts, formulas: told, struck: out.length === 0 ? null : out.map((column) => left + column), hidden: hidden.has(place),
    }];
  });
}
