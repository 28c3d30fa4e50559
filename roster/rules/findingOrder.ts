import type { Finding } from "../model/finding.js";
import { rules } from "./rules.js";

const places = new Map(rules.map((rule, place) => [rule.code, place]));

/** The order in which findings are shown: by row, column and the catalogue's order of rules. */
export function compareFindings(a: Finding, b: Finding): number {
  if (a.row !== b.row) return a.row - b.row;
  if (a.column !== b.column) return a.column - b.column;
  if (a.rule !== b.rule) return (places.get(a.rule) ?? 0) - (places.get(b.rule) ?? 0);
  return compareText(textOf(a), textOf(b));
}

/** Whether two findings say the same. Cells of a column's fix are left out: they are worked out when asked for. */
export function sameFinding(a: Finding, b: Finding): boolean {
  return a === b || (a.rule === b.rule && a.row === b.row && a.column === b.column && textOf(a) === textOf(b));
}

/** Everything that a finding says, as one text. */
export function textOf({ rule, severity, field, row, column, params, fix }: Finding): string {
  return JSON.stringify([rule, severity, field, row, column, params, fix === null ? null : [fix.value, fix.safe]]);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
