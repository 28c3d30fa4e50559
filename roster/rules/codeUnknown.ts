import { codeFields, type FieldId } from "../model/field.js";
import type { Finding } from "../model/finding.js";
import type { Note, RosterRecord, Told } from "../model/record.js";
import { offerValue } from "./offerValue.js";
import { found } from "./found.js";
import { notedCells } from "./notedCells.js";
import type { RowRule, RuleContext } from "./rule.js";

/** A value that its code list does not know, in the first column of a field or in a further one. */
export const codeUnknown: RowRule = {
  code: "code-unknown",
  block: "code",
  scope: "row",
  severities: ["warning"],
  fix: "ask",
  source: "code lists of roster/codes: GB/T 2261, 3304, 4658, 4762, 公务员法 第十八、十九条, reporting templates",
  reads: codeFields,

  check(record, context) {
    let findings: Finding[] | null = null;
    for (const { field, told } of notedCells(record)) {
      const note = codes.has(field) ? unknownIn(told) : null;
      if (note === null || isFurther(record, told)) continue;
      (findings ??= []).push(unknownCode({ record, field, context }, told.text, note));
    }
    if (record.also === null) return findings;
    for (const { field, part, told, column } of record.also) {
      // How a contact is related is told in as many words as there are families.
      const note = part === null ? unknownIn(told) : null;
      if (note !== null) (findings ??= []).push(unknownCode({ record, field, context }, told.text, note, column));
    }
    return findings;
  },
};

const codes: ReadonlySet<FieldId> = new Set(codeFields);

/** Where the first column is empty a further one tells the field: its own cell is the one to speak of. */
function isFurther(record: RosterRecord, told: Told<unknown>): boolean {
  return record.also?.some((part) => part.told === told) ?? false;
}

function unknownIn(told: Told<unknown>): Note | null {
  if (told.notes === null) return null;
  return told.notes.find((note) => note.code === "code-unknown") ?? null;
}

function unknownCode(
  place: { readonly record: RosterRecord; readonly field: FieldId; readonly context: RuleContext },
  text: string,
  note: Note,
  column?: number,
): Finding {
  const nearest = note.detail ?? [];
  const first = nearest[0];
  const where = column === undefined ? {} : { column };
  return found(codeUnknown, "warning", place, {
    ...where,
    params: { text: text.trim(), near: nearest.length === 0 ? "none" : "some", nearest: nearest.join("、") },
    fix: first === undefined ? null : offerValue(place, first, where),
  });
}
