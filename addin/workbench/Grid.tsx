import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type KeyboardEvent } from "react";
import { cellAddress, columnLetters } from "../../roster/model/address.js";
import { shownText, type Sheet } from "../../roster/model/sheet.js";
import { say } from "../../roster/words/words.js";
import type { FileHost } from "../host/file/fileHost.js";
import type { CellPlace } from "../host/sheetHost.js";
import { useSpeech } from "../pane/language.js";
import { useDesk } from "../pane/useDesk.js";
import { columnWidths } from "./columnWidths.js";
import { GridCell } from "./GridCell.js";

const rowHeight = 28;
const headWidth = 52;
/** Empty rows below the last one, to type new people into. */
const spare = 20;

/** The sheet to look at and to edit: only what is on the screen is drawn, so that 50,000 rows scroll as 50 do. */
export function Grid({ host, sheet, headerRows }: { readonly host: FileHost; readonly sheet: Sheet; readonly headerRows: readonly [number, number] | null }) {
  const desk = useDesk();
  const { pane } = useSpeech();
  const version = useRef(0);
  useSyncExternalStore((listener) => host.onShown(() => { version.current += 1; listener(); }), () => version.current);
  const scroller = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<{ readonly place: CellPlace; readonly text: string } | null>(null);
  const widths = useMemo(() => columnWidths(sheet), [sheet]);
  const last = (sheet.rows.at(-1)?.row ?? 0) + spare;
  const rows = useVirtualizer({ count: last, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 12 });
  const columns = useVirtualizer({ horizontal: true, count: widths.length, getScrollElement: () => scroller.current, estimateSize: (index) => widths[index]!, overscan: 4 });
  const marks = useMemo(() => new Map(host.marks().filter((mark) => mark.sheet === sheet.name).map((mark) => [`${String(mark.row)},${String(mark.column)}`, mark.severity])), [host.marks(), sheet]);
  const covered = useMemo(() => coveredCells(sheet), [sheet]);
  const selected = host.selected();
  const here = selected?.sheet === sheet.name ? selected : null;

  useEffect(() => {
    if (here === null) return;
    rows.scrollToIndex(here.row - 1, { align: "auto" });
    columns.scrollToIndex(here.column, { align: "auto" });
  }, [here?.row, here?.column]);

  const step = (down: number, right: number): void => {
    const from = here ?? { sheet: sheet.name, row: 1, column: 0 };
    host.point({
      sheet: sheet.name, row: Math.min(last, Math.max(1, from.row + down)), column: Math.min(widths.length - 1, Math.max(0, from.column + right)),
    });
  };
  const begin = (place: CellPlace, text: string | null): void => {
    const row = host.rowOf(place.sheet, place.row);
    setEditing({ place, text: text ?? (row === null ? "" : shownText(row, place.column)) });
  };
  const end = (text: string | null): void => {
    if (editing !== null && text !== null) {
      const typed = host.type(editing.place, text);
      desk.state.set({ refusal: typed.ok ? null : typed.refusal });
    }
    setEditing(null);
    scroller.current?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (editing !== null) return;
    const move = moves[event.key];
    if (move !== undefined) {
      event.preventDefault();
      step(...move);
    } else if (here !== null && (event.key === "Enter" || event.key === "F2")) {
      event.preventDefault();
      begin(here, null);
    } else if (here !== null && (event.key === "Delete" || event.key === "Backspace")) {
      event.preventDefault();
      const typed = host.type(here, "");
      desk.state.set({ refusal: typed.ok ? null : typed.refusal });
    } else if (here !== null && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      begin(here, event.key);
    }
  };

  const total = columns.getTotalSize() + headWidth;
  return (
    <div ref={scroller} className="grid" role="grid" aria-label={pane.grid} aria-rowcount={last} aria-colcount={widths.length} tabIndex={0} onKeyDown={onKey}>
      <div className="gridHead" role="row" style={{ width: total }}>
        <div className="cell rowHead" role="presentation" />
        <div style={{ width: columns.getVirtualItems()[0]?.start ?? 0, flex: "none" }} role="presentation" />
        {columns.getVirtualItems().map(({ index }) => <div key={index} className="cell" role="columnheader" style={{ width: widths[index] }}>{columnLetters(index)}</div>)}
      </div>
      <div className="gridCanvas" role="presentation" style={{ height: rows.getTotalSize(), width: total }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const number = index + 1;
          const row = host.rowOf(sheet.name, number);
          return (
            <div key={number} className="gridRow" role="row" aria-rowindex={number} style={{ transform: `translateY(${String(start)}px)` }}>
              <div className="cell rowHead" role="rowheader">{number}</div>
              <div style={{ width: columns.getVirtualItems()[0]?.start ?? 0, flex: "none" }} role="presentation" />
              {columns.getVirtualItems().map(({ index: column }) => {
                const key = `${String(number)},${String(column)}`;
                const place = { sheet: sheet.name, row: number, column };
                const isHere = here?.row === number && here.column === column;
                return (
                  <GridCell
                    key={column} width={widths[column]!} label={say(pane.cellOf, { cell: cellAddress(number, column) })}
                    text={row === null ? "" : shownText(row, column)} isNumber={typeof row?.values[column] === "number"}
                    mark={marks.get(key) ?? null} isSelected={isHere} isCovered={covered.has(key)}
                    isHeading={headerRows !== null && number >= headerRows[0] && number <= headerRows[1]}
                    editing={isHere && editing !== null ? editing.text : null}
                    onPoint={() => { host.point(place); }} onBegin={() => { host.point(place); begin(place, null); }} onEnd={end}
                  />
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}

const moves: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1], Tab: [0, 1], PageDown: [20, 0], PageUp: [-20, 0],
};

/** Cells that a merge covers show nothing of their own. */
function coveredCells({ merges }: Sheet): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const { top, left, bottom, right } of merges) {
    if ((bottom - top + 1) * (right - left + 1) > 10_000) continue;
    for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) if (row !== top || column !== left) cells.add(`${String(row)},${String(column)}`);
  }
  return cells;
}
