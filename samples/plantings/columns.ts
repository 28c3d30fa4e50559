import type { FieldId } from "../../roster/model/field.js";
import { isGap, peopleOf } from "../layouts/placeTable.js";
import type { ColumnSpec, PlacedTable } from "../layouts/plan.js";
import { expectOnTable, type Bench, type Planting, type TableSpot } from "./bench.js";

const must: readonly FieldId[] = [
  "name",
  "gender",
  "id_no",
  "birth_date",
  "political_status",
  "retire_kind",
  "retire_date",
  "orig_post",
  "orig_rank",
  "mobile",
];
const standIns: Readonly<Record<string, readonly string[]>> = {
  orig_post: ["orig_unit_post"],
  orig_rank: ["orig_grade"],
  mobile: ["landline"],
};
const notReported = new Set(["bank", "disease"]);

/** What a layout itself lacks or has too much of, table by table. Two kinds of start of work stand for one another. */
export const columnFaults: Planting = {
  name: "columns",
  plant(bench) {
    for (const spot of bench.tables.filter(({ table }) => peopleOf(table.plan).length > 0)) {
      missing(bench, spot);
      for (const [place, column] of spot.table.plan.columns.entries()) odd(bench, spot, { column, place });
    }
  },
};

function missing(bench: Bench, spot: TableSpot): void {
  const {
    plan,
    headerRows: [, row],
  } = spot.table;
  const has = (field: string): boolean =>
    plan.columns.some((column) => column.field === field) || plan.stoodFor.includes(field as FieldId);
  const absent = must.filter((field) => !has(field) && !(standIns[field] ?? []).some(has));
  if (!has("work_start_date") && !has("revolution_start_date"))
    absent.push(hasLixiuOnly(spot.table) ? "revolution_start_date" : "work_start_date");
  const nobodyKnown = absent.includes("id_no") && absent.includes("birth_date");
  const column = plan.left + plan.columns.findIndex((candidate) => candidate.field !== null);
  for (const field of absent) {
    const grave = field === "name" || (nobodyKnown && (field === "id_no" || field === "birth_date"));
    expectOnTable(bench, spot, { rule: "column-missing", severity: grave ? "error" : "warning", field, row, column });
  }
}

function hasLixiuOnly({ plan }: PlacedTable): boolean {
  return peopleOf(plan).every(({ listing }) => listing.told.retire_kind === "离休");
}

function odd(
  bench: Bench,
  spot: TableSpot,
  { column, place }: { readonly column: ColumnSpec; readonly place: number },
): void {
  const at = { row: spot.table.headerRows[1], column: spot.table.plan.left + place };
  if (isGap(column)) return;
  if (column.field === null)
    expectOnTable(bench, spot, { rule: "column-unrecognised", severity: "info", field: null, ...at });
  else if (notReported.has(column.field))
    expectOnTable(bench, spot, { rule: "sensitive-column", severity: "info", field: column.field, ...at });
  else if (column.key.endsWith("#2"))
    expectOnTable(bench, spot, { rule: "column-duplicate", severity: "warning", field: column.field, ...at });
}
