import type { FieldId } from "../model/field.js";
import type { Finding } from "../model/finding.js";
import type { IsoDay } from "../model/partialDate.js";
import type { RosterRecord } from "../model/record.js";
import type { Table } from "../model/table.js";
import { rules } from "./rules.js";

/** A finding that somebody looked at and let stand, 以档案认定为准: it stays on record, without the value itself. */
export interface Acceptance {
  readonly rule: string;
  readonly field: FieldId | null;
  /** The salted hash of what the rule looked at; another value is another hash, so that the finding comes back (C4). */
  readonly valueHash: string;
  readonly reason: string;
  readonly acceptedBy: string;
  readonly acceptedOn: IsoDay;
}

/** Hashes a text with a salt of its own; pure code brings no cryptography. */
export type HashValue = (text: string) => string;

export interface AcceptedFinding {
  readonly finding: Finding;
  readonly acceptance: Acceptance;
}

export interface Subjects {
  readonly records: readonly RosterRecord[];
  readonly table: Table;
}

/**
 * Parts findings into those that still ask and those that were accepted (C4). Rows may have moved since: a value is
 * known by its person, not by its place.
 * @example splitAccepted(findings, { records, table }, { acceptances, hash }).open
 */
export function splitAccepted(
  findings: readonly Finding[],
  subjects: Subjects,
  { acceptances, hash }: { readonly acceptances: readonly Acceptance[]; readonly hash: HashValue },
): { readonly open: readonly Finding[]; readonly accepted: readonly AcceptedFinding[] } {
  const known = new Map(acceptances.map((acceptance) => [keyOf(acceptance, acceptance.valueHash), acceptance]));
  const concerned = new Set(acceptances.map((acceptance) => keyOf(acceptance, "")));
  const byRow = new Map(subjects.records.map((record) => [record.row, record]));
  const open: Finding[] = [];
  const accepted: AcceptedFinding[] = [];
  for (const finding of findings) {
    // Hashing is dear: only findings that some acceptance may concern are hashed.
    const acceptance = concerned.has(keyOf(finding, "")) ? known.get(keyOf(finding, hash(lookedAt(finding, byRow, subjects.table)))) : undefined;
    if (acceptance === undefined) open.push(finding);
    else accepted.push({ finding, acceptance });
  }
  return { open, accepted };
}

/** Accepts a finding as it stands now. */
export function acceptFinding(
  finding: Finding,
  subjects: Subjects,
  why: { readonly reason: string; readonly acceptedBy: string; readonly acceptedOn: IsoDay; readonly hash: HashValue },
): Acceptance {
  const byRow = new Map(subjects.records.map((record) => [record.row, record]));
  const valueHash = why.hash(lookedAt(finding, byRow, subjects.table));
  return { rule: finding.rule, field: finding.field, valueHash, reason: why.reason, acceptedBy: why.acceptedBy, acceptedOn: why.acceptedOn };
}

const readsOf = new Map(rules.map((rule) => [rule.code, rule.scope === "table" ? [] : rule.reads]));

/**
 * What a rule looked at when it spoke: of a row the person and every field that the rule reads, of a column its
 * heading. The separator cannot stand in a cell.
 */
function lookedAt(finding: Finding, byRow: ReadonlyMap<number, RosterRecord>, table: Table): string {
  const record = byRow.get(finding.row);
  if (record === undefined) return table.columns.find((column) => column.index === finding.column)?.heading ?? "";
  const person: readonly FieldId[] = ["name", "id_no"];
  const own: readonly FieldId[] = finding.field === null ? [] : [finding.field];
  return [...new Set([...person, ...own, ...(readsOf.get(finding.rule) ?? [])])].map((field) => textOf(record, field)).join("\u0000");
}

/** The number by its digits and the rest by its value, so that spaces and spellings change nothing. */
function textOf(record: RosterRecord, field: FieldId): string {
  const told = record.told[field];
  if (told === undefined) return "";
  if (told.value === null) return told.text.trim();
  return typeof told.value === "object" ? JSON.stringify(told.value) : String(told.value);
}

function keyOf({ rule, field }: Pick<Finding, "rule" | "field">, valueHash: string): string {
  return `${rule} ${field ?? ""} ${valueHash}`;
}
