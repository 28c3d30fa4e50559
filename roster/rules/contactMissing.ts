import type { FieldId } from "../model/field.js";
import { hasValue, isEmpty, type RosterRecord } from "../model/record.js";
import { columnOf, type Table } from "../model/table.js";
import { seemsDeceased } from "./deceased.js";
import { found } from "./found.js";
import type { RowRule } from "./rule.js";

const ownPhones = ["mobile", "landline"] as const;

/** Somebody must be reachable: by a phone of their own or of a contact. Speaks only where such columns exist. */
export const contactMissing: RowRule = {
  code: "contact-missing",
  block: "contact",
  scope: "row",
  severities: ["warning"],
  fix: "none",
  source: "走访慰问: 电话每月",
  reads: ["mobile", "landline", "contact", "alive", "death_date", "name", "remark"],

  check(record, context) {
    if (hasPhone(record)) return null;
    const asked = columnAsked(context.table);
    if (asked === null || hasContactPhone(record) || seemsDeceased(record)) return null;
    return found(contactMissing, "warning", { record, field: asked.field, context }, { column: asked.index });
  },
};

/** What stands there but is no number is not missing: `phone-format` speaks of it. */
function hasPhone(record: RosterRecord): boolean {
  const { mobile, landline } = record.told;
  if (hasValue(mobile) || hasValue(landline)) return true;
  return (mobile !== undefined && !isEmpty(record, "mobile")) || (landline !== undefined && !isEmpty(record, "landline"));
}

/** The column in which a phone is looked for: the person's own before a contact's. */
function columnAsked(table: Table): { readonly field: FieldId; readonly index: number } | null {
  for (const field of ownPhones) {
    const index = columnOf(table, field);
    if (index >= 0) return { field, index };
  }
  const contacts = table.columns.filter((column) => column.field === "contact");
  const column = contacts.find(({ part }) => part === "phone") ?? contacts[0];
  return column === undefined ? null : { field: "contact", index: column.index };
}

/** A phone in a contact's column, or beside the contact's name, or in a further column of the person's own. */
function hasContactPhone(record: RosterRecord): boolean {
  if (hasDigits(record.told.contact?.text)) return true;
  return record.also?.some(({ field, told }) => {
    return (field === "contact" || field === "mobile" || field === "landline") && hasDigits(told.text);
  }) ?? false;
}

function hasDigits(text: string | undefined): boolean {
  return text !== undefined && text.replace(/\D+/gu, "").length >= 7;
}
