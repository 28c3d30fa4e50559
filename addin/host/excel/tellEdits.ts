import type { CellPlace, HostEdit, RowShift } from "../sheetHost.js";
import { localRange, rowsOf } from "./address.js";
import type { NamedSheet } from "./findUsed.js";
import type { Marks } from "./marks.js";
import type { OwnWrites } from "./ownWrites.js";
import { readRows, type Stretch } from "./readRows.js";
import type { Turns } from "./turns.js";

/** An edit of more rows than this is read with the whole sheet. */
const fewRows = 200;
/** Of more cells nobody asks whether marks were copied along: a block that was pasted may bring some. */
const fewCells = 1;

export interface EditTeller {
  readonly turns: Turns;
  readonly own: OwnWrites;
  readonly marks: Marks;
  /** Sheets by their ids, as last seen. */
  sheetOf(id: string): NamedSheet | null;
  listener(edit: HostEdit): void;
}

/** A change as Excel tells it: what the product wrote is dropped, what others did elsewhere is told as quiet. */
export async function tellChange(event: Excel.WorksheetChangedEventArgs, teller: EditTeller): Promise<void> {
  const isQuiet = event.source !== "Local";
  const range = localRange(event.address);
  const known = teller.sheetOf(event.worksheetId);
  if (event.changeType !== "RangeEdited") {
    const shift = known === null ? null : shiftOf(event, known.name);
    teller.listener({ kind: "moved", isQuiet, ...(shift === null ? {} : { shift }) });
    return;
  }
  if (range === null || range.bottom - range.top + 1 > fewRows) {
    // A sort or a large block; of the product's own large writes every cell is expected.
    if (!isQuiet && range !== null && known !== null && isOwn(event, teller, known.name)) return;
    teller.listener({ kind: "moved", isQuiet });
    return;
  }
  if (!isQuiet && known !== null && isOwn(event, teller, known.name)) return;
  await tellRows(event.worksheetId, [[range.top, range.bottom]], { teller, isQuiet, cells: isQuiet ? null : event.address });
}

/** Rows were hidden or shown, by hand or by a filter. */
export async function tellHidden(event: Excel.WorksheetRowHiddenChangedEventArgs, teller: EditTeller): Promise<void> {
  const rows = rowsOf(event.address);
  const isQuiet = event.source !== "Local";
  if (rows === null || rows[1] - rows[0] + 1 > fewRows) teller.listener({ kind: "moved", isQuiet });
  else await tellRows(event.worksheetId, [rows], { teller, isQuiet, cells: null });
}

async function tellRows(
  worksheetId: string, stretches: readonly Stretch[], { teller, isQuiet, cells }: { readonly teller: EditTeller; readonly isQuiet: boolean; readonly cells: string | null },
): Promise<void> {
  const read = await teller.turns.inTurn((context) => readRows(context, worksheetId, stretches, cells));
  if (read === null) {
    teller.listener({ kind: "moved", isQuiet });
    return;
  }
  teller.marks.saw(read);
  if (cells !== null) {
    const places = placesIn(read.name, cells);
    if (places.length > fewCells) teller.marks.mayBeCopied(read.name, null, places);
    else teller.marks.mayBeCopied(read.name, read.here, places);
  }
  teller.listener({ kind: "rows", sheet: read.name, rows: read.rows, isQuiet });
}

/** 1.14 tells itself who triggered an event; before, the product remembers what it wrote. */
function isOwn({ triggerSource, address, details }: Excel.WorksheetChangedEventArgs, { own }: EditTeller, sheet: string): boolean {
  const range = localRange(address)!;
  const isExpected = own.isOwn(sheet, range, details === undefined ? undefined : (details.valueAfter as string | number | boolean | null));
  return isExpected || (Office.context.requirements.isSetSupported("ExcelApi", "1.14") && triggerSource === "ThisLocalAddin");
}

function shiftOf({ changeType, address }: Excel.WorksheetChangedEventArgs, sheet: string): RowShift | null {
  const rows = rowsOf(address);
  const isWhole = localRange(address) === null;
  if (rows === null || !isWhole || (changeType !== "RowInserted" && changeType !== "RowDeleted")) return null;
  const count = rows[1] - rows[0] + 1;
  return { sheet, at: rows[0], count: changeType === "RowInserted" ? count : -count };
}

function placesIn(sheet: string, address: string): readonly CellPlace[] {
  const range = localRange(address);
  if (range === null) return [];
  const { top, left, bottom, right } = range;
  return Array.from({ length: bottom - top + 1 }, (_, down) => Array.from({ length: right - left + 1 }, (_unused: unknown, across) => ({ sheet, row: top + down, column: left + across }))).flat();
}
