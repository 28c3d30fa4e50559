import type { Held } from "../model/change.js";
import {
  codeFields, dateFields, flagFields, numberFields, phoneFields, subtableFields, textFields, type FieldId,
} from "../model/field.js";
import type { Finding } from "../model/finding.js";

/** Without these nobody can say whose record it is, or what it counts as. */
const wholeRecord: ReadonlySet<FieldId> = new Set(["name", "id_no", "retire_kind"]);

/** A stated death is never held back (C5): neither the word of it nor, unless it is itself at fault, its day. */
const neverWithTheRecord: ReadonlySet<FieldId> = new Set(["alive", "death_date"]);

const everyField: readonly FieldId[] = [
  "id_no", ...textFields, ...dateFields, ...codeFields, ...numberFields, ...phoneFields, ...flagFields, ...subtableFields,
];

/**
 * What waits for correction (待更正) in one row, with the rule that says so. An error holds its own field; an error in
 * name, id_no or retire_kind holds the fields of the whole record. Warnings and infos hold nothing, and neither do
 * accepted errors, which the caller leaves out.
 * @example heldFields([dateFuture]) // { birth_date: "date-future" }
 */
export function heldFields(findingsOfOneRow: readonly Finding[]): Held {
  const held: { [F in FieldId]?: string } = {};
  const errors = findingsOfOneRow.filter((finding) => finding.severity === "error");
  for (const { field, rule } of errors) if (field !== null && field !== "alive") held[field] ??= rule;
  const grave = errors.find(({ field }) => field !== null && wholeRecord.has(field));
  if (grave === undefined) return held;
  for (const field of everyField) if (!neverWithTheRecord.has(field)) held[field] ??= grave.rule;
  return held;
}
