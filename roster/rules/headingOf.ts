import type { FieldId } from "../model/field.js";
import type { RuleContext } from "./rule.js";

/** What the sheet itself calls a field, for the words of a finding; the field's id where it has no column. */
export function headingOf(context: RuleContext, field: FieldId): string {
  return context.table.columns.find((column) => column.field === field)?.heading ?? field;
}
