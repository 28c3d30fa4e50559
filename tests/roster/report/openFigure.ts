import { parseAddress } from "../../../roster/model/address.js";
import type { CellPlan, WorkbookPlan } from "../../../roster/model/plan.js";

export interface PlacedCell extends CellPlan {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export function allCells(plan: WorkbookPlan): readonly PlacedCell[] {
  return plan.sheets.flatMap((sheet) => sheet.rows.flatMap(({ row, cells }) =>
    cells.flatMap((cell, column) => (cell === undefined ? [] : [{ ...cell, sheet: sheet.name, row, column }]))));
}

/**
 * What a reader finds who follows a figure's link: the heading's own count, and the lines of as many people below it, as
 * "file|sheet|row".
 */
export function openFigure(plan: WorkbookPlan, cell: CellPlan): { readonly says: string; readonly figureId: unknown; readonly people: readonly string[] } {
  const match = /^'(.+)'!([A-Z]+\d+)$/.exec(cell.link ?? "");
  if (match === null) throw new Error(`No link: ${cell.figureId ?? ""}`);
  const sheet = plan.sheets.find(({ name }) => name === match[1])!;
  const { row } = parseAddress(match[2]!);
  const below = sheet.rows.filter((line) => line.row >= row);
  const heading = below[0]!.cells;
  const lines = below.filter(({ cells }) => typeof cells[0]?.value === "number").slice(0, Number(cell.value));
  return {
    says: String(heading[0]?.value), figureId: heading[9]?.value,
    people: lines.map(({ cells }) => [cells[9], cells[10], cells[11]].map((one) => String(one?.value)).join("|")),
  };
}
