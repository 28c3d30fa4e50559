import type { CrossTable, Slice } from "./crossTable.js";

/** The words that name tables, rows and columns. */
export interface FigureWords {
  readonly tables: Readonly<Record<string, string>>;
  readonly keys: Readonly<Record<string, string>>;
  readonly between: string;
}

/** What a row or a column is called. */
export function nameSlice(slice: Slice, words: FigureWords): string {
  return slice.text ?? (Object.hasOwn(words.keys, slice.key) ? words.keys[slice.key]! : slice.key);
}

/**
 * A figure's name in full; 合计 of everybody is said once.
 * @example labelFigure(table, row, column, words) === "年龄结构 · 80—89岁 · 离休干部（男）"
 */
export function labelFigure(table: CrossTable, row: Slice, column: Slice, words: FigureWords): string {
  const name = Object.hasOwn(words.tables, table.tableId) ? words.tables[table.tableId]! : table.tableId;
  return [...new Set([name, nameSlice(row, words), nameSlice(column, words)])].join(words.between);
}
