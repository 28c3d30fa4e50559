import type { FieldId } from "../model/field.js";
import type { Fix } from "../model/finding.js";
import type { RosterRecord } from "../model/record.js";
import { cellColumnOf } from "./found.js";
import type { RuleContext } from "./rule.js";

/**
 * Offers one value, a number or words, for the one cell of a field; null where the field has no column of its own (its
 * value then comes from the title, the sheet's name or a group heading, and no cell of the row can be put right).
 */
export function offerValue(
  place: { readonly record: RosterRecord; readonly field: FieldId; readonly context: RuleContext },
  value: string | number,
  options: { readonly safe?: boolean; readonly asText?: boolean; readonly column?: number } = {},
): Fix | null {
  const column = options.column ?? cellColumnOf(place.record, place.field, place.context);
  if (column < 0) return null;
  const cell = { row: place.record.row, column, value, asText: options.asText ?? false };
  return { value: String(value), safe: options.safe ?? false, cells: [cell] };
}
