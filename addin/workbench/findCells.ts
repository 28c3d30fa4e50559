import { shownText } from "../../roster/model/sheet.js";
import type { FileHost } from "../host/file/fileHost.js";
import type { CellPlace } from "../host/sheetHost.js";

/** So many places are enough to step through. */
export const mostFound = 5_000;
const rowsAtOnce = 4_000;

/**
 * Finds the cells that show a text, sheet by sheet, row by row, however it is written in capitals or small letters. The page
 * is let go on between every few thousand rows.
 * @returns null when it was ended
 */
export async function findCells(host: FileHost, sheets: readonly (string | null)[], text: string, signal: AbortSignal): Promise<readonly CellPlace[] | null> {
  const wanted = text.toLowerCase();
  const found: CellPlace[] = [];
  if (wanted === "") return found;
  for (const sheet of sheets) {
    const { rows } = host.extentOf(sheet);
    for (let number = 1; number <= rows; number += 1) {
      if (number % rowsAtOnce === 0) await new Promise((resume) => setTimeout(resume, 0));
      if (signal.aborted) return null;
      const row = host.rowOf(sheet, number);
      if (row === null) continue;
      for (let column = 0; column < row.values.length; column += 1) {
        if (row.values[column] === null || !shownText(row, column).toLowerCase().includes(wanted)) continue;
        found.push({ sheet, row: number, column });
        if (found.length >= mostFound) return found;
      }
    }
  }
  return found;
}
