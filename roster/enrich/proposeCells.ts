import type { FieldId } from "../model/field.js";
import type { RosterRecord } from "../model/record.js";
import { columnOf } from "../model/table.js";
import { dateHabit, type DateHabit } from "./dateHabit.js";
import type { DerivationRule, Derived, DeriveContext } from "./derivation.js";
import { derivations } from "./derivations.js";
import type { CellState, EnrichContext, Proposal } from "./proposal.js";
import { findingsByRow, surelyLives, trustedRecord } from "./rowFindings.js";

/**
 * What can be worked out for empty cells of present columns, for the columns that the clerk asks for, and, with
 * `column` null, the lists of the year (七一 candidates, 整十寿辰, lunar birthdays). In the order of the rows, then of
 * `derivations`. Never for a cell with a formula, nor over a value but in a derived column that was asked for.
 * @example proposeCells(records, { ...context, findings: checkTable(records, context) })
 */
export function proposeCells(records: readonly RosterRecord[], context: EnrichContext): readonly Proposal[] {
  const findings = findingsByRow(context.findings);
  const deriving: DeriveContext = { ...context, habitOf: habitsOf(records) };
  const plans = derivations.map((rule) => planOf(rule, context));
  return records.flatMap((record) => {
    const own = findings.get(record.row) ?? [];
    const trusted = trustedRecord(record, own);
    const lives = surelyLives(record, own);
    return plans.flatMap((plan) => {
      const column = lives || !plan.rule.ofLiving ? columnFor(record, plan, context) : undefined;
      const derived = column === undefined ? null : plan.rule.derive(trusted, deriving);
      if (column === undefined || derived === null || saysAlready(record, { plan, column, derived })) return [];
      return [{ derivation: plan.rule.derivation, row: record.row, column, field: plan.rule.field, ...derived }];
    });
  });
}

interface Plan {
  readonly rule: DerivationRule;
  /** The field's own column, -1 where there is none. */
  readonly own: number;
  /** undefined: not asked for; null: only to be shown. */
  readonly asked: number | null | undefined;
}

function planOf(rule: DerivationRule, { table, asked }: EnrichContext): Plan {
  const wanted = asked?.find(({ derivation }) => derivation === rule.derivation);
  return { rule, own: rule.field === null ? -1 : columnOf(table, rule.field), asked: wanted?.column };
}

/** Where a value of the row would go: undefined for nowhere, null to be shown only. */
function columnFor(record: RosterRecord, plan: Plan, context: EnrichContext): number | null | undefined {
  const { rule, own, asked } = plan;
  if (asked === null) return null;
  if (asked === undefined && rule.field === null) return rule.isListed(record, context) ? null : undefined;
  const column = asked ?? own;
  if (column < 0) return undefined;
  const state = stateOf(record, { plan, column }, context);
  const mayReplace = state === "value" && rule.recomputes && asked === own;
  return state === "empty" || mayReplace ? column : undefined;
}

function stateOf(record: RosterRecord, { plan, column }: { readonly plan: Plan; readonly column: number }, context: EnrichContext): CellState {
  const told = plan.rule.field !== null && column === plan.own ? record.told[plan.rule.field] : undefined;
  const isFilled = told !== undefined && told !== null && told.text.trim() !== "";
  return context.cellState?.(record.row, column) ?? (isFilled ? "value" : "empty");
}

/** A column that is worked out anew changes only where it is wrong. */
function saysAlready(record: RosterRecord, { plan, column, derived }: { readonly plan: Plan; readonly column: number | null; readonly derived: Derived }): boolean {
  const { field } = plan.rule;
  return field !== null && column === plan.own && record.told[field]?.value === derived.value;
}

function habitsOf(records: readonly RosterRecord[]): (field: FieldId) => DateHabit {
  const known = new Map<FieldId, DateHabit>();
  return (field) => {
    let habit = known.get(field);
    if (habit === undefined) {
      habit = dateHabit(records, field);
      known.set(field, habit);
    }
    return habit;
  };
}
