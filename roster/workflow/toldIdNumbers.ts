import type { ToldRecord } from "../model/change.js";

/**
 * The ID numbers that a unit told and that nothing is wrong with: what a cell that lost its digits may be offered (R6).
 * @example toldIdNumbers(base).includes("11010519491231002X")
 */
export function toldIdNumbers(records: readonly ToldRecord[]): readonly string[] {
  return records.flatMap(({ statement, held }) => (statement.id_no === undefined || held.id_no !== undefined ? [] : [statement.id_no]));
}
