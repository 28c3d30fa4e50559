import type { FieldId } from "../model/field.js";
import type { Finding } from "../model/finding.js";
import type { RosterRecord, Told, ValueOf } from "../model/record.js";
import { seemsDeceased } from "../rules/deceased.js";
import { heldFields } from "../rules/heldFields.js";

/** The findings of each row. */
export function findingsByRow(findings: readonly Finding[]): ReadonlyMap<number, readonly Finding[]> {
  const rows = new Map<number, Finding[]>();
  for (const finding of findings) {
    const own = rows.get(finding.row);
    if (own === undefined) rows.set(finding.row, [finding]);
    else own.push(finding);
  }
  return rows;
}

/** The record without the values that wait for correction: their cells are not empty, but tell nothing. */
export function trustedRecord(record: RosterRecord, findings: readonly Finding[]): RosterRecord {
  if (!findings.some(({ severity }) => severity === "error")) return record;
  const told: { [F in FieldId]?: Told<ValueOf<FieldId>> | undefined } = { ...record.told };
  for (const field of Object.keys(heldFields(findings)) as FieldId[]) {
    const own = told[field];
    if (own !== undefined && own !== null) told[field] = { ...own, value: null };
  }
  return { ...record, told: told as RosterRecord["told"] };
}

const deathHints = new Set(["deceased-hint", "deceased-but-listed"]);

/** Neither stated nor hinted to be dead: greetings and awards may be thought of (C5). */
export function surelyLives(record: RosterRecord, findings: readonly Finding[]): boolean {
  return !seemsDeceased(record) && !record.hidden && !findings.some(({ rule }) => deathHints.has(rule));
}
