import type { CellEdit } from "../../../roster/model/edit.js";
import type { SheetRow } from "../../../roster/model/sheet.js";
import { showNumbers } from "../../../spreadsheet/formats/showNumber.js";
import type { CellPlace, CellState, HostEdit, HostSettings, SheetHost } from "../sheetHost.js";
import { browserPreferences } from "../browserPreferences.js";
import { localRange } from "./address.js";
import { buildRows } from "./buildRows.js";
import { markRanges, unmarkRanges } from "./markRanges.js";
import { openNewWorkbook } from "./openNewWorkbook.js";
import { openOwnWrites, type OwnWrites } from "./ownWrites.js";
import { readSheets } from "./readSheets.js";
import { restoreRanges, writeRanges } from "./writeRanges.js";

/**
 * One batch after the other: two that mark at once would take each other's marks off, and Excel answers neither faster.
 * @example await inTurn((context) => readSheets(context))
 */
let turn: Promise<unknown> = Promise.resolve();
function inTurn<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  const run = turn.then(() => Excel.run(batch));
  turn = run.catch(() => undefined);
  return run;
}

/** An edit of more rows than this is read with the whole sheet. */
const fewRows = 200;

/** The Excel side of the port; `addin/host/excel` is the only place that calls `Excel.run`. */
export function openExcelHost(): SheetHost {
  const own = openOwnWrites();
  const places = (cells: readonly CellPlace[]): void => { for (const cell of cells) own.expect(cell); };
  return {
    capabilities: { kind: "excel", keeps: "excel" },
    fileName: () => inTurn(async (context) => {
      context.workbook.load("name");
      await context.sync();
      return context.workbook.name;
    }),
    read: (progress) => inTurn((context) => readSheets(context, progress)),
    write: async (edits: readonly CellEdit[]) => {
      places(edits);
      const written = await inTurn((context) => writeRanges(context, edits));
      if (!written.ok) edits.forEach(own.forget);
      return written;
    },
    restore: (states: readonly CellState[]) => {
      places(states);
      return inTurn((context) => restoreRanges(context, states));
    },
    mark: (marks) => inTurn((context) => markRanges(context, marks)),
    unmark: () => inTurn(unmarkRanges),
    select: ({ sheet, row, column }) => inTurn(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet ?? "");
      worksheet.activate();
      worksheet.getRangeByIndexes(row - 1, column, 1, 1).select();
      await context.sync();
    }),
    newWorkbook: (bytes) => openNewWorkbook(bytes),
    settings: excelSettings,
    preferences: browserPreferences(() => localStorage),
    onEdit: (listener) => listen((context) => context.workbook.worksheets.onChanged.add((event) => tellEdit(event, own, listener))),
    onSelect: (listener) => listen((context) => context.workbook.worksheets.onSelectionChanged.add(async (event) => {
      const range = localRange(event.address);
      const name = await nameOf(event.worksheetId);
      if (range !== null && name !== null) listener({ sheet: name, row: range.top, column: range.left });
    })),
  };
}

/** Settings of the workbook itself, saved with it. */
const excelSettings: HostSettings = {
  read: (key) => inTurn(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key);
    setting.load("value");
    await context.sync();
    return setting.isNullObject ? null : String(setting.value);
  }),
  write: (key, text) => inTurn(async (context) => {
    if (text !== null) {
      context.workbook.settings.add(key, text);
      await context.sync();
      return;
    }
    const setting = context.workbook.settings.getItemOrNullObject(key);
    setting.load("key");
    await context.sync();
    if (setting.isNullObject) return;
    setting.delete();
    await context.sync();
  }),
};

/** Registers at once and takes itself off again, whichever of the two comes first. */
function listen<T>(register: (context: Excel.RequestContext) => OfficeExtension.EventHandlerResult<T>): () => void {
  let stopped = false;
  const registered = inTurn(async (context) => {
    const handler = register(context);
    await context.sync();
    return handler;
  });
  return () => {
    if (stopped) return;
    stopped = true;
    void registered.then((handler) => Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    }));
  };
}

/** Only what this clerk does here: not what the product wrote, and not what a co-author does elsewhere. */
async function tellEdit(event: Excel.WorksheetChangedEventArgs, own: OwnWrites, listener: (edit: HostEdit) => void): Promise<void> {
  if (event.source !== "Local") return;
  const range = localRange(event.address);
  if (event.changeType !== "RangeEdited" || range === null || range.bottom - range.top + 1 > fewRows) {
    listener({ kind: "moved" });
    return;
  }
  const sheet = await nameOf(event.worksheetId);
  if (sheet === null || own.isOwn(sheet, range)) return;
  listener({ kind: "rows", sheet, rows: await readRows(sheet, range.top, range.bottom) });
}

function nameOf(worksheetId: string): Promise<string | null> {
  return inTurn(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(worksheetId);
    worksheet.load("name");
    await context.sync();
    return worksheet.isNullObject ? null : worksheet.name;
  });
}

function readRows(sheet: string, top: number, bottom: number): Promise<readonly { readonly row: number; readonly now: SheetRow | null }[]> {
  return inTurn(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const range = worksheet.getRangeByIndexes(top - 1, 0, bottom - top + 1, 1).getEntireRow().getUsedRangeOrNullObject(true);
    range.load("values,numberFormat,formulas,rowIndex,columnIndex,rowHidden");
    await context.sync();
    const rows = range.isNullObject ? [] : buildRows({
      top: range.rowIndex, left: range.columnIndex, values: range.values as SheetRow["values"][],
      formats: formatsOf(range.numberFormat as string[][]), formulas: formulasOf(range), hidden: new Set(range.rowHidden ? range.values.keys() : []), struck: [],
    }, showNumbers(false));
    return Array.from({ length: bottom - top + 1 }, (_, place) => ({ row: top + place, now: rows.find(({ row }) => row === top + place) ?? null }));
  });
}

function formatsOf(formats: readonly (readonly string[])[]): ReadonlyMap<number, readonly string[]> {
  return new Map((formats[0] ?? []).map((_first, column) => [column, formats.map((row) => row[column]!)]));
}

function formulasOf(range: Excel.Range): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  (range.formulas as unknown[][]).forEach((line, down) => {
    line.forEach((formula, right) => {
      if (typeof formula === "string" && formula.startsWith("=")) found.set(`${String(range.rowIndex + down)},${String(range.columnIndex + right)}`, formula.slice(1));
    });
  });
  return found;
}
