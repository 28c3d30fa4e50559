import { retirees } from "../ledgers/retirees.js";
import type { Held, Statement } from "../model/change.js";
import type { FieldId } from "../model/field.js";
import type { Finding } from "../model/finding.js";
import type { IsoDay } from "../model/partialDate.js";
import type { Policy } from "../model/policy.js";
import type { RosterRecord } from "../model/record.js";
import type { CellValue } from "../model/sheet.js";
import type { Column, Table } from "../model/table.js";
import { readRecord } from "../read/readRecords.js";
import type { RowRule, RuleContext } from "../rules/rule.js";
import { rules } from "../rules/rules.js";
import { releaseWithTheRecord } from "./faultyField.js";
import { statementOf } from "./statementOf.js";

/** The day and the policy that a statement is checked against. */
export interface RecheckOptions {
  readonly asOf: IsoDay;
  readonly policy: Policy;
  /** Whether somebody let an error of this statement stand. */
  isAccepted?(error: Pick<Finding, "rule" | "field">): boolean;
}

const HEADING_ROW = 1;
const PERSON_ROW = 2;

const columns: readonly Column[] = retirees.fields.map(({ field, zh }, index) => ({
  index, heading: zh, headingRow: HEADING_ROW, field, part: null, confidence: 1, by: "confirmed",
}));

/** The one-row sheet that a statement is read from again: every field in a column of its own. */
const table: Table = {
  sheet: null, ledger: "retirees", headerRows: [HEADING_ROW, HEADING_ROW], dataRows: [PERSON_ROW, PERSON_ROW], columns,
  peopleRows: [PERSON_ROW], groups: [], totals: [], title: null, reportingUnit: null, defaults: {}, questions: [],
};

const rowRules: readonly RowRule[] = rules.filter((rule): rule is RowRule => rule.scope === "row" && rule.severities.includes("error"));

/**
 * What of a statement waits for correction, found by the same readers and the same rules that checked the sheet, so that
 * no sender can make an error stand. Only what one row tells is looked at: what two rows tell together is the sender's word.
 * @example recheckStatement({ name: "李建国", birth_date: "1945-13" }, options) // { birth_date: "date-impossible" }
 */
export function recheckStatement(statement: Statement, options: RecheckOptions): Held {
  const record = recordOf(statement, options);
  const context = contextOf(options);
  const findings: Finding[] = [];
  for (const rule of rowRules) {
    const found = rule.check(record, context);
    if (found !== null) findings.push(...listOf(found).filter((finding) => finding.severity === "error" && options.isAccepted?.(finding) !== true));
  }
  // Most statements hold nothing back; that is seen without writing them out again.
  return findings.length === 0 && !hasUnreadable(record) ? nothingHeld : statementOf(record, findings).held;
}

const nothingHeld: Held = {};

/** Rules keep what they work out for a context: records checked one after the other share one. */
let lastContext: RuleContext | null = null;

function contextOf({ asOf, policy }: RecheckOptions): RuleContext {
  if (lastContext?.asOf !== asOf || lastContext.policy !== policy) lastContext = { asOf, policy, table, ledger: retirees };
  return lastContext;
}

/** Dates and numbers that are told and have no value wait although no rule speaks of them. */
const mustBeRead: readonly FieldId[] = retirees.fields.filter(({ type }) => type === "date" || type === "id").map(({ field }) => field);

function hasUnreadable({ told }: RosterRecord): boolean {
  return mustBeRead.some((field) => {
    const cell = told[field];
    return cell !== undefined && cell.value === null && cell.text.trim() !== "";
  });
}

/**
 * What waits in a record: what its sender says, and whatever else the rules find. The sender's rule goes before ours, for
 * the sheet shows more than the statement, a number that lost its digits among it.
 */
export function holdErrors(statement: Statement, held: Held, options: RecheckOptions): Held {
  const found = recheckStatement(statement, options);
  const declared = releaseWithTheRecord(held);
  if (found === nothingHeld) return declared;
  return Object.keys(found).every((field) => Object.hasOwn(declared, field)) ? declared : { ...found, ...declared };
}

function recordOf(statement: Statement, { asOf }: RecheckOptions): RosterRecord {
  const values: readonly CellValue[] = columns.map(({ field }) => statement[field as FieldId] ?? null);
  const row = { row: PERSON_ROW, values, formats: null, texts: null, formulas: null, struck: null, hidden: false };
  return readRecord(row, table, { ledger: retirees, asOf, date1904: false });
}

function listOf(found: Finding | readonly Finding[]): readonly Finding[] {
  return Array.isArray(found) ? (found as readonly Finding[]) : [found as Finding];
}
