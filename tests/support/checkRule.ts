import { cellAddress } from "../../roster/model/address.js";
import type { Finding } from "../../roster/model/finding.js";
import type { CellValue } from "../../roster/model/sheet.js";
import { checkWith } from "../../roster/rules/checkTable.js";
import type { Rule } from "../../roster/rules/rule.js";
import { rosterOf, type RosterOptions } from "./roster.js";

/** What one rule finds in a roster of these rows. */
export function findWith(rule: Rule, headings: readonly string[], rows: readonly (readonly CellValue[])[], options: RosterOptions = {}): readonly Finding[] {
  const { records, context } = rosterOf(headings, rows, options);
  return checkWith([rule], records, context);
}

/** The same, as "error D7". */
export function placesOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ severity, row, column }) => `${severity} ${cellAddress(row, column)}`);
}
