import type { Figure } from "../model/figure.js";
import { ALL, figureIdOf, slices, type CountedTable, type LabelOf, type Slice } from "./crossTable.js";
import { movesOf, type Place, type YearWay } from "./yearChanges.js";

/** Columns that hold people; 应有 and 差 are worked out from them. */
export const changeColumns = ["before", "retired", "died", "now", "joined", "left"] as const;

/** How ways are grouped: by unit or by category. */
export interface Grouping {
  readonly rows: readonly Slice[];
  /** null for a place that the table does not count. */
  readonly keyOf: (place: Place) => string | null;
}

/**
 * 增减变动 by unit or category: 上年末, 本年办理, 本年去世, 实有, and by name what explains the difference between 应有 and
 * 实有. Within a column nobody stands twice, so the last row is the sum of the others; who moved from one to another
 * stands once in 转入 and once in 转出.
 */
export function countChanges(
  tableId: string, ways: readonly YearWay[], grouping: Grouping, label: LabelOf,
): CountedTable {
  const table = { tableId, rows: [...grouping.rows, ...slices([ALL])], columns: slices(changeColumns) };
  const places = new Map<string, string[]>();
  for (const row of table.rows) for (const column of table.columns) places.set(figureIdOf(tableId, row.key, column.key), []);
  for (const way of ways) {
    for (const { key, move } of movesOf(way, grouping.keyOf)) {
      places.get(figureIdOf(tableId, key, move))?.push(way.personId);
      places.get(figureIdOf(tableId, ALL, move))?.push(way.personId);
    }
  }
  const figures = table.rows.flatMap((row) =>
    table.columns.map((column): Figure => {
      const figureId = figureIdOf(tableId, row.key, column.key);
      return { figureId, label: label(table, row, column), personIds: places.get(figureId)! };
    }));
  return { table, figures };
}
