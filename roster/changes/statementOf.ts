import { definitionOf } from "../ledgers/fieldDefinition.js";
import type { FieldDefinition } from "../ledgers/ledger.js";
import { retirees } from "../ledgers/retirees.js";
import type { Held, Statement } from "../model/change.js";
import { numberFields, type FieldId } from "../model/field.js";
import type { Finding } from "../model/finding.js";
import type { NoteCode, RosterRecord, Told } from "../model/record.js";
import { heldFields } from "../rules/heldFields.js";
import { canonicalText, joinTexts } from "./canonicalText.js";
import { deathHints } from "./deathHint.js";

/** What a row tells, and what of it waits for correction (待更正). */
export interface Stated {
  readonly statement: Statement;
  readonly held: Held;
}

/** 序号, 年龄 and 党龄 follow from the place, the day and other fields: telling them would be a change a year. */
const derived: ReadonlySet<FieldId> = new Set(numberFields);

/**
 * What a unit tells of one person: the canonical text of each field that is reported, and the fields that errors hold.
 * @param findings of this row; others are passed over
 * @example statementOf(record, findings).statement.birth_date === "1945-03"
 */
export function statementOf(record: RosterRecord, findings: readonly Finding[]): Stated {
  const statement: { [F in FieldId]?: string } = {};
  for (const definition of retirees.fields) {
    if (definition.notReported || derived.has(definition.field)) continue;
    const text = textOf(record, definition);
    if (text !== "") statement[definition.field] = text;
  }
  return { statement, held: heldOf(record, statement, findings.filter((finding) => finding.row === record.row)) };
}

function textOf(record: RosterRecord, { field, type, many }: FieldDefinition): string {
  const told: Told<unknown> | undefined = record.told[field];
  const first = told === undefined ? "" : canonicalText(type, told);
  if (!many && type !== "subtable") return first;
  const also = (record.also ?? []).filter((part) => part.field === field).map((part) => canonicalText(part.part === "phone" ? "phone" : type, part.told));
  if (type !== "subtable") return joinTexts([first, ...also]);
  // The parts of a sub-table stand in `also`, the first of them too; name, relation and phone of one person read best side by side.
  const parts = also.filter((text) => text !== "");
  return parts.length === 0 ? first : parts.join(" ");
}

function heldOf(record: RosterRecord, statement: Statement, findings: readonly Finding[]): Held {
  const held: { [F in FieldId]?: string } = {};
  const byRules = heldFields(findings);
  for (const field of fieldsToHold(statement, findings)) {
    const rule = byRules[field] ?? unreadable(record, field);
    if (rule !== null) held[field] = rule;
  }
  const hint = findings.find((finding) => deathHints.has(finding.rule));
  if (hint !== undefined && held.alive === undefined) held.alive = hint.rule;
  return held;
}

/** What is told, and what should have been: an error on an empty cell waits for correction too. */
function fieldsToHold(statement: Statement, findings: readonly Finding[]): Iterable<FieldId> {
  const fields = new Set(Object.keys(statement) as FieldId[]);
  for (const { severity, field } of findings) {
    if (severity === "error" && field !== null && !derived.has(field) && !definitionOf(retirees, field).notReported) fields.add(field);
  }
  return fields;
}

/** A date or number that has no value yet, ambiguous ones included, must not pass for one: the note that says so holds it. */
function unreadable(record: RosterRecord, field: FieldId): NoteCode | null {
  const { type } = definitionOf(retirees, field);
  const told = record.told[field];
  if (told === undefined || told.value !== null || (type !== "date" && type !== "id")) return null;
  return told.notes?.[0]?.code ?? (type === "date" ? "date-unreadable" : "id-characters");
}
