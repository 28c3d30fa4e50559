import type { SheetLooks } from "../../../spreadsheet/looks/looks.js";
import type { RosterView } from "../../engine/engine.js";
import type { Axis } from "./axis.js";

/** How many rows and columns stay when the sheet is scrolled. */
export interface Frozen {
  readonly rows: number;
  readonly columns: number;
}

/** What stays may take so much of the window and no more, or nothing could be scrolled on a small one. */
const mostShare = 0.4;

interface Sizes {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly width: number;
  readonly height: number;
}

/** What the file itself holds fast; else the heading of the roster and the columns up to the name, once they are known. */
export function frozenOf(looks: SheetLooks | undefined, roster: RosterView | undefined, { rows, columns, width, height }: Sizes): Frozen {
  const name = roster?.columns.find(({ field }) => field === "name")?.index;
  const ofFile = looks?.frozen ?? { rows: 0, columns: 0 };
  const wantedRows = ofFile.rows > 0 ? ofFile.rows : roster?.headerRows[1] ?? 0;
  const wantedColumns = ofFile.columns > 0 ? ofFile.columns : name === undefined ? 0 : name + 1;
  return {
    rows: wantedRows < rows.count && rows.startOf(wantedRows) <= height * mostShare ? wantedRows : 0,
    columns: wantedColumns < columns.count && columns.startOf(wantedColumns) <= width * mostShare ? wantedColumns : 0,
  };
}
