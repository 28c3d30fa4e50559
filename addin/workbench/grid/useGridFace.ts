import { useId, useMemo, type RefObject } from "react";
import type { Sheet } from "../../../roster/model/sheet.js";
import type { WorkbookLooks } from "../../../spreadsheet/looks/looks.js";
import type { RosterView } from "../../engine/engine.js";
import type { FileHost } from "../../host/file/fileHost.js";
import { useWords } from "../useWords.js";
import { frozenOf, type Frozen } from "./frozen.js";
import type { SheetFace } from "./GridRow.js";
import { columnAxis, rowAxis, spareRows } from "./gridSizes.js";
import { painterOf } from "./paint.js";
import { useScheme } from "./useScheme.js";
import { useWindow, type GridWindow } from "./useWindow.js";

/** Everything of a sheet's shape: sizes, what is hidden, what stays, what is seen. */
export interface GridFace extends SheetFace {
  readonly seen: GridWindow;
  readonly frozen: Frozen;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly rowCount: number;
  readonly columnCount: number;
}

interface Shape {
  readonly host: FileHost;
  readonly sheet: Sheet;
  readonly looks: WorkbookLooks | null;
  readonly roster: RosterView | undefined;
  readonly showsHidden: boolean;
}

const none: ReadonlySet<number> = new Set();

/** Works out the shape of a sheet; what rows share stays the same object until one of it changes. */
export function useGridFace(scroller: RefObject<HTMLDivElement | null>, { host, sheet, looks, roster, showsHidden }: Shape): GridFace {
  const words = useWords();
  const scheme = useScheme();
  const idPrefix = useId();
  const { name } = sheet;
  const extent = host.extentOf(name);
  const rowCount = Math.ceil((extent.rows + spareRows) / 20) * 20;
  const columnCount = Math.max(8, extent.columns);
  const ofSheet = useMemo(() => looks?.sheets.find((each) => each.sheet === name), [looks, name]);
  const hiddenRows = useMemo(() => new Set(sheet.rows.filter(({ hidden }) => hidden).map(({ row }) => row)), [sheet]);
  const hiddenColumns = useMemo(() => new Set(sheet.hiddenColumns), [sheet]);
  const rows = useMemo(() => rowAxis(sheet, ofSheet, { count: rowCount, hidden: showsHidden ? none : hiddenRows }), [sheet, ofSheet, rowCount, showsHidden, hiddenRows]);
  const columns = useMemo(() => columnAxis(sheet, ofSheet, { count: columnCount, hidden: showsHidden ? none : hiddenColumns }), [sheet, ofSheet, columnCount, showsHidden, hiddenColumns]);
  const seen = useWindow(scroller, rows, columns);
  const frozen = frozenOf(ofSheet, roster, { rows, columns, width: seen.width, height: seen.height });
  const painter = useMemo(() => painterOf(looks, name, scheme), [looks, name, scheme]);
  const face = useMemo((): SheetFace => ({
    rows, columns, painter, frozenColumns: frozen.columns, width: seen.width, hiddenRows, hiddenRowWord: words.hiddenRow, idPrefix,
    mergeAt: (row, column) => host.mergeAt(name, row, column),
  }), [rows, columns, painter, frozen.columns, seen.width, hiddenRows, words, idPrefix, host, name]);
  return useMemo(
    () => ({ ...face, seen, frozen: { rows: frozen.rows, columns: frozen.columns }, hiddenColumns, rowCount, columnCount }),
    [face, seen, frozen.rows, frozen.columns, hiddenColumns, rowCount, columnCount],
  );
}
