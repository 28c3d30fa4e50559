import type { Table } from "../model/table.js";

/**
 * The table as `check` shows it: every column that is asked about is read as its best candidate. The questions stay; what
 * is written or sent uses the table as it was read (R3).
 * @example assumeBest(table).columns[11].field === "mobile"
 */
export function assumeBest(table: Table): Table {
  if (table.questions.length === 0) return table;
  const best = new Map(table.questions.map((question) => [question.column, question.candidates[0] ?? null]));
  return {
    ...table,
    columns: table.columns.map((column) => (best.has(column.index) ? { ...column, field: best.get(column.index)!, confidence: 0.5, by: "content" as const } : column)),
  };
}
