import type { CellPlace } from "../sheetHost.js";

/** Cells below each other, written or looked at in one go. */
export interface CellRun<T extends CellPlace> {
  readonly sheet: string;
  readonly column: number;
  /** Of the first one. */
  readonly row: number;
  readonly cells: readonly T[];
}

/** A run's own cost on the wire: its object, its actions, its answer. */
const runWeight = 1_100;

/**
 * @param isAlike only cells that are alike go together
 * @example cellRuns(edits, (a, b) => a.asText === b.asText)
 */
export function cellRuns<T extends CellPlace>(cells: readonly T[], isAlike: (a: T, b: T) => boolean = () => true): readonly CellRun<T>[] {
  const sorted = [...cells].sort((a, b) => compareTexts(a.sheet ?? "", b.sheet ?? "") || a.column - b.column || a.row - b.row);
  const runs: { sheet: string; column: number; row: number; cells: T[] }[] = [];
  for (const cell of sorted) {
    const run = runs.at(-1);
    const last = run?.cells.at(-1);
    const isNext = run !== undefined && last !== undefined && run.sheet === (cell.sheet ?? "") && run.column === cell.column && cell.row === last.row + 1 && isAlike(last, cell);
    if (isNext) run.cells.push(cell);
    else runs.push({ sheet: cell.sheet ?? "", column: cell.column, row: cell.row, cells: [cell] });
  }
  return runs;
}

/** Runs by what one message may weigh. @param cellWeight bytes of a cell, asked or answered */
export function* inMessages<T extends CellPlace>(runs: readonly CellRun<T>[], room: number, cellWeight: (cell: T) => number): Generator<readonly CellRun<T>[], void, undefined> {
  let [message, weight] = [[] as CellRun<T>[], 0];
  for (const run of runs.flatMap(split)) {
    const own = runWeight + run.cells.reduce((sum, cell) => sum + cellWeight(cell), 0);
    if (message.length > 0 && weight + own > room) {
      yield message;
      [message, weight] = [[], 0];
    }
    message.push(run);
    weight += own;
  }
  if (message.length > 0) yield message;
}

/** Of more cells than this office.js makes several writes by itself. */
const mostCells = 1_500;

function split<T extends CellPlace>(run: CellRun<T>): readonly CellRun<T>[] {
  return Array.from({ length: Math.ceil(run.cells.length / mostCells) }, (_, place) => ({ ...run, row: run.row + place * mostCells, cells: run.cells.slice(place * mostCells, (place + 1) * mostCells) }));
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
