import { yearOf } from "../../roster/model/partialDate.js";
import { indexOf, peopleOf } from "../layouts/placeTable.js";
import { expectOnTable, type Planting } from "./bench.js";

/** 年龄 worked out for the end of a year at least six months past and never again, in two large rosters. */
export const ageStale: Planting = {
  name: "age-stale",
  plant(bench) {
    const layouts = ["schoolQuery", "plainList"];
    const tables = bench.tables.filter(
      ({ book, table }) =>
        layouts.includes(book.unit.layout) && indexOf(table, "age") >= 0 && peopleOf(table.plan).length > 8,
    );
    for (const layout of layouts) {
      const spot = tables.filter(({ book }) => book.unit.layout === layout).at(-1)!;
      spot.table.plan.ageAsOf = `${yearOf(bench.asOf) - (bench.asOf.slice(5) < "07" ? 2 : 1)}-12-31`;
      expectOnTable(bench, spot, {
        rule: this.name,
        severity: "warning",
        field: "age",
        row: spot.table.headerRows[1],
        column: indexOf(spot.table, "age"),
      });
    }
  },
};
