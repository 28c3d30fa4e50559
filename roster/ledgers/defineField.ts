import type { CodeListId } from "../codes/codeList.js";
import {
  codeFields, dateFields, flagFields, numberFields, phoneFields, subtableFields, type FieldId, type FieldType, type SubtablePart,
} from "../model/field.js";
import type { FieldDefinition, Required } from "./ledger.js";
import { normaliseHeading } from "./normaliseHeading.js";

interface FieldFacts {
  readonly zh: string;
  readonly en: string;
  readonly required?: Required;
  readonly codeList?: CodeListId;
  readonly many?: boolean;
  readonly notReported?: boolean;
  readonly sensitive?: boolean;
  /** As units write them; for a sub-table those that name no single part. */
  readonly headings: readonly string[];
  readonly parts?: { readonly [P in SubtablePart]?: readonly string[] };
}

/** Completes what a field's facts leave out and normalises its headings. */
export function defineField(field: FieldId, facts: FieldFacts): FieldDefinition {
  const plain = facts.headings.map((text) => ({ text: normaliseHeading(text) }));
  const parts = Object.entries(facts.parts ?? {}).flatMap(([part, texts]) =>
    texts.map((text) => ({ text: normaliseHeading(text), part: part as SubtablePart })),
  );
  return {
    field, zh: facts.zh, en: facts.en, type: typeOf(field),
    codeList: facts.codeList ?? null,
    required: facts.required ?? "optional",
    many: facts.many ?? false,
    notReported: facts.notReported ?? false,
    sensitive: facts.sensitive ?? false,
    headings: [...plain, ...parts],
  };
}

function typeOf(field: FieldId): FieldType {
  if (field === "id_no") return "id";
  const has = (list: readonly string[]): boolean => list.includes(field);
  if (has(dateFields)) return "date";
  if (has(codeFields)) return "code";
  if (has(numberFields)) return "number";
  if (has(phoneFields)) return "phone";
  if (has(flagFields)) return "flag";
  return has(subtableFields) ? "subtable" : "text";
}
