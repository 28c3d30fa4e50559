import { useEffect, useImperativeHandle, useMemo, useReducer, useRef, useState, type ReactNode, type Ref, type RefObject } from "react";
import { cellAddress } from "../../../roster/model/address.js";
import type { Sheet } from "../../../roster/model/sheet.js";
import { say } from "../../../roster/words/words.js";
import type { WorkbookLooks } from "../../../spreadsheet/looks/looks.js";
import type { RosterView } from "../../engine/engine.js";
import type { FileHost } from "../../host/file/fileHost.js";
import { useSpeech } from "../../pane/language.js";
import { useWords } from "../useWords.js";
import { CellEditor, type EditorHandle } from "./CellEditor.js";
import { GridHead } from "./GridHead.js";
import { GridRow } from "./GridRow.js";
import { headHeight, headWidth } from "./gridSizes.js";
import type { MarksOfSheet } from "./marksBySheet.js";
import type { Spot } from "./moves.js";
import { rangeOf, selectionIn, type Selection } from "./selection.js";
import { useGridFace, type GridFace } from "./useGridFace.js";
import { useGridInput } from "./useGridInput.js";
import { useGridSelection } from "./useGridSelection.js";

/** What the workbench asks of the grid. */
export interface GridHandle {
  focus(): void;
  /** What is chosen. */
  selection(): Selection | null;
}

interface GridProps {
  readonly ref: Ref<GridHandle>;
  readonly host: FileHost;
  readonly sheet: Sheet;
  readonly looks: WorkbookLooks | null;
  readonly roster: RosterView | undefined;
  readonly marks: MarksOfSheet;
  readonly showsHidden: boolean;
  /** Something chosen lies in what is hidden. */
  onHiddenChosen(): void;
  onNote(note: string): void;
  /** What the grid itself does not do. */
  onCommand(kind: "undo" | "redo" | "find" | "pane"): void;
}

/** The sheet to look at and to edit: only what is on the screen is drawn, so that 50,000 rows scroll as 50 do. */
export function Grid({ ref, host, sheet, looks, roster, marks, showsHidden, onHiddenChosen, onNote, onCommand }: GridProps) {
  const { pane } = useSpeech();
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorHandle>(null);
  const [hasFocus, setHasFocus] = useState(false);
  const { name } = sheet;
  const face = useGridFace(scroller, { host, sheet, looks, roster, showsHidden });
  const { rows, columns, frozen, seen, rowCount, columnCount } = face;
  const choosing = useGridSelection(host, name, face);
  const { selection } = choosing;
  const input = useGridInput({ host, sheet: name, face, editor, choosing, onNote, onCommand });
  const headings = useMemo(() => new Map(roster?.columns.map(({ index, heading }) => [index, heading])), [roster]);
  useImperativeHandle(ref, () => ({ focus: () => editor.current?.focus(), selection: () => selection }));
  useFollowing(scroller, input.typing !== null);

  useEffect(() => {
    if (selection === null || scroller.current === null) return;
    if (!showsHidden && (face.hiddenRows.has(selection.head.row) || face.hiddenColumns.has(selection.head.column))) onHiddenChosen();
    reveal(scroller.current, selection.head, face);
  }, [selection?.active, selection?.head, rows, columns, frozen.rows, frozen.columns]);

  const chosen = selection === null ? null : rangeOf(selection);
  const frozenHeight = rows.startOf(frozen.rows);
  const [from, to] = [seen.columns[0], Math.min(seen.columns[1], columnCount - 1)];
  const rowAt = (number: number, top: number, key: number | string): ReactNode => (
    <GridRow
      key={key} face={face} number={number} top={top} row={host.rowOf(name, number)} from={from} to={to} marks={marks.get(number)} selected={selectionIn(selection, number)}
      isHeading={roster !== undefined && number >= roster.headerRows[0] && number <= roster.headerRows[1]}
    />
  );
  return (
    <div className={`gridFrame${hasFocus ? " active" : ""}`} onFocus={() => { setHasFocus(true); }} onBlur={() => { setHasFocus(false); }}>
      <div
        ref={scroller} className="grid" tabIndex={-1} onFocus={({ target, currentTarget }) => { if (target === currentTarget) editor.current?.focus(); }}
        onMouseDown={input.onMouse} onMouseMove={input.onMouse} onDoubleClick={input.onMouse}
      >
        <div className="gridPin">
          <CellEditor
            ref={editor} label={selection === null ? pane.grid : say(pane.cellOf, { cell: cellAddress(selection.active.row, selection.active.column) })} help={words.gridHelp}
            activeId={selection === null ? undefined : `${face.idPrefix}-cell`} isOpen={input.typing !== null} box={boxOf(scroller.current, selection?.active ?? null, face)}
            onStart={input.start} onKey={input.onKey} onLeave={input.commit} onCopy={input.onCopy} onCut={input.onCut} onPaste={input.onPaste}
            onFocus={() => { if (host.selected()?.sheet !== name) choosing.point({ row: roster?.dataRows[0] ?? 1, column: 0 }); }}
          />
        </div>
        <div role="grid" aria-label={pane.grid} aria-rowcount={rowCount} aria-colcount={columnCount} aria-multiselectable="true">
          <div className="gridTop" role="presentation" style={{ width: headWidth + columns.total }}>
            <GridHead
              columns={columns} from={from} to={to} frozen={frozen.columns} hidden={face.hiddenColumns} hiddenWord={words.hiddenColumn} headings={headings}
              chosen={chosen === null ? null : [chosen.left, chosen.right]}
            />
            {frozen.rows > 0 && (
              <div className="gridFrozen" role="presentation" style={{ height: frozenHeight }}>
                {Array.from({ length: frozen.rows }, (_, place) => (rows.sizeOf(place) > 0 ? rowAt(place + 1, rows.startOf(place), place) : null))}
              </div>
            )}
          </div>
          <div className="gridCanvas" role="presentation" style={{ height: rows.total - frozenHeight, width: headWidth + columns.total }}>
            {drawnRows(host, name, face).map(({ number, key }) => rowAt(number, rows.startOf(number - 1) - frozenHeight, key))}
          </div>
        </div>
      </div>
    </div>
  );
}

/** While something is typed, its field follows the scrolling. */
function useFollowing(scroller: RefObject<HTMLDivElement | null>, isTyping: boolean): void {
  const [, follow] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const element = scroller.current;
    if (!isTyping || element === null) return undefined;
    element.addEventListener("scroll", follow, { passive: true });
    return () => { element.removeEventListener("scroll", follow); };
  }, [scroller, isTyping]);
}

/** The rows to draw, with keys that come round again: a row that leaves gives its elements to one that comes. */
function drawnRows(host: FileHost, sheet: string | null, { rows, seen, frozen, rowCount }: GridFace): readonly { readonly number: number; readonly key: number | string }[] {
  const [first, last] = [Math.max(seen.rows[0], frozen.rows), Math.min(seen.rows[1], rowCount - 1)];
  const pool = Math.ceil((last - first + 9) / 16) * 16;
  const drawn: { number: number; key: number | string }[] = anchorsAbove(host, sheet, { row: first + 1, columns: seen.columns, frozenRows: frozen.rows }).map((number) => ({ number, key: `above${String(number)}` }));
  for (let place = first; place <= last; place += 1) if (rows.sizeOf(place) > 0) drawn.push({ number: place + 1, key: place % pool });
  return drawn;
}

/** Rows above what is drawn whose merges reach into it. */
function anchorsAbove(host: FileHost, sheet: string | null, { row, columns, frozenRows }: { readonly row: number; readonly columns: readonly [number, number]; readonly frozenRows: number }): readonly number[] {
  const anchors = new Set<number>();
  for (let column = columns[0]; column <= columns[1]; column += 1) {
    const merge = host.mergeAt(sheet, row, column);
    if (merge !== null && merge.range.top < row && merge.range.top > frozenRows) anchors.add(merge.range.top);
  }
  return [...anchors];
}

/** Where a cell lies in the frame, as far as it is scrolled now. */
function boxOf(element: HTMLDivElement | null, spot: Spot | null, { rows, columns, frozen }: GridFace): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } {
  if (spot === null) return { left: 0, top: 0, width: 0, height: 0 };
  const { row, column } = spot;
  return {
    left: headWidth + columns.startOf(column) - (column < frozen.columns ? 0 : element?.scrollLeft ?? 0), width: columns.sizeOf(column),
    top: headHeight + rows.startOf(row - 1) - (row <= frozen.rows ? 0 : element?.scrollTop ?? 0), height: rows.sizeOf(row - 1),
  };
}

/** Scrolls no further than is needed to see a cell. */
function reveal(element: HTMLDivElement, { row, column }: Spot, { rows, columns, frozen }: GridFace): void {
  const [top, bottom, left, right] = [rows.startOf(row - 1), rows.startOf(row), columns.startOf(column), columns.startOf(column + 1)];
  const [height, width] = [element.clientHeight - headHeight, element.clientWidth - headWidth];
  const [above, before] = [rows.startOf(frozen.rows), columns.startOf(frozen.columns)];
  if (row > frozen.rows) {
    if (top < element.scrollTop + above) element.scrollTop = top - above;
    else if (bottom > element.scrollTop + height) element.scrollTop = bottom - height;
  }
  if (column < frozen.columns) return;
  if (left < element.scrollLeft + before) element.scrollLeft = left - before;
  else if (right > element.scrollLeft + width) element.scrollLeft = Math.min(right - width, left - before);
}
