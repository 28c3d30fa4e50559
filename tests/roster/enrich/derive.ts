import type { CellValue } from "../../../roster/model/sheet.js";
import { dateHabit } from "../../../roster/enrich/dateHabit.js";
import type { DerivationRule, Derived } from "../../../roster/enrich/derivation.js";
import { rosterOf, type RosterOptions } from "../../support/roster.js";

/** What one derivation works out for the one row of a roster, by heading. */
export function deriveWith(rule: DerivationRule, row: Readonly<Record<string, CellValue>>, options: RosterOptions = {}): Derived | null {
  const told: Readonly<Record<string, CellValue>> = { 姓名: "陈建国", 性别: "男", 民族: "汉族", ...row };
  const { records, context } = rosterOf(Object.keys(told), [Object.values(told)], options);
  return rule.derive(records[0]!, { ...context, habitOf: (field) => dateHabit(records, field) });
}

/** Whether the row is shown though nobody asked. */
export function listsRow(rule: DerivationRule, row: Readonly<Record<string, CellValue>>): boolean {
  const told: Readonly<Record<string, CellValue>> = { 姓名: "陈建国", 性别: "男", 民族: "汉族", ...row };
  const { records, context } = rosterOf(Object.keys(told), [Object.values(told)]);
  return rule.isListed(records[0]!, context);
}
