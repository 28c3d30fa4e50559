import { faultyField } from "../changes/faultyField.js";
import type { FieldId } from "../model/field.js";

/**
 * Whether a waiting value is shown as told: an error in the name, the number or the category holds the whole record, and
 * the person must still be found in the lists and counted in their category. The faulty value itself is never shown.
 */
export function standsDespite(field: FieldId, rule: string): boolean {
  const faulty = faultyField(rule);
  return faulty !== null && faulty !== field;
}
