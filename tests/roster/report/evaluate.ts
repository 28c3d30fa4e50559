import { parseAddress } from "../../../roster/model/address.js";
import type { CellPlan, WorkbookPlan } from "../../../roster/model/plan.js";

type Cells = ReadonlyMap<string, CellPlan>;

/**
 * Works a plan's formula out from the values of the cells that it names: & and text, + − × ÷, brackets, SUM, AVERAGE, MAX, MIN, ROUND
 * and TEXT(…,"0.0").
 */
export function evaluate(plan: WorkbookPlan, sheet: string, formula: string): number | string {
  const cells = cellsOf(plan);
  let rest = formula;
  const take = (pattern: RegExp): string | null => {
    const match = pattern.exec(rest);
    if (match === null || match.index !== 0) return null;
    rest = rest.slice(match[0].length);
    return match[0];
  };
  const need = (pattern: RegExp): string => take(pattern) ?? bad(formula, rest);
  const joined = (): number | string => {
    let value = sum();
    while (take(/&/) !== null) value = `${String(value)}${String(sum())}`;
    return value;
  };
  const sum = (): number | string => {
    let value = product();
    for (let sign = take(/[+-]/); sign !== null; sign = take(/[+-]/)) value = sign === "+" ? Number(value) + Number(product()) : Number(value) - Number(product());
    return value;
  };
  const product = (): number | string => {
    let value = term();
    for (let sign = take(/[*/]/); sign !== null; sign = take(/[*/]/)) value = sign === "*" ? Number(value) * Number(term()) : Number(value) / Number(term());
    return value;
  };
  const term = (): number | string => {
    const text = take(/"(?:[^"]|"")*"/);
    if (text !== null) return text.slice(1, -1).replaceAll('""', '"');
    const number = take(/\d+/);
    if (number !== null) return Number(number);
    if (take(/\(/) !== null) {
      const value = sum();
      need(/\)/);
      return value;
    }
    const call = take(/(SUM|AVERAGE|MAX|MIN|ROUND|TEXT)\(/);
    if (call === "ROUND(") {
      const value = Number(sum());
      const digits = Number(need(/,\d\)/).charAt(1));
      return Math.round((value + Number.EPSILON) * 10 ** digits) / 10 ** digits;
    }
    if (call === "TEXT(") {
      const value = Number(sum());
      need(/,"0\.0"\)/);
      return value.toFixed(1);
    }
    const found = range();
    if (call === null) return found[0] ?? 0;
    need(/\)/);
    return fold(call, found.filter((value) => typeof value === "number"));
  };
  const range = (): readonly (number | string)[] => {
    const where = take(/'(?:[^']|'')+'!/);
    const name = where === null ? sheet : where.slice(1, -2).replaceAll("''", "'");
    const first = parseAddress(need(/[A-Z]+\d+/));
    const last = take(/:/) === null ? first : parseAddress(need(/[A-Z]+\d+/));
    return valuesIn(cells, name, first, last);
  };
  const value = joined();
  if (rest !== "") bad(formula, rest);
  return value;
}

interface Place { readonly row: number; readonly column: number }

function valuesIn(cells: Cells, sheet: string, first: Place, last: Place): readonly (number | string)[] {
  const values: (number | string)[] = [];
  for (let row = first.row; row <= last.row; row += 1) {
    for (let column = first.column; column <= last.column; column += 1) {
      const value = cells.get(`${sheet}!${String(row)},${String(column)}`)?.value;
      if (value !== null && value !== undefined) values.push(value);
    }
  }
  return values;
}

function fold(call: string, numbers: readonly number[]): number {
  const total = numbers.reduce((sum, number) => sum + number, 0);
  switch (call) {
    case "SUM(": return total;
    case "AVERAGE(": return total / numbers.length;
    case "MAX(": return Math.max(...numbers);
    default: return Math.min(...numbers);
  }
}

const known = new WeakMap<WorkbookPlan, Cells>();

function cellsOf(plan: WorkbookPlan): Cells {
  let cells = known.get(plan);
  if (cells === undefined) {
    cells = new Map(plan.sheets.flatMap((sheet) => sheet.rows.flatMap(({ row, cells: inRow }) =>
      inRow.flatMap((cell, column) => (cell === undefined ? [] : [[`${sheet.name}!${String(row)},${String(column)}`, cell] as const])))));
    known.set(plan, cells);
  }
  return cells;
}

function bad(formula: string, rest: string): never {
  throw new Error(`Not understood: ${rest} in ${formula}`);
}
