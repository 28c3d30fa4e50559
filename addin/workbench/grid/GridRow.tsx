import { memo, type CSSProperties, type ReactNode } from "react";
import { shownText, type SheetRow } from "../../../roster/model/sheet.js";
import type { MergeHere } from "../../host/file/mergeIndex.js";
import type { Axis } from "./axis.js";
import { headWidth } from "./gridSizes.js";
import type { CellMark } from "./marksBySheet.js";
import type { Painter } from "./paint.js";

/** What all rows of a sheet share; a new one draws every row anew. */
export interface SheetFace {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly painter: Painter;
  readonly frozenColumns: number;
  /** Of the window, for merges that are wider than it. */
  readonly width: number;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenRowWord: string;
  readonly idPrefix: string;
  mergeAt(row: number, column: number): MergeHere | null;
}

interface GridRowProps {
  readonly face: SheetFace;
  readonly number: number;
  readonly top: number;
  readonly row: SheetRow | null;
  readonly from: number;
  readonly to: number;
  readonly marks: ReadonlyMap<number, CellMark> | undefined;
  /** See `selectionIn`. */
  readonly selected: string | null;
  readonly isHeading: boolean;
}

/** Longer texts are drawn to here only; the line above the grid shows all of it. */
const drawn = 400;

/** One row; drawn anew only when something of it has changed. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { face, number, top, from, to } = props;
  const { rows, columns, frozenColumns } = face;
  const height = rows.sizeOf(number - 1);
  const isHidden = face.hiddenRows.has(number);
  const frozen: ReactNode[] = [];
  for (let column = 0; column < frozenColumns; column += 1) frozen.push(cellAt(props, column));
  const cells: ReactNode[] = [];
  const anchor = anchorBefore(props);
  if (anchor !== null) cells.push(cellAt(props, anchor));
  for (let column = Math.max(from, frozenColumns); column <= to; column += 1) cells.push(cellAt(props, column));
  return (
    <div className="gridRow" role="row" aria-rowindex={number} style={{ top, height, width: headWidth + columns.total }}>
      <div className="gridStick" role="presentation" style={{ width: headWidth + columns.startOf(frozenColumns) }}>
        <div className={`rowHead${isHidden ? " isHidden" : ""}${props.selected === null ? "" : " chosen"}`} role="rowheader" data-row={number}>
          {number}{isHidden && <span className="unseen">{face.hiddenRowWord}</span>}
        </div>
        {frozen}
      </div>
      {cells}
    </div>
  );
});

/** A merge that begins left of what is drawn shows its text only where its first cell is drawn. */
function anchorBefore({ face, number, from }: GridRowProps): number | null {
  const merge = from > face.frozenColumns ? face.mergeAt(number, from) : null;
  return merge !== null && merge.isCovered && merge.range.top === number && merge.range.left < from && merge.range.left >= face.frozenColumns ? merge.range.left : null;
}

function cellAt({ face, number, row, marks, selected, isHeading }: GridRowProps, column: number): ReactNode {
  const { columns } = face;
  const own = columns.sizeOf(column);
  const merge = face.mergeAt(number, column);
  if (own === 0 || merge?.isCovered === true) return null;
  const [left, right, active] = selected === null ? [1, 0, -1] : selected.split(",").map(Number) as [number, number, number];
  const isActive = active === column;
  const mark = marks?.get(column);
  const paint = face.painter.paintOf(number, column);
  const text = row === null ? "" : shownText(row, column);
  const classes = `cell ${paint.classes}${typeof row?.values[column] === "number" ? " number" : ""}${mark === undefined ? "" : ` ${mark.severity}`}`
    + `${isActive ? " selected" : column >= left && column <= right ? " chosen" : ""}${isHeading ? " heading" : ""}${merge === null ? "" : " merge"}`;
  return (
    <div
      key={column} className={classes} role="gridcell" aria-colindex={column + 1} aria-selected={column >= left && column <= right} data-row={number} data-column={column}
      {...(isActive ? { id: `${face.idPrefix}-cell` } : {})} style={{ ...(mark === undefined ? paint.style : paint.plain), ...boxOf(face, number, column) }}
    >
      {text.length > drawn ? `${text.slice(0, drawn)}…` : text}
      {mark !== undefined && <span className="unseen">{mark.label}</span>}
    </div>
  );
}

/** Where a cell lies in its row; a merge reaches over those that it covers. */
function boxOf(face: SheetFace, number: number, column: number): CSSProperties {
  const { rows, columns } = face;
  const range = face.mergeAt(number, column)?.range;
  const left = headWidth + columns.startOf(column);
  if (range === undefined) return { left, width: columns.sizeOf(column) };
  const whole = columns.startOf(range.right + 1) - columns.startOf(column);
  const isOverFrozen = column < face.frozenColumns && range.right >= face.frozenColumns;
  return {
    left, height: rows.startOf(range.bottom) - rows.startOf(range.top - 1),
    // What stays while the sheet is scrolled must be read within the window.
    width: isOverFrozen && face.width > 0 ? Math.min(whole, Math.max(columns.startOf(face.frozenColumns) - columns.startOf(column), face.width - left)) : whole,
  };
}
