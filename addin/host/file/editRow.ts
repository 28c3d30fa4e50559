import type { CellValue, SheetRow } from "../../../roster/model/sheet.js";

/** What a cell is to hold from now on. */
export interface NewCell {
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: string;
}

/** The text that a number shows in a format; undefined where it shows simply its value. */
export type ShowNumber = (value: number, format: string | undefined) => string | undefined;

/**
 * A row with one cell changed; the row that was given stays as it is.
 * @param row null where the sheet has no such row yet
 * @example editRow(null, 7, { column: 2, value: "男", formula: null, format: "General" }, show).values[2] === "男"
 */
export function editRow(row: SheetRow | null, number: number, cell: NewCell, show: ShowNumber): SheetRow {
  const { column, value, formula, format } = cell;
  const given = format === "General" ? undefined : format;
  const shown = typeof value === "number" ? show(value, given) : undefined;
  return {
    row: number,
    values: replaced(row?.values ?? [], column, value, null),
    formats: replacedMaybe(row?.formats ?? null, column, given),
    texts: replacedMaybe(row?.texts ?? null, column, shown),
    formulas: replacedMaybe(row?.formulas ?? null, column, formula ?? undefined),
    struck: row?.struck ?? null,
    hidden: row?.hidden ?? false,
  };
}

function replaced<T>(list: readonly T[], place: number, item: T, empty: T): readonly T[] {
  const copy = [...list];
  while (copy.length < place) copy.push(empty);
  copy[place] = item;
  return copy;
}

function replacedMaybe<T>(list: readonly (T | undefined)[] | null, place: number, item: T | undefined): readonly (T | undefined)[] | null {
  if (list === null && item === undefined) return null;
  const copy = replaced(list ?? [], place, item, undefined);
  return copy.every((each) => each === undefined) ? null : copy;
}
