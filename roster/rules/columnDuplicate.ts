import { columnLetters } from "../model/address.js";
import type { FieldId } from "../model/field.js";
import type { Finding } from "../model/finding.js";
import type { Column, Table } from "../model/table.js";
import { foundOnColumn } from "./found.js";
import type { TableRule } from "./rule.js";

/** Two columns claim a field that holds one value. Which of them stands is asked, never guessed. */
export const columnDuplicate: TableRule = {
  code: "column-duplicate",
  block: "sheet",
  severities: ["warning"],
  fix: "ask",
  scope: "table",

  check({ table, ledger }) {
    const single = new Set(ledger.fields.filter((definition) => !definition.many && definition.type !== "subtable").map(({ field }) => field));
    const first = new Map<FieldId, Column>();
    const findings: Finding[] = [];
    for (const column of table.columns) {
      const field = claimOf(column, table);
      if (field === null || !single.has(field)) continue;
      const other = first.get(field);
      if (other === undefined) first.set(field, column);
      else findings.push(foundOnColumn(columnDuplicate, "warning", column, { params: { heading: column.heading, field, other: columnLetters(other.index), otherHeading: other.heading } }));
    }
    return findings;
  },
};

/** A column that is asked about because its heading stands twice still claims its field. */
function claimOf(column: Column, table: Table): FieldId | null {
  if (column.field !== null) return column.field;
  const question = table.questions.find((asked) => asked.column === column.index && asked.because === "duplicate-heading");
  return question?.candidates[0] ?? null;
}
