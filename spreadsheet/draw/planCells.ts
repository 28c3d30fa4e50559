import { parseAddress } from "../../roster/model/address.js";
import type { CellPlan, WorkbookPlan } from "../../roster/model/plan.js";

/** The cells of a plan by place, for what needs their values again: chart points. */
export interface PlanCells {
  at(sheet: string, row: number, column: number): CellPlan | undefined;
}

export function indexPlan(plan: WorkbookPlan): PlanCells {
  const sheets = new Map(plan.sheets.map((sheet) => [sheet.name, new Map(sheet.rows.map((row) => [row.row, row.cells]))]));
  return { at: (sheet, row, column) => sheets.get(sheet)?.get(row)?.[column] };
}

export interface PlanRange {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * Reads a range of this workbook. A plan that names none is a mistake of its maker.
 * @example parseRange("'年龄结构'!$A$5:$A$12") // { sheet: "年龄结构", top: 5, left: 0, bottom: 12, right: 0 }
 */
export function parseRange(reference: string): PlanRange {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!([A-Z$\d]+)(?::([A-Z$\d]+))?$/u.exec(reference);
  if (!match) throw new Error(`Not a range of this workbook: ${reference}`);
  const from = parseAddress(match[3]!.replaceAll("$", ""));
  const to = parseAddress((match[4] ?? match[3]!).replaceAll("$", ""));
  return {
    sheet: match[1]?.replaceAll("''", "'") ?? match[2]!,
    top: from.row, left: from.column, bottom: to.row, right: to.column,
  };
}

/** The cells of a range, row by row. */
export function cellsIn(cells: PlanCells, range: PlanRange): readonly (CellPlan | undefined)[] {
  const found: (CellPlan | undefined)[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) found.push(cells.at(range.sheet, row, column));
  }
  return found;
}

/** @example quotedSheet("总体情况") === "'总体情况'" */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
