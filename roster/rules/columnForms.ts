import { findCode, type CodeList } from "../codes/codeList.js";
import { codeLists } from "../codes/codeLists.js";
import { definitionOf } from "../ledgers/fieldDefinition.js";
import type { FieldId } from "../model/field.js";
import type { Finding } from "../model/finding.js";
import type { Told } from "../model/record.js";
import type { Column } from "../model/table.js";
import type { RuleContext } from "./rule.js";

/** How often a value is written in one way. */
export interface Form {
  readonly form: string;
  /** The code that it stands for; "" for dates and names, whose form says nothing of their value. */
  readonly value: string;
  /** The code list knows the spelling itself: 本科(在职) says more than its code and is never rewritten. */
  readonly exact: boolean;
  count: number;
  /** What was counted in and out since `Forms.told` was worked out. */
  since: number;
}

/** The forms of one column, as a running tally. */
export interface Forms {
  readonly column: Column;
  readonly field: FieldId;
  readonly list: CodeList | null;
  readonly forms: Map<string, Form>;
  /** The last one counted: neighbours mostly write alike. */
  last: Form | null;
  /** How many of the forms have another count than when they were last spoken of: mostly none after an edit. */
  changed: number;
  /** What they gave cause to say then; undefined before the first time. */
  told: Finding | null | undefined;
}

/** Empty tallies for those of the fields that have a column which is reported. */
export function startForms(fields: readonly FieldId[], context: RuleContext): readonly Forms[] {
  return fields.flatMap((field) => {
    const column = context.table.columns.find((candidate) => candidate.field === field);
    if (column === undefined || definitionOf(context.ledger, field).notReported) return [];
    return [{ field, column, list: codeListOf(field, context), forms: new Map<string, Form>(), last: null, changed: 0, told: undefined }];
  });
}

/** The code list of a field, null where it has none. */
export function codeListOf(field: FieldId, { ledger }: RuleContext): CodeList | null {
  const id = definitionOf(ledger, field).codeList;
  return id === null ? null : codeLists[id];
}

/** Counts a cell in (+1) or out (-1). */
export function countForm(forms: Forms, told: Told<unknown>, sign: 1 | -1): void {
  const key = told.form!;
  let form = forms.last;
  if (form === null || form.form !== key) {
    form = forms.forms.get(key) ?? addForm(forms, key, told.value);
    forms.last = form;
  }
  form.count += sign;
  if (form.since === 0) forms.changed += 1;
  form.since += sign;
  if (form.since === 0) forms.changed -= 1;
}

/** What the forms give cause to say, worked out anew only when their counts have changed. */
export function tellForms(forms: Forms, say: (forms: Forms) => Finding | null): Finding | null {
  if (forms.told === undefined || forms.changed > 0) {
    forms.told = say(forms);
    for (const form of forms.forms.values()) form.since = 0;
    forms.changed = 0;
  }
  return forms.told;
}

function addForm({ list, forms }: Forms, key: string, value: unknown): Form {
  const form = { form: key, value: list === null ? "" : String(value), exact: list !== null && findCode(list, key) !== null, count: 0, since: 0 };
  forms.set(key, form);
  return form;
}
