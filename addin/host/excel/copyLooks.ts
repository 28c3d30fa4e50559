import type { CellEdit } from "../../../roster/model/edit.js";
import { cellRuns, inMessages } from "./cellRuns.js";
import { lightly } from "./lightly.js";
import { plannedBytes } from "./messageSize.js";

/** What is taken over from another cell: never its number format, which goes with the value, nor a merge. */
const wanted: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true }, font: { bold: true, color: true, italic: true, name: true, size: true }, borders: { color: true, style: true, weight: true },
    horizontalAlignment: true, verticalAlignment: true, wrapText: true,
  },
};

/** Looks of one cell on the wire, when they are set. */
const looksWeight = 700;

/**
 * Gives blank cells right of everything the looks of the cells that they are to be like. Where somebody has given a column looks
 * already, they stay.
 * @returns the edits whose cells had no looks of their own
 */
export async function copyLooks(context: Excel.RequestContext, edits: readonly CellEdit[]): Promise<ReadonlySet<CellEdit>> {
  const alike = edits.filter((edit) => edit.like !== undefined);
  if (alike.length === 0) return new Set();
  const ends = new Map([...new Set(alike.map(({ sheet }) => sheet ?? ""))].map((name) => [name, context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(false)]));
  for (const used of ends.values()) used.load("columnIndex,columnCount");
  const models = new Map([...new Map(alike.map((edit) => [modelOf(edit), edit]))].map(([key, { sheet, like }]) =>
    [key, lightly(context.workbook.worksheets.getItem(sheet ?? "").getRangeByIndexes(like!.row - 1, like!.column, 1, 1)).getCellProperties(wanted)]));
  await context.sync();
  const bare = alike.filter(({ sheet, column }) => {
    const used = ends.get(sheet ?? "")!;
    return used.isNullObject || column >= used.columnIndex + used.columnCount;
  });
  for (const message of inMessages(cellRuns(bare, (a, b) => modelOf(a) === modelOf(b)), plannedBytes, () => looksWeight)) {
    for (const { sheet, row, column, cells } of message) {
      const looks = settable(models.get(modelOf(cells[0]!))!.value[0]![0]!);
      lightly(context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row - 1, column, cells.length, 1)).setCellProperties(cells.map(() => [looks]));
    }
    await context.sync();
  }
  return new Set(bare);
}

/** Excel tells a cell without a fill as white, and would hide its grid lines if it were set so. */
function settable({ format }: Excel.CellProperties): Excel.SettableCellProperties {
  if (format === undefined) return {};
  const { fill, ...rest } = format;
  const isFilled = fill?.color !== undefined && fill.color !== "" && fill.color.toUpperCase() !== "#FFFFFF";
  return { format: { ...rest, ...(isFilled ? { fill } : {}) } };
}

function modelOf({ sheet, like }: CellEdit): string {
  return `${sheet ?? ""}!${String(like?.row)},${String(like?.column)}`;
}
