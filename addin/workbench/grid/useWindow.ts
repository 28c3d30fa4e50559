import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { flushSync } from "react-dom";
import type { Axis } from "./axis.js";
import { headHeight, headWidth } from "./gridSizes.js";

/** The rows (from 0) and columns that are drawn, both ends inclusive, and the size of what is seen. */
export interface GridWindow {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
  readonly width: number;
  readonly height: number;
}

/** Drawn beyond what is seen, so that most scrolling draws nothing. */
const [moreRows, moreColumns] = [10, 3];

/**
 * Follows the scrolling of a grid: what is drawn changes only when the seen part leaves it, and then in the same frame, so that
 * no white shows.
 */
export function useWindow(scroller: RefObject<HTMLDivElement | null>, rows: Axis, columns: Axis): GridWindow {
  const [drawn, setDrawn] = useState<GridWindow>({ rows: [0, Math.min(rows.count - 1, 30)], columns: [0, Math.min(columns.count - 1, 12)], width: 0, height: 0 });
  const latest = useRef(drawn);
  const follow = useCallback((isForced: boolean): void => {
    const element = scroller.current;
    if (element === null) return;
    const { scrollTop, scrollLeft, clientWidth: width, clientHeight: height } = element;
    const seenRows = [rows.at(scrollTop), rows.at(scrollTop + Math.max(0, height - headHeight))] as const;
    const seenColumns = [columns.at(scrollLeft), columns.at(scrollLeft + Math.max(0, width - headWidth))] as const;
    const { current } = latest;
    const isWithin = !isForced && width === current.width && height === current.height && covers(current.rows, seenRows) && covers(current.columns, seenColumns);
    if (isWithin) return;
    latest.current = { rows: widened(seenRows, moreRows, rows.count), columns: widened(seenColumns, moreColumns, columns.count), width, height };
    setDrawn(latest.current);
  }, [scroller, rows, columns]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    follow(true);
    const onScroll = (): void => { flushSync(() => { follow(false); }); };
    const observer = new ResizeObserver(() => { follow(false); });
    element.addEventListener("scroll", onScroll, { passive: true });
    observer.observe(element);
    return () => {
      element.removeEventListener("scroll", onScroll);
      observer.disconnect();
    };
  }, [scroller, follow]);
  return drawn;
}

function covers([first, last]: readonly [number, number], [from, to]: readonly [number, number]): boolean {
  return first <= from && last >= to;
}

function widened([first, last]: readonly [number, number], by: number, count: number): readonly [number, number] {
  return [Math.max(0, first - by), Math.min(count - 1, last + by)];
}
