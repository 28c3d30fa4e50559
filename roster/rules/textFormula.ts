import { textFields, type FieldId } from "../model/field.js";
import type { Finding, Fix } from "../model/finding.js";
import type { Note, RosterRecord } from "../model/record.js";
import { columnOf } from "../model/table.js";
import { found } from "./found.js";
import { headingOf } from "./headingOf.js";
import { notedCells } from "./notedCells.js";
import type { RowRule, RuleContext } from "./rule.js";

/** Text that a spreadsheet would run as a formula when the file is opened from CSV or pasted. */
export const textFormula: RowRule = {
  code: "text-formula",
  block: "required",
  severities: ["warning"],
  fix: "ask",
  scope: "row",
  reads: textFields,

  check(record, context) {
    let findings: Finding[] | null = null;
    for (const { field, told, notes } of notedCells(record)) {
      const column = tells(notes) ? columnOf(context.table, field) : -1;
      if (column >= 0) (findings ??= []).push(report(record, { field, column, text: told.text }, context));
    }
    if (record.also === null) return findings;
    for (const { field, column, told } of record.also) {
      if (told.notes === null || !tells(told.notes)) continue;
      (findings ??= []).push(report(record, { field, column, text: told.text }, context));
    }
    return findings;
  },
};

function tells(notes: readonly Note[]): boolean {
  return notes.some((note) => note.code === "formula-text");
}

function report(record: RosterRecord, cell: { readonly field: FieldId; readonly column: number; readonly text: string }, context: RuleContext): Finding {
  const { field, column, text } = cell;
  return found(textFormula, "warning", { record, field, context }, {
    column,
    params: { heading: headingOf(context, field), text: text.slice(0, 40) },
    fix: offerPlain(record.row, column, text),
  });
}

/** The text without the signs that make it run; nothing is offered when nothing else is there. */
function offerPlain(row: number, column: number, text: string): Fix | null {
  const value = text.replace(/^[\s=+\-@＝＋－＠]+/u, "").trim();
  return value === "" ? null : { value, safe: false, cells: [{ row, column, value, asText: true }] };
}
