import type { Cell, CellValue } from "hucre";

/** The cells of a sheet on their way to the writer: bare values in rows, which are lean, and the others by place. */
export interface SheetCells {
  readonly rows: CellValue[][];
  readonly cells: Map<string, Partial<Cell>>;
}

export function putCell({ rows, cells }: SheetCells, { row, column }: { readonly row: number; readonly column: number }, cell: Partial<Cell> | null): void {
  while (rows.length < row) rows.push([]);
  const values = rows[row - 1]!;
  while (values.length <= column) values.push(null);
  const isBare = cell !== null && Object.keys(cell).length === 1;
  values[column] = isBare ? (cell.value ?? null) : null;
  if (cell === null || isBare) cells.delete(`${row - 1},${column}`);
  else cells.set(`${row - 1},${column}`, cell);
}
