import { cellAddress } from "../model/address.js";
import type { CellPlan, SheetPlan } from "../model/plan.js";
import type { AgeFold, DraftCell, DraftSheet } from "./draft.js";
import { placeIn } from "./formulas.js";
import { AGE_COLUMN, type FigurePeople, type PeopleBlock } from "./sheets/figurePeople.js";

/** Finishes a sheet: every figure jumps to its people, and ages are worked out from theirs. */
export function linkFigures(sheet: DraftSheet, people: FigurePeople): SheetPlan {
  return {
    ...sheet,
    rows: sheet.rows.map(({ cells, height }, index) => ({
      row: index + 1, ...(height === undefined ? {} : { height }), cells: cells.map((cell) => cell && linkCell(cell, people)),
    })),
  };
}

function linkCell({ figureLabel: _label, ages, ...cell }: DraftCell, { sheet, blocks }: FigurePeople): CellPlan {
  const block = blocks.get(cell.figureId ?? ages?.figureId ?? "");
  if (block === undefined) return cell;
  const link = placeIn(sheet.name, block.heading, 0);
  return ages === undefined ? { ...cell, link } : { ...cell, link, formula: foldFormula(ages.by, sheet.name, block) };
}

function foldFormula(by: AgeFold, sheet: string, { rows: [first, last] }: PeopleBlock): string {
  const ages = `${placeIn(sheet, first, AGE_COLUMN)}:${cellAddress(last, AGE_COLUMN)}`;
  switch (by) {
    case "average":
      return `ROUND(AVERAGE(${ages}),1)`;
    case "oldest":
      return `MAX(${ages})`;
    case "youngest":
      return `MIN(${ages})`;
  }
}
