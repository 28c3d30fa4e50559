import type { SheetRow } from "../model/sheet.js";
import type { Group, Total } from "../model/table.js";
import { classifyRow, type BodyShape } from "./classifyRow.js";
import type { OpenGroup, RawTotal } from "./bodyMarks.js";
import { closeGroups, openGroup } from "./groups.js";
import { filledCells } from "./sheetGrid.js";
import { placeTotals, readTotal } from "./totals.js";

export interface Body {
  readonly peopleRows: readonly number[];
  readonly groups: readonly Group[];
  readonly totals: readonly Total[];
}

/** Walks the rows below a header; `lead` is a group heading that stands directly above it. */
export function readBody(rows: readonly SheetRow[], shape: BodyShape, lead: OpenGroup | null): Body {
  const peopleRows: number[] = [];
  const groups: OpenGroup[] = lead === null ? [] : [lead];
  const totals: RawTotal[] = [];
  for (const row of rows) {
    const kind = classifyRow(row, shape, peopleRows.length === 0);
    if (kind === "person") peopleRows.push(row.row);
    else if (kind === "group") groups.push(openGroup(row, filledCells(row, shape.left, shape.right), peopleRows.length));
    else if (kind === "total") {
      const total = readTotal(row, shape, peopleRows.length);
      if (total !== null) totals.push(total);
    }
  }
  return { peopleRows, groups: closeGroups(groups, totals, peopleRows), totals: placeTotals(totals, groups, peopleRows) };
}
