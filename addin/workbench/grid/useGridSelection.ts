import { useState } from "react";
import type { FileHost } from "../../host/file/fileHost.js";
import { headHeight } from "./gridSizes.js";
import { move, type Key, type Spot } from "./moves.js";
import type { Selection } from "./selection.js";
import type { GridFace } from "./useGridFace.js";

export interface GridSelection {
  readonly selection: Selection | null;
  /** Chooses one cell. */
  point(spot: Spot): void;
  /** Moves the far corner of what is chosen. */
  extend(head: Spot): void;
  /** Chooses from one cell to another. */
  choose(active: Spot, head: Spot): void;
  /** Only the active cell stays chosen. */
  collapse(): void;
  go(key: Key & { readonly isExtending: boolean }): void;
}

/** What is chosen on a sheet: the host knows the active cell, for the pane chooses too; the far corner is the grid's own. */
export function useGridSelection(host: FileHost, sheet: string | null, face: GridFace): GridSelection {
  const [far, setFar] = useState<{ readonly of: unknown; readonly head: Spot } | null>(null);
  const selected = host.selected();
  const here = selected?.sheet === sheet ? selected : null;
  const selection: Selection | null = here === null ? null : { active: here, head: far?.of === here ? far.head : here };
  const { rowCount, columnCount, rows, columns, seen, frozen } = face;

  const clamped = ({ row, column }: Spot): Spot => ({ row: Math.min(rowCount, Math.max(1, row)), column: Math.min(columnCount - 1, Math.max(0, column)) });
  const point = (spot: Spot): void => { host.point({ sheet, ...clamped(spot) }); };
  const extend = (head: Spot): void => { if (here !== null) setFar({ of: here, head: clamped(head) }); };
  const choose = (active: Spot, head: Spot): void => {
    point(active);
    setFar({ of: host.selected(), head: clamped(head) });
  };
  /** Into a merge to its first cell; out of it behind its last. */
  const outOfMerge = (from: Spot, to: Spot): Spot => {
    const merge = host.mergeAt(sheet, to.row, to.column);
    if (merge?.isCovered !== true) return to;
    const { top, left, bottom, right } = merge.range;
    if (from.row !== top || from.column !== left) return { row: top, column: left };
    return to.row > from.row ? { row: bottom + 1, column: from.column } : to.column > from.column ? { row: from.row, column: right + 1 } : to;
  };
  const go: GridSelection["go"] = ({ key, ctrl, isExtending }) => {
    if (selection === null) {
      point({ row: 1, column: 0 });
      return;
    }
    const from = isExtending ? selection.head : selection.active;
    const extent = host.extentOf(sheet);
    const to = move(from, { key, ctrl }, {
      rows, columns, last: { row: Math.max(1, extent.rows), column: Math.max(0, extent.columns - 1) },
      page: Math.max(1, Math.floor((seen.height - headHeight - rows.startOf(frozen.rows)) / 30) - 1),
      isEmpty: (row, column) => (host.rowOf(sheet, row)?.values[column] ?? null) === null,
    });
    if (to === null) return;
    if (isExtending) extend(to);
    else point(outOfMerge(from, to));
  };
  return { selection, point, extend, choose, collapse: () => { setFar(null); }, go };
}
