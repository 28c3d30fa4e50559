import type { CellEdit } from "../model/edit.js";
import type { Survey } from "./survey.js";

/** The edits of all safe fixes, in the order of the sheet; where two fixes want one cell the first stands. */
export function pickSafeFixes(survey: Survey): readonly CellEdit[] {
  const edits = new Map<string, CellEdit>();
  for (const { sheet, tables } of survey.sheets) {
    for (const { findings } of tables) {
      for (const { fix } of findings) {
        if (fix === null || !fix.safe) continue;
        for (const cell of fix.cells) {
          const key = `${sheet ?? ""}!${String(cell.row)},${String(cell.column)}`;
          if (!edits.has(key)) edits.set(key, { sheet, ...cell });
        }
      }
    }
  }
  return [...edits.values()];
}
