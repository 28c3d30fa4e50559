import { dateFields, type DateField, type FieldId } from "../model/field.js";
import type { Finding } from "../model/finding.js";
import type { Note, NoteCode, RosterRecord, Told } from "../model/record.js";
import type { PartialDate } from "../model/partialDate.js";
import { notedCells } from "./notedCells.js";
import { perContext } from "./perContext.js";
import type { RuleContext } from "./rule.js";

/** The date fields that the sheet has a column for. */
export const dateColumns = perContext((context: RuleContext): readonly DateField[] => {
  const mapped = new Set(context.table.columns.map((column) => column.field));
  return dateFields.filter((field) => mapped.has(field));
});

/** A date cell that reading noted something of. */
export interface NotedDate {
  readonly record: RosterRecord;
  readonly field: DateField;
  readonly told: Told<PartialDate>;
  readonly note: Note;
  readonly context: RuleContext;
}

/** One finding for each date cell with a note of that code; nothing is allocated where there is none. */
export function checkDateNotes(
  record: RosterRecord,
  context: RuleContext,
  code: NoteCode,
  report: (cell: NotedDate) => Finding,
): readonly Finding[] | null {
  let findings: Finding[] | null = null;
  for (const { field, told, notes } of notedCells(record)) {
    if (!isDate(field)) continue;
    const note = notes.find((each) => each.code === code);
    if (note !== undefined) (findings ??= []).push(report({ record, field, told: told as Told<PartialDate>, note, context }));
  }
  return findings;
}

const dates: ReadonlySet<FieldId> = new Set(dateFields);

function isDate(field: FieldId): field is DateField {
  return dates.has(field);
}

/** A date cell's text, shortened: a cell may hold anything. */
export function shownDate(told: Told<PartialDate>): string {
  return told.text.trim().slice(0, 40);
}
