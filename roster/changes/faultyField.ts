import type { Held } from "../model/change.js";
import type { FieldId } from "../model/field.js";

/**
 * The field whose error holds a whole record, by the rule that found it; null for a rule that holds its own field only.
 * @example faultyField("id-number-checksum") === "id_no"
 */
export function faultyField(rule: string): FieldId | null {
  if (rule.startsWith("id-number-")) return "id_no";
  return rule === "required-missing" ? "name" : null;
}

/** What is held once the fields that were held only for the sake of a faulty one go free with it. */
export function releaseWithTheRecord(held: Held): Held {
  const entries = Object.entries(held);
  const kept = entries.filter(([field, rule]) => {
    const faulty = faultyField(rule);
    return faulty === null || faulty === field || held[faulty] === rule;
  });
  return kept.length === entries.length ? held : Object.fromEntries(kept);
}
