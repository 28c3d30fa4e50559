import { parseAddress } from "../../../roster/model/address.js";
import type { CellPlan, WorkbookPlan } from "../../../roster/model/plan.js";

type Cells = ReadonlyMap<string, CellPlan>;

/** Works a plan's formula out from the values of the cells that it names: + and −, SUM, AVERAGE, MAX, MIN and ROUND. */
export function evaluate(plan: WorkbookPlan, sheet: string, formula: string): number {
  const cells = cellsOf(plan);
  let rest = formula;
  const take = (pattern: RegExp): string | null => {
    const match = pattern.exec(rest);
    if (match === null || match.index !== 0) return null;
    rest = rest.slice(match[0].length);
    return match[0];
  };
  const sum = (): number => {
    let value = term();
    for (let sign = take(/[+-]/); sign !== null; sign = take(/[+-]/)) value += sign === "+" ? term() : -term();
    return value;
  };
  const term = (): number => {
    const call = take(/(SUM|AVERAGE|MAX|MIN|ROUND)\(/);
    if (call === "ROUND(") {
      const value = sum();
      const digits = Number(take(/,\d\)/)?.charAt(1) ?? NaN);
      return Math.round((value + Number.EPSILON) * 10 ** digits) / 10 ** digits;
    }
    const numbers = range();
    if (call === null) return numbers[0] ?? 0;
    if (take(/\)/) === null) throw new Error(`Not closed: ${formula}`);
    return fold(call, numbers);
  };
  const range = (): readonly number[] => {
    const where = take(/'(?:[^']|'')+'!/);
    const name = where === null ? sheet : where.slice(1, -2).replaceAll("''", "'");
    const first = parseAddress(take(/[A-Z]+\d+/) ?? bad(formula));
    const last = take(/:/) === null ? first : parseAddress(take(/[A-Z]+\d+/) ?? bad(formula));
    return numbersIn(cells, name, first, last);
  };
  const value = sum();
  if (rest !== "") throw new Error(`Not understood: ${rest}`);
  return value;
}

interface Place { readonly row: number; readonly column: number }

function numbersIn(cells: Cells, sheet: string, first: Place, last: Place): readonly number[] {
  const numbers: number[] = [];
  for (let row = first.row; row <= last.row; row += 1) {
    for (let column = first.column; column <= last.column; column += 1) {
      const value = cells.get(`${sheet}!${String(row)},${String(column)}`)?.value;
      if (typeof value === "number") numbers.push(value);
    }
  }
  return numbers;
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

function bad(formula: string): never {
  throw new Error(`Not a reference: ${formula}`);
}
