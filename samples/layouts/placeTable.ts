import type { BodyRow, ColumnSpec, PersonRow, PlacedTable, TablePlan } from "./plan.js";

/** Gives every row of a table its number. Nothing after this adds or takes away a row. */
export function placeTable(plan: TablePlan): PlacedTable {
  const depth = Math.max(...plan.columns.map((column) => column.heading.length));
  const first = plan.top + plan.lines.length;
  const last = first + depth - 1;
  let row = last + 1 + (plan.codeRow ? 1 : 0) + (plan.hintRow ? 1 : 0);
  const rowOf = new Map<BodyRow, number>();
  for (const body of plan.body) {
    rowOf.set(body, row);
    row += 1;
  }
  return { plan, headerRows: [first, last], rowOf, footerRow: row, nextRow: row + plan.footer.length };
}

/** Its place in the sheet, 0 = A; -1 where the table has no such column. */
export function indexOf({ plan }: PlacedTable, key: string): number {
  const place = plan.columns.findIndex((column) => column.key === key);
  return place < 0 ? -1 : plan.left + place;
}

/** The first column of a field. */
export function indexOfField({ plan }: PlacedTable, field: string): number {
  const place = plan.columns.findIndex((column) => column.field === field);
  return place < 0 ? -1 : plan.left + place;
}

export function peopleOf(plan: TablePlan): readonly PersonRow[] {
  return plan.body.filter((row) => row.kind === "person");
}

/** Parents and child joined as reading joins them. */
export function joinedHeading({ heading }: ColumnSpec): string {
  return heading
    .map((part) => part.replace(/\s+/gu, ""))
    .filter((part) => part !== "")
    .join("|");
}

/** A column that is nothing but room between two blocks. A field whose heading was lost is none. */
export function isGap({ heading, field }: ColumnSpec): boolean {
  return field === null && heading.join("") === "";
}
