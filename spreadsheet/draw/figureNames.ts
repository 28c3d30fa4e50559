import { columnLetters } from "../../roster/model/address.js";
import type { WorkbookPlan } from "../../roster/model/plan.js";
import { quotedSheet } from "./planCells.js";

export interface FigureName {
  /** "figure.overview.lixiu.female" */
  readonly name: string;
  readonly range: string;
}

/**
 * A name for every cell that shows a figure, so that the figure is found again by its id in a workbook that was sent on,
 * whatever rows somebody inserted. What a name may not hold becomes "_"; the second of two equal names is told apart.
 * @example figureNames(plan)[0] // { name: "figure.overview.lixiu", range: "'总体情况'!$B$5" }
 */
export function figureNames(plan: WorkbookPlan): readonly FigureName[] {
  const taken = new Set<string>();
  const names: FigureName[] = [];
  for (const sheet of plan.sheets) {
    for (const row of sheet.rows) {
      row.cells.forEach((cell, column) => {
        if (cell?.figureId === undefined) return;
        const name = freeName(`figure.${cell.figureId.replace(/[^\p{L}\p{N}_.]/gu, "_")}`.slice(0, 240), taken);
        names.push({ name, range: `${quotedSheet(sheet.name)}!$${columnLetters(column)}$${row.row}` });
      });
    }
  }
  return names;
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${name}_${count}`;
  taken.add(free.toLowerCase());
  return free;
}
