import { canonicalPhone, isMobile, readPhones } from "../read/cells/readPhones.js";
import { phoneFields, type FieldId } from "../model/field.js";
import type { Finding, Fix } from "../model/finding.js";
import type { Phones, RosterRecord, Told } from "../model/record.js";
import { found } from "./found.js";
import { offerValue } from "./offerValue.js";
import type { RowRule, RuleContext } from "./rule.js";

interface PhoneCell {
  readonly record: RosterRecord;
  readonly field: FieldId;
  readonly context: RuleContext;
  /** Another column than the field's first one. */
  readonly column?: number;
}

/**
 * A number that is neither a mobile nor a landline, and a mobile whose digits are parted by signs. Several in one cell
 * are read one by one; blanks between digits are a harmless habit.
 */
export const phoneFormat: RowRule = {
  code: "phone-format",
  block: "contact",
  scope: "row",
  severities: ["warning"],
  fix: "safe",
  source: "公众移动通信 numbers of eleven digits from 13 to 19; area codes with seven or eight digits",
  reads: [...phoneFields, "contact", "spouse", "family", "survivor"],

  check(record, context) {
    let findings: Finding[] | null = null;
    for (const field of phoneFields) {
      const told = record.told[field];
      if (told === undefined || told.value === null) continue;
      const finding = checkPhones(told, { record, field, context });
      if (finding !== null) (findings ??= []).push(finding);
    }
    if (record.also === null) return findings;
    for (const { field, part, told, column } of record.also) {
      const phones = part === "phone" ? readAgain(told) : field === "mobile" || field === "landline" ? (told as Told<Phones>) : null;
      const finding = phones === null ? null : checkPhones(phones, { record, field, context, column });
      if (finding !== null) (findings ??= []).push(finding);
    }
    return findings;
  },
};

/** A contact's phone is told as the text that it is. */
function readAgain(told: Told<unknown>): Told<Phones> | null {
  if (told.text.length === 0 || isPlain(told.text)) return null;
  return readPhones({ value: told.text, shown: told.text, format: undefined });
}

function checkPhones(told: Told<Phones>, cell: PhoneCell): Finding | null {
  if (told.value === null || isPlain(told.text)) return null;
  const where = cell.column === undefined ? {} : { column: cell.column };
  const { odd, numbers } = told.value;
  const text = told.text.trim();
  if (odd.length > 0) {
    return found(phoneFormat, "warning", cell, { ...where, params: { because: "odd", text, odd: odd.join("、") } });
  }
  const only = numbers.length === 1 ? numbers[0]! : "";
  if (!isMobile(only) || !partedMobile.test(text)) return null;
  return found(phoneFormat, "warning", cell, { ...where, params: { because: "parted", text, odd: text }, fix: offerMobile(cell, text, only) });
}

/** 139-1234-5678, 139.1234.5678: one mobile and nothing else. */
const partedMobile = /^(?:\+?86)?[\s-]*1[3-9]\d[-.·_—–\s]*\d+(?:[-.·_—–]\s*\d+)+$/u;

function offerMobile(cell: PhoneCell, text: string, mobile: string): Fix | null {
  const where = cell.column === undefined ? {} : { column: cell.column };
  return canonicalPhone(text.replace(/[_—–]/gu, "-")) === mobile ? offerValue(cell, mobile, { ...where, safe: true, asText: true }) : null;
}

/** Eleven digits from 1: nearly every cell, seen without a pattern. */
function isPlain(text: string): boolean {
  if (text.length !== 11 || text.charCodeAt(0) !== 49) return false;
  const second = text.charCodeAt(1);
  if (second < 51 || second > 57) return false;
  for (let place = 2; place < 11; place += 1) {
    const code = text.charCodeAt(place);
    if (code < 48 || code > 57) return false;
  }
  return true;
}
