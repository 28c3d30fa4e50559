import { indexOf } from "../layouts/placeTable.js";
import type { GroupRow, TotalRow } from "../layouts/plan.js";
import { expectOnTable, type Bench, type Planting, type TableSpot } from "./bench.js";

interface Stated {
  readonly spot: TableSpot;
  readonly body: GroupRow | TotalRow;
  readonly row: number;
}

/** "(3人)" and 合计 that were not changed when a row was added. */
export const totalMismatch: Planting = {
  name: "total-mismatch",
  plant(bench) {
    const stated = bench.tables.flatMap((spot) => statedIn(spot));
    const totals = stated.filter(({ body }) => body.kind === "total" && body.label === "合计");
    const group = stated.find(({ body }) => body.kind === "group");
    const inWords = totals.find(({ body }) => body.kind === "total" && body.countKey === null);
    for (const one of [group, totals[0], inWords]) if (one !== undefined) misstate(bench, one);
  },
};

function statedIn(spot: TableSpot): readonly Stated[] {
  return [...spot.table.rowOf].flatMap(([body, row]) =>
    body.kind === "group" || body.kind === "total" ? [{ spot, body, row }] : [],
  );
}

function misstate(bench: Bench, { spot, body, row }: Stated): void {
  body.count = (body.count ?? 0) + 1;
  const column =
    body.kind === "total" && body.countKey !== null ? indexOf(spot.table, body.countKey) : spot.table.plan.left;
  expectOnTable(bench, spot, { rule: "total-mismatch", severity: "warning", field: null, row, column });
}
