import { useEffect, useId, useImperativeHandle, useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent, type MouseEvent, type Ref } from "react";
import { cellAddress } from "../../../roster/model/address.js";
import { shownText, type Sheet } from "../../../roster/model/sheet.js";
import { say } from "../../../roster/words/words.js";
import type { WorkbookLooks } from "../../../spreadsheet/looks/looks.js";
import type { RosterView } from "../../engine/engine.js";
import type { FileHost } from "../../host/file/fileHost.js";
import { useSpeech } from "../../pane/language.js";
import { useDesk } from "../../pane/useDesk.js";
import { useWords } from "../useWords.js";
import { CellEditor, type EditorHandle } from "./CellEditor.js";
import { readBlock, spread } from "./clipboard.js";
import { frozenOf } from "./frozen.js";
import { copyRange, emptyRange, mostCopied } from "./gridActions.js";
import { GridHead } from "./GridHead.js";
import { gridCommand, typingCommand, type GridCommand, type Typing } from "./gridKeys.js";
import { GridRow, type SheetFace } from "./GridRow.js";
import { columnAxis, headHeight, headWidth, rowAxis, spareRows } from "./gridSizes.js";
import type { MarksOfSheet } from "./marksBySheet.js";
import { move, type Spot } from "./moves.js";
import { painterOf } from "./paint.js";
import { rangeOf, selectionIn, type Selection } from "./selection.js";
import { useScheme } from "./useScheme.js";
import { useWindow } from "./useWindow.js";

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
  /** What the grid itself does not do: undo, find, the pane. */
  onCommand(kind: "undo" | "redo" | "find" | "pane"): void;
}

const noneHidden: ReadonlySet<number> = new Set();

/** The sheet to look at and to edit: only what is on the screen is drawn, so that 50,000 rows scroll as 50 do. */
export function Grid({ ref, host, sheet, looks, roster, marks, showsHidden, onHiddenChosen, onNote, onCommand }: GridProps) {
  const desk = useDesk();
  const { pane } = useSpeech();
  const words = useWords();
  const scheme = useScheme();
  const idPrefix = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorHandle>(null);
  const [typing, setTyping] = useState<Typing | null>(null);
  const [far, setFar] = useState<{ readonly of: unknown; readonly head: Spot } | null>(null);
  const [hasFocus, setHasFocus] = useState(false);
  const leaves = useRef(false);
  const { name } = sheet;
  const ofSheet = useMemo(() => looks?.sheets.find((each) => each.sheet === name), [looks, name]);

  const extent = host.extentOf(name);
  const rowCount = Math.ceil((extent.rows + spareRows) / 20) * 20;
  const columnCount = Math.max(8, extent.columns);
  const hiddenRows = useMemo(() => new Set(sheet.rows.filter(({ hidden }) => hidden).map(({ row }) => row)), [sheet]);
  const hiddenColumns = useMemo(() => new Set(sheet.hiddenColumns), [sheet]);
  const rows = useMemo(() => rowAxis(sheet, ofSheet, { count: rowCount, hidden: showsHidden ? noneHidden : hiddenRows }), [sheet, ofSheet, rowCount, showsHidden, hiddenRows]);
  const columns = useMemo(() => columnAxis(sheet, ofSheet, { count: columnCount, hidden: showsHidden ? noneHidden : hiddenColumns }), [sheet, ofSheet, columnCount, showsHidden, hiddenColumns]);
  const seen = useWindow(scroller, rows, columns);
  const frozen = frozenOf(ofSheet, roster, { rows, columns, width: seen.width, height: seen.height });
  const frozenHeight = rows.startOf(frozen.rows);
  const frozenWidth = columns.startOf(frozen.columns);
  const painter = useMemo(() => painterOf(looks, name, scheme), [looks, name, scheme]);
  const face = useMemo((): SheetFace => ({
    rows, columns, painter, frozenColumns: frozen.columns, width: seen.width, hiddenRows, hiddenRowWord: words.hiddenRow, idPrefix,
    mergeAt: (row, column) => host.mergeAt(name, row, column),
  }), [rows, columns, painter, frozen.columns, seen.width, hiddenRows, words, idPrefix, host, name]);
  const headings = useMemo(() => new Map(roster?.columns.map(({ index, heading }) => [index, heading])), [roster]);

  const selected = host.selected();
  const here = selected?.sheet === name ? selected : null;
  const selection: Selection | null = here === null ? null : { active: here, head: far?.of === here ? far.head : here };
  const chosen = selection === null ? null : rangeOf(selection);
  useImperativeHandle(ref, () => ({ focus: () => editor.current?.focus(), selection: () => selection }));

  const reveal = ({ row, column }: Spot): void => {
    const element = scroller.current;
    if (element === null) return;
    const [top, bottom, left, right] = [rows.startOf(row - 1), rows.startOf(row), columns.startOf(column), columns.startOf(column + 1)];
    const [height, width] = [element.clientHeight - headHeight, element.clientWidth - headWidth];
    if (row > frozen.rows) {
      if (top < element.scrollTop + frozenHeight) element.scrollTop = top - frozenHeight;
      else if (bottom > element.scrollTop + height) element.scrollTop = bottom - height;
    }
    if (column >= frozen.columns) {
      if (left < element.scrollLeft + frozenWidth) element.scrollLeft = left - frozenWidth;
      else if (right > element.scrollLeft + width) element.scrollLeft = Math.min(right - width, left - frozenWidth);
    }
  };
  useEffect(() => {
    if (selection === null) return;
    const { row, column } = selection.head;
    if (!showsHidden && (hiddenRows.has(row) || hiddenColumns.has(column))) onHiddenChosen();
    reveal(selection.head);
  }, [selected, far, rows, columns, frozen.rows, frozen.columns]);

  const point = (spot: Spot): void => { host.point({ sheet: name, ...clamped(spot) }); };
  const clamped = ({ row, column }: Spot): Spot => ({ row: Math.min(rowCount, Math.max(1, row)), column: Math.min(columnCount - 1, Math.max(0, column)) });
  const extend = (head: Spot): void => { if (here !== null) setFar({ of: here, head: clamped(head) }); };

  const go = (command: { readonly key: string; readonly ctrl: boolean; readonly isExtending: boolean }): void => {
    if (selection === null) {
      point({ row: 1, column: 0 });
      return;
    }
    const from = command.isExtending ? selection.head : selection.active;
    const to = move(from, command, {
      rows, columns, last: { row: Math.max(1, extent.rows), column: Math.max(0, extent.columns - 1) },
      page: Math.max(1, Math.floor((seen.height - headHeight - frozenHeight) / 30) - 1),
      isEmpty: (row, column) => (host.rowOf(name, row)?.values[column] ?? null) === null,
    });
    if (to === null) return;
    if (command.isExtending) extend(to);
    else point(outOfMerge(from, to));
  };
  /** Into a merge to its first cell; out of it behind its last. */
  const outOfMerge = (from: Spot, to: Spot): Spot => {
    const merge = host.mergeAt(name, to.row, to.column);
    if (merge?.isCovered !== true) return to;
    const { top, left, bottom, right } = merge.range;
    if (from.row !== top || from.column !== left) return { row: top, column: left };
    return clamped(to.row > from.row ? { row: bottom + 1, column: from.column } : to.column > from.column ? { row: from.row, column: right + 1 } : to);
  };

  const open = (): void => {
    if (here === null) return;
    const row = host.rowOf(name, here.row);
    editor.current?.open(row === null ? "" : shownText(row, here.column));
    setTyping("edit");
  };
  const commit = (): void => {
    const text = editor.current?.take() ?? "";
    setTyping(null);
    if (here === null) return;
    const row = host.rowOf(name, here.row);
    if ((row === null ? "" : shownText(row, here.column)) === text) return;
    const typed = host.type(here, text);
    desk.state.set({ refusal: typed.ok ? null : typed.refusal });
  };
  const cancel = (): void => {
    editor.current?.take();
    setTyping(null);
  };

  const act = (command: GridCommand): void => {
    if (command.kind === "move") go(command);
    else if (command.kind === "open") open();
    else if (command.kind === "clear" && chosen !== null) told(host.typeAll(emptyRange({ host, sheet: name }, chosen)));
    else if (command.kind === "chooseAll") {
      point({ row: 1, column: 0 });
      setFar({ of: host.selected(), head: clamped({ row: extent.rows, column: extent.columns - 1 }) });
    } else if (command.kind === "leave") {
      setFar(null);
      leaves.current = true;
    } else if (command.kind === "undo" || command.kind === "redo" || command.kind === "find" || command.kind === "pane") onCommand(command.kind);
  };
  const told = ({ kept }: { readonly kept: number }): void => { if (kept > 0) onNote(say(words.keptCells, { count: kept })); };

  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (typing !== null) {
      const command = typingCommand(event, typing);
      if (command === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (command.kind === "newLine") document.execCommand("insertText", false, "\n");
      else if (command.kind === "cancel") cancel();
      else {
        commit();
        if (command.move !== null) go({ key: command.move, ctrl: false, isExtending: false });
      }
      return;
    }
    const command = gridCommand(event);
    // Esc and then Tab leaves the grid, as any other part of a page is left.
    if (command === null || (event.key === "Tab" && leaves.current)) return;
    if (command.kind !== "leave") leaves.current = false;
    event.preventDefault();
    act(command);
  };

  const onCopy = (event: ClipboardEvent): void => {
    if (chosen === null) return;
    event.preventDefault();
    const copied = copyRange({ host, sheet: name }, chosen, { rows, columns });
    if (copied === null) {
      onNote(say(words.copyTooMuch, { limit: mostCopied }));
      return;
    }
    event.clipboardData.setData("text/plain", copied.text);
    event.clipboardData.setData("text/html", copied.html);
    onNote(say(words.copied, { count: copied.count }));
  };
  const onCut = (event: ClipboardEvent): void => {
    onCopy(event);
    act({ kind: "clear" });
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (chosen === null || here === null) return;
    event.preventDefault();
    const cells = spread(readBlock(event.clipboardData.getData("text/plain")), chosen).map((cell) => ({ sheet: name, ...cell }));
    const pasted = host.typeAll(cells);
    const lastCell = cells.at(-1);
    if (lastCell !== undefined) setFar({ of: here, head: { row: lastCell.row, column: Math.max(...cells.slice(-500).map(({ column }) => column)) } });
    onNote(`${say(words.pasted, { count: pasted.written })}${pasted.kept > 0 ? ` ${say(words.keptCells, { count: pasted.kept })}` : ""}`);
  };

  const onMouse = (event: MouseEvent): void => {
    const target = (event.target as Element).closest<HTMLElement>("[data-row],[data-column]");
    if (target === null || (event.type === "mousemove" && event.buttons !== 1) || (event.type === "mousedown" && event.button !== 0)) return;
    const { row, column } = target.dataset;
    const spot = { row: Number(row ?? 1), column: Number(column ?? 0) };
    if (event.type === "mousemove") {
      if (here !== null && row !== undefined && column !== undefined && (spot.row !== selection?.head.row || spot.column !== selection.head.column)) extend(spot);
      return;
    }
    event.preventDefault();
    if (typing !== null) commit();
    editor.current?.focus();
    leaves.current = false;
    if (event.type === "dblclick") {
      if (row !== undefined && column !== undefined) open();
      return;
    }
    if (event.shiftKey && here !== null) {
      extend({ row: row === undefined ? extent.rows : spot.row, column: column === undefined ? columnCount - 1 : spot.column });
      return;
    }
    point(spot);
    // A head chooses its whole row or column.
    if (column === undefined) setFar({ of: host.selected(), head: { row: spot.row, column: columnCount - 1 } });
    else if (row === undefined) setFar({ of: host.selected(), head: { row: Math.max(1, extent.rows), column: spot.column } });
  };

  const rowAt = (number: number, top: number, key: number | string) => (
    <GridRow
      key={key} face={face} number={number} top={top} row={host.rowOf(name, number)} from={seen.columns[0]} to={Math.min(seen.columns[1], columnCount - 1)} marks={marks.get(number)}
      selected={selectionIn(selection, number)} isHeading={roster !== undefined && number >= roster.headerRows[0] && number <= roster.headerRows[1]}
    />
  );
  const [firstRow, lastRow] = [Math.max(seen.rows[0], frozen.rows), Math.min(seen.rows[1], rowCount - 1)];
  const pool = Math.ceil((lastRow - firstRow + 9) / 16) * 16;
  const drawnRows: number[] = [];
  for (let place = firstRow; place <= lastRow; place += 1) if (rows.sizeOf(place) > 0) drawnRows.push(place);
  const shownAt = scroller.current;
  const box = {
    left: headWidth + (here === null ? 0 : columns.startOf(here.column) - (here.column < frozen.columns ? 0 : shownAt?.scrollLeft ?? 0)),
    top: headHeight + (here === null ? 0 : rows.startOf(here.row - 1) - (here.row <= frozen.rows ? 0 : shownAt?.scrollTop ?? 0)),
    width: here === null ? 0 : columns.sizeOf(here.column), height: here === null ? 0 : rows.sizeOf(here.row - 1),
  };
  return (
    <div className={`gridFrame${hasFocus ? " active" : ""}`} onFocus={() => { setHasFocus(true); }} onBlur={() => { setHasFocus(false); }}>
      <div
        ref={scroller} className="grid" role="grid" aria-label={pane.grid} aria-rowcount={rowCount} aria-colcount={columnCount} aria-multiselectable="true" tabIndex={-1}
        onFocus={({ target, currentTarget }) => { if (target === currentTarget) editor.current?.focus(); }} onMouseDown={onMouse} onMouseMove={onMouse} onDoubleClick={onMouse}
      >
        <div className="gridTop" role="presentation" style={{ width: headWidth + columns.total }}>
          <GridHead
            columns={columns} from={seen.columns[0]} to={Math.min(seen.columns[1], columnCount - 1)} frozen={frozen.columns} hidden={hiddenColumns} hiddenWord={words.hiddenColumn}
            headings={headings} chosen={chosen === null ? null : [chosen.left, chosen.right]}
          />
          {frozen.rows > 0 && (
            <div className="gridFrozen" role="presentation" style={{ height: frozenHeight }}>
              {Array.from({ length: frozen.rows }, (_, place) => (rows.sizeOf(place) > 0 ? rowAt(place + 1, rows.startOf(place), place) : null))}
            </div>
          )}
        </div>
        <div className="gridCanvas" role="presentation" style={{ height: rows.total - frozenHeight, width: headWidth + columns.total }}>
          {anchorsAbove(host, name, { row: firstRow + 1, columns: seen.columns, frozenRows: frozen.rows }).map((number) => rowAt(number, rows.startOf(number - 1) - frozenHeight, `above${String(number)}`))}
          {drawnRows.map((place) => rowAt(place + 1, rows.startOf(place) - frozenHeight, place % pool))}
        </div>
      </div>
      <CellEditor
        ref={editor} label={here === null ? pane.grid : say(pane.cellOf, { cell: cellAddress(here.row, here.column) })} help={words.gridHelp} activeId={here === null ? undefined : `${idPrefix}-cell`}
        isOpen={typing !== null} box={box} onStart={() => { if (here !== null) setTyping("enter"); else cancel(); }} onKey={onKey} onLeave={commit} onCopy={onCopy} onCut={onCut} onPaste={onPaste}
        onFocus={() => { if (here === null) point({ row: (roster?.dataRows[0] ?? 1), column: 0 }); }}
      />
    </div>
  );
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
