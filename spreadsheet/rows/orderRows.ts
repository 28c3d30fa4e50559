import type { SheetRow } from "../../roster/model/sheet.js";

/**
 * Rows in ascending order, each once. Some programs write rows out of order or one row in two pieces; of two cells in
 * one place the later one stands.
 */
export function orderRows(rows: readonly SheetRow[]): readonly SheetRow[] {
  if (isAscending(rows)) return rows;
  const byRow = new Map<number, SheetRow>();
  for (const row of rows) {
    const before = byRow.get(row.row);
    byRow.set(row.row, before === undefined ? row : joinRows(before, row));
  }
  return [...byRow.values()].sort((a, b) => a.row - b.row);
}

function isAscending(rows: readonly SheetRow[]): boolean {
  for (let index = 1; index < rows.length; index += 1) if (rows[index]!.row <= rows[index - 1]!.row) return false;
  return true;
}

function joinRows(first: SheetRow, second: SheetRow): SheetRow {
  const length = Math.max(first.values.length, second.values.length);
  const has = (column: number): boolean => (second.values[column] ?? null) !== null || second.formulas?.[column] !== undefined;
  const joined = <T>(a: readonly T[] | null, b: readonly T[] | null, none: T): T[] =>
    Array.from({ length }, (_, column) => (has(column) ? b?.[column] : a?.[column]) ?? none);
  const either = <T>(a: readonly T[] | null, b: readonly T[] | null): (T | undefined)[] | null =>
    a === null && b === null ? null : joined<T | undefined>(a, b, undefined);
  const struck = [...(first.struck ?? []).filter((column) => !has(column)), ...(second.struck ?? [])];
  return {
    row: first.row,
    values: joined(first.values, second.values, null),
    formats: either(first.formats, second.formats),
    texts: either(first.texts, second.texts),
    formulas: either(first.formulas, second.formulas),
    struck: struck.length === 0 ? null : struck,
    hidden: first.hidden || second.hidden,
  };
}
