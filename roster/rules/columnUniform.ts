import { codeFields, dateFields } from "../model/field.js";
import type { Finding } from "../model/finding.js";
import type { Told } from "../model/record.js";
import { foundOnColumn } from "./found.js";
import { codeListOf, countForm, startForms, tellForms, type Form, type Forms } from "./columnForms.js";
import { chooseDateStyle, isShortYear, sampleOf, writeDate } from "./dateStyles.js";
import { chooseSpellings, writeCode } from "./spellings.js";
import type { ColumnRule } from "./rule.js";

/** One column mixes spellings, aliases, widths or date forms. Precision is never reduced, and what says more than its value stays. */
export const columnUniform: ColumnRule<readonly Forms[]> = {
  code: "column-uniform",
  block: "sheet",
  severities: ["info"],
  fix: "safe",
  scope: "column",
  reads: ["name", ...codeFields, ...dateFields],

  start: (context) => startForms(columnUniform.reads, context),

  count(tally, record, sign) {
    for (const forms of tally) {
      const told = record.told[forms.field];
      if (told !== undefined && told.form !== null && told.value !== null) countForm(forms, told, sign);
    }
  },

  findings: (tally) => tally.flatMap((forms) => tellForms(forms, mixture) ?? []),

  fixCell(record, finding, context) {
    const field = finding.field!;
    const told = record.told[field];
    if (told === undefined || told.value === null || told.form === null || record.defaulted?.includes(field)) return null;
    const target = String(finding.params["target"]);
    const list = codeListOf(field, context);
    const value = list !== null ? writeCode(list, told as Told<string>, target) : field === "name" ? writeName(told) : writeDate(told as Told<string>, target);
    return value === null || value === told.text ? null : { row: record.row, column: finding.column, value, asText: true };
  },
};

function mixture(forms: Forms): Finding | null {
  const present = [...forms.forms.values()].filter((form) => form.count > 0);
  if (present.length < 2) return null;
  if (forms.list !== null) {
    const { mixing, target } = chooseSpellings(present);
    return mixing.length === 0 ? null : mixed(forms, mixing, { kind: "spelling", target });
  }
  if (forms.field === "name") return mixed(forms, present.map(shownWidth), { kind: "width", target: "○○" });
  const whole = present.filter(({ form }) => !isShortYear(form));
  return whole.length < 2 ? null : mixed(forms, whole, { kind: "date", target: chooseDateStyle(whole) });
}

function mixed({ column }: Forms, mixing: readonly Form[], { kind, target }: { readonly kind: string; readonly target: string }): Finding {
  const shown = [...mixing].sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1)).slice(0, 6);
  return foundOnColumn(columnUniform, "info", column, {
    params: { heading: column.heading, kind, forms: shown.map(({ form, count }) => `${sampleOf(form)} × ${String(count)}`).join(" / "), target },
    // The engine names the cells when they are asked for.
    fix: { value: sampleOf(target), safe: true, cells: [] },
  });
}

function shownWidth(form: Form): Form {
  return { ...form, form: form.form === "spaced" ? "○　○" : "○○" };
}

/** Names lose their padding only where nothing else is in the cell. */
function writeName({ text, form, notes }: Told<unknown>): string | null {
  if (form !== "spaced" || notes?.some((note) => note.code === "name-mark")) return null;
  return text.replace(/\s+/gu, "");
}
