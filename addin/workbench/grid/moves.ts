import type { Axis } from "./axis.js";

/** A cell of the sheet at hand: row from 1, column from 0. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** What a move must know of the sheet. */
export interface Ground {
  readonly rows: Axis;
  readonly columns: Axis;
  /** The last row and column that hold something. */
  readonly last: Spot;
  /** Rows that a page shows. */
  readonly page: number;
  isEmpty(row: number, column: number): boolean;
}

export interface Key {
  readonly key: string;
  readonly ctrl: boolean;
}

const directions: Readonly<Record<string, readonly [down: -1 | 0 | 1, right: -1 | 0 | 1]>> = {
  ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1],
};

/**
 * Where a key leads, as in Excel; null for keys that lead nowhere. Hidden rows and columns are passed over.
 * @example move({ row: 3, column: 1 }, { key: "ArrowDown", ctrl: false }, ground) // { row: 4, column: 1 }
 */
export function move(from: Spot, { key, ctrl }: Key, ground: Ground): Spot | null {
  const direction = directions[key];
  if (direction !== undefined) return ctrl ? edge(from, direction, ground) : step(from, direction, ground);
  switch (key) {
    case "Home": return ctrl ? { row: first(ground.rows) + 1, column: first(ground.columns) } : { row: from.row, column: first(ground.columns) };
    case "End": return ctrl ? ground.last : { row: from.row, column: lastFilled(from.row, ground) };
    case "PageDown": return { ...from, row: paged(from.row, ground.page, ground) };
    case "PageUp": return { ...from, row: paged(from.row, -ground.page, ground) };
    default: return null;
  }
}

export function step({ row, column }: Spot, [down, right]: readonly [number, number], { rows, columns }: Ground): Spot {
  return {
    row: down === 0 ? row : rows.next(row - 1, down > 0 ? 1 : -1) + 1,
    column: right === 0 ? column : columns.next(column, right > 0 ? 1 : -1),
  };
}

function first(axis: Axis): number {
  return axis.count > 0 && axis.sizeOf(0) === 0 ? axis.next(0, 1) : 0;
}

function lastFilled(row: number, { last, isEmpty }: Ground): number {
  for (let column = last.column; column > 0; column -= 1) if (!isEmpty(row, column)) return column;
  return 0;
}

function paged(row: number, by: number, { rows }: Ground): number {
  const target = Math.max(0, Math.min(rows.count - 1, row - 1 + by));
  return (rows.sizeOf(target) > 0 ? target : rows.next(target, by > 0 ? 1 : -1)) + 1;
}

/** To the end of what is filled, or to the next that is. */
function edge(from: Spot, direction: readonly [number, number], ground: Ground): Spot {
  let at = from;
  let next = step(at, direction, ground);
  const jumps = ground.isEmpty(from.row, from.column) || ground.isEmpty(next.row, next.column);
  while (isInside(next, ground.last) && !isSame(next, at)) {
    const isEmpty = ground.isEmpty(next.row, next.column);
    if (jumps && !isEmpty) return next;
    if (!jumps && isEmpty) return at;
    at = next;
    next = step(at, direction, ground);
  }
  return at;
}

function isInside({ row, column }: Spot, last: Spot): boolean {
  return row <= last.row && column <= last.column;
}

function isSame(a: Spot, b: Spot): boolean {
  return a.row === b.row && a.column === b.column;
}
