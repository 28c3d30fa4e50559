import { columnLetters } from "../roster/model/address.js";
import { isGap, joinedHeading, peopleOf } from "./layouts/placeTable.js";
import type { PlacedTable, SheetPlan } from "./layouts/plan.js";
import { isCsv } from "./plantings/bench.js";
import type { TrueSheet, TrueTable } from "./truth.js";

/** What reading should find in a sheet. */
export function trueSheet(file: string, sheet: SheetPlan, tables: readonly PlacedTable[]): TrueSheet {
  const rosters = sheet.skipped === null ? tables.filter(({ plan }) => peopleOf(plan).length > 0).map(trueTable) : [];
  return {
    file,
    sheet: isCsv(file) ? null : sheet.name,
    tables: rosters,
    skipped: sheet.skipped,
    people: rosters.reduce((people, table) => people + table.peopleRows.length, 0),
  };
}

function trueTable(placed: PlacedTable): TrueTable {
  const { plan } = placed;
  const peopleRows = peopleOf(plan).map((person) => placed.rowOf.get(person)!);
  return {
    ledger: "retirees",
    headerRows: placed.headerRows,
    dataRows: [peopleRows[0]!, peopleRows.at(-1)!],
    peopleRows,
    columns: plan.columns.flatMap((column, place) => {
      if (isGap(column)) return [];
      return [
        {
          column: columnLetters(plan.left + place),
          heading: joinedHeading(column),
          field: column.field,
          part: column.part,
          asked: column.asked !== null,
        },
      ];
    }),
  };
}
