import type { Range } from "../../../roster/model/sheet.js";

/** A merge that a cell belongs to. */
export interface MergeHere {
  readonly range: Range;
  /** Not its first cell, which alone holds something. */
  readonly isCovered: boolean;
}

/** Rows in one drawer of the index. */
const drawer = 64;

/**
 * Finds the merge of a cell among thousands of them.
 * @example mergeIndex([{ top: 1, left: 0, bottom: 1, right: 4 }])(1, 2)?.isCovered === true
 */
export function mergeIndex(merges: readonly Range[]): (row: number, column: number) => MergeHere | null {
  const drawers = new Map<number, Range[]>();
  const tall: Range[] = [];
  for (const range of merges) {
    if (range.bottom - range.top > drawer * 1_000) {
      tall.push(range);
      continue;
    }
    for (let place = Math.floor(range.top / drawer); place <= Math.floor(range.bottom / drawer); place += 1) {
      const known = drawers.get(place);
      if (known === undefined) drawers.set(place, [range]);
      else known.push(range);
    }
  }
  const holds = (row: number, column: number) => ({ top, left, bottom, right }: Range): boolean => row >= top && row <= bottom && column >= left && column <= right;
  return (row, column) => {
    const near = drawers.get(Math.floor(row / drawer));
    const range = near?.find(holds(row, column)) ?? (tall.length > 0 ? tall.find(holds(row, column)) : undefined);
    return range === undefined ? null : { range, isCovered: range.top !== row || range.left !== column };
  };
}
