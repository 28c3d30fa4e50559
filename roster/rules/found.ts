import type { FieldId } from "../model/field.js";
import type { Finding, Fix, Severity } from "../model/finding.js";
import type { RosterRecord } from "../model/record.js";
import { columnOf, type Column } from "../model/table.js";
import type { Rule, RuleContext } from "./rule.js";

interface Details {
  readonly params?: Finding["params"];
  readonly fix?: Fix | null;
  /** Another column than the field's first one: a second phone. */
  readonly column?: number;
}

/** A finding on a row, at the field's cell, or at the name's where the field has no column. */
export function found(
  rule: Pick<Rule, "code">,
  severity: Severity,
  place: { readonly record: RosterRecord; readonly field: FieldId; readonly context: RuleContext },
  details: Details = {},
): Finding {
  const { record, field, context } = place;
  const own = details.column ?? cellColumnOf(record, field, context);
  const column = own >= 0 ? own : Math.max(columnOf(context.table, "name"), 0);
  return { rule: rule.code, severity, field, row: record.row, column, params: details.params ?? {}, fix: details.fix ?? null };
}

/**
 * The column whose cell tells the field in this row: mostly the field's first one; a further one where that is empty and
 * the further one stands in for it. -1 where the field has no column.
 */
export function cellColumnOf(record: RosterRecord, field: FieldId, { table }: RuleContext): number {
  const told = record.told[field];
  const standIn = record.also === null || told === undefined ? undefined : record.also.find((part) => part.field === field && part.told === told);
  return standIn?.column ?? columnOf(table, field);
}

/** A finding on a column, at its heading. */
export function foundOnColumn(rule: Pick<Rule, "code">, severity: Severity, column: Column, details: Details = {}): Finding {
  return {
    rule: rule.code, severity, field: column.field, row: column.headingRow, column: column.index,
    params: details.params ?? {}, fix: details.fix ?? null,
  };
}

/** A finding on the whole table, at the heading row's first mapped column. */
export function foundOnTable(
  rule: Pick<Rule, "code">,
  severity: Severity,
  place: { readonly field: FieldId | null; readonly context: RuleContext },
  details: Details = {},
): Finding {
  const { field, context } = place;
  const first = context.table.columns.find((column) => column.field !== null) ?? context.table.columns[0];
  return {
    rule: rule.code, severity, field, row: context.table.headerRows[1], column: first?.index ?? 0,
    params: details.params ?? {}, fix: details.fix ?? null,
  };
}
