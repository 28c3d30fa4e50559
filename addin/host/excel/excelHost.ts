import type { CellEdit } from "../../../roster/model/edit.js";
import { done, refused } from "../../../roster/model/refusal.js";
import type { CellPlace, CellState, HostEdit, RowNow, SheetHost } from "../sheetHost.js";
import { browserPreferences } from "../browserPreferences.js";
import { localRange, placeOf } from "./address.js";
import { openSettings } from "./excelSettings.js";
import { findUsed, type NamedSheet } from "./findUsed.js";
import { lightly } from "./lightly.js";
import { openListening } from "./listening.js";
import { openMarks } from "./marks.js";
import { openNewWorkbook } from "./openNewWorkbook.js";
import { openOwnWrites } from "./ownWrites.js";
import { readRows, type Stretch } from "./readRows.js";
import { readSheets } from "./readSheets.js";
import { tellChange, tellHidden, type EditTeller } from "./tellEdits.js";
import { openTurns } from "./turns.js";
import { restoreRanges, writeRanges } from "./writeRanges.js";

/** The Excel side of the port; `addin/host/excel` is the only place that calls `Excel.run`. */
export function openExcelHost(): SheetHost {
  const turns = openTurns();
  const { inTurn } = turns;
  const own = openOwnWrites();
  const marks = openMarks();
  const settings = openSettings(turns);
  const { listen } = openListening(turns);
  let sheets: readonly NamedSheet[] = [];
  let name: string | null = null;
  const sheetOf = (id: string): NamedSheet | null => sheets.find((sheet) => sheet.id === id) ?? null;

  return {
    capabilities: { kind: "excel", keeps: "excel" },
    settings,
    preferences: browserPreferences(() => localStorage),
    newWorkbook: (bytes) => openNewWorkbook(bytes),
    async fileName() {
      name ??= await inTurn(async (context) => {
        context.workbook.load("name");
        await context.sync();
        return context.workbook.name;
      });
      return name;
    },
    read: (progress) => inTurn(async (context) => {
      const used = await findUsed(context, sheets);
      ({ name, sheets } = used);
      settings.saw(used.settings);
      marks.sawAll(used.sheets);
      return readSheets(context, used.sheets, progress);
    }),
    readRows: (sheet, rows) => inTurn(async (context): Promise<readonly RowNow[]> => {
      const read = await readRows(context, sheet ?? "", stretchesOf(rows));
      if (read === null) return [];
      marks.saw(read);
      return read.rows;
    }),
    async write(edits: readonly CellEdit[]) {
      for (const edit of edits) own.expect(edit, edit.value);
      const written = await inTurn((context) => writeRanges(context, edits));
      if (!written.ok) edits.forEach(own.forget);
      return written;
    },
    restore(states: readonly CellState[]) {
      for (const state of states) own.expect(state, state.value);
      return inTurn((context) => restoreRanges(context, states));
    },
    mark: (wanted) => inTurn((context) => marks.mark(context, wanted)),
    remark: (changes) => inTurn((context) => marks.remark(context, changes)),
    unmark: () => inTurn((context) => marks.mark(context, [])),
    select: (place) => inTurn((context) => select(context, place)),
    selection: () => inTurn(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load("address");
      await context.sync();
      return placeOf(cell.address);
    }),
    onEdit(listener) {
      const teller: EditTeller = { turns, own, marks, sheetOf, listener: (edit) => { takeMoved(edit); listener(edit); } };
      const takeMoved = (edit: HostEdit): void => { if (edit.kind === "moved") marks.forgetPlaces(); };
      const moved = ({ source }: { readonly source: string }): Promise<void> => Promise.resolve(teller.listener({ kind: "moved", isQuiet: source !== "Local" }));
      return listen((context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/id,items/name");
        const knows = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);
        return {
          handlers: [
            worksheets.onChanged.add((event) => tellChange(event, teller)), worksheets.onAdded.add(moved), worksheets.onDeleted.add(moved),
            ...(knows("1.10") ? [worksheets.onRowSorted.add(moved), worksheets.onColumnSorted.add(moved)] : []),
            ...(knows("1.11") ? [worksheets.onRowHiddenChanged.add((event) => tellHidden(event, teller))] : []),
          ],
          // The sheets come along with the registering: the first check need not ask for them.
          registered: () => { sheets = worksheets.items.map(({ id, name: called }) => ({ id, name: called })); },
        };
      });
    },
    onSelect: (listener) => listen((context) => ({
      handlers: [context.workbook.worksheets.onSelectionChanged.add(async ({ address, worksheetId }) => {
        const range = localRange(address.split(",")[0]!);
        const sheet = sheetOf(worksheetId)?.name ?? (await inTurn((inside) => nameOf(inside, worksheetId)));
        if (range !== null && sheet !== null) listener({ sheet, row: range.top, column: range.left });
      })],
    })),
  };
}

/** Excel shows nothing of a hidden sheet, and refuses to go there. */
async function select(context: Excel.RequestContext, { sheet, row, column }: CellPlace) {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet ?? "");
  worksheet.load("visibility");
  await context.sync();
  if (worksheet.isNullObject) return refused("sheet-missing", { sheet: sheet ?? "" });
  if (worksheet.visibility !== "Visible") return refused("sheet-hidden", { sheet: sheet ?? "" });
  worksheet.activate();
  lightly(worksheet.getRangeByIndexes(row - 1, column, 1, 1)).select();
  await context.sync();
  return done(null);
}

async function nameOf(context: Excel.RequestContext, worksheetId: string): Promise<string | null> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(worksheetId);
  worksheet.load("name");
  await context.sync();
  return worksheet.isNullObject ? null : worksheet.name;
}

/** Rows as few stretches; those close to each other are read together. @example stretchesOf([7, 8, 12]) // [[7, 8], [12, 12]] */
function stretchesOf(rows: readonly number[]): readonly Stretch[] {
  const stretches: [number, number][] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else stretches.push([row, row]);
  }
  return stretches;
}
