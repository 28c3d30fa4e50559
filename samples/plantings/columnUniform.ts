import { indexOf, peopleOf } from "../layouts/placeTable.js";
import { writeDate } from "../writing/dateForms.js";
import { expectOnTable, type Planting } from "./bench.js";

/** A column that two people filled in, each in their own form. */
export const columnUniform: Planting = {
  name: "column-uniform",
  plant(bench) {
    const mixed = [
      ["townLedger", "work_start_date"],
      ["sheetPerCategory", "retire_date"],
      ["plainList", "work_start_date"],
    ] as const;
    for (const [layout, key] of mixed) {
      const spot = bench.tables
        .filter(({ book, table }) => book.unit.layout === layout && peopleOf(table.plan).length > 8)
        .at(-1)!;
      for (const [place, person] of peopleOf(spot.table.plan).entries()) {
        const date = person.listing.told[key];
        if (place % 3 === 1 && date !== undefined && !person.shows.has(key))
          person.shows.set(key, { ...writeDate(date, "zh", false), role: "centre" });
      }
      expectOnTable(bench, spot, {
        rule: this.name,
        severity: "info",
        field: key,
        row: spot.table.headerRows[1],
        column: indexOf(spot.table, key),
      });
    }
  },
};
