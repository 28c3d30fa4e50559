import { foundOnColumn } from "./found.js";
import type { TableRule } from "./rule.js";
import { isSensitive } from "./sensitiveColumn.js";

/** A heading that no field matches: its values stay in the sheet. Columns that are asked about speak through their question. */
export const columnUnrecognised: TableRule = {
  code: "column-unrecognised",
  block: "sheet",
  severities: ["info"],
  fix: "ask",
  scope: "table",

  check(context) {
    const asked = new Set(context.table.questions.map((question) => question.column));
    return context.table.columns
      .filter((column) => column.field === null && column.heading !== "" && !asked.has(column.index) && !isSensitive(column, context))
      .map((column) => foundOnColumn(columnUnrecognised, "info", column, { params: { heading: column.heading } }));
  },
};
