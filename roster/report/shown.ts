import { officialDate, type IsoDay, type PartialDate } from "../model/partialDate.js";
import type { PersonView } from "../model/person.js";
import type { FieldId } from "../model/field.js";
import { toldDate, toldValue } from "../district/toldValue.js";
import { say } from "../words/words.js";
import type { ReportWords } from "./reportWords.js";

/**
 * A citizen's number as reports show it (P2): the first and last four of 15 or 18 characters; of anything else nothing
 * but its length, up to 18.
 * @example maskNumber("11010519491231002X") === "1101**********002X"
 */
export function maskNumber(number: string): string {
  const isWhole = number.length === 15 || number.length === 18;
  if (!isWhole) return "*".repeat(Math.min(number.length, 18));
  return number.slice(0, 4) + "*".repeat(number.length - 8) + number.slice(-4);
}

/**
 * Text of people without the numbers that may hide in it: citizens' numbers and phones in remarks, posts and file names.
 * @example showText("张三110105194912310021") === "张三1101**********0021"
 */
export function showText(text: string | null): string {
  if (text === null) return "";
  return text
    .replace(/[0-9]{6}[ -][0-9]{8}[ -]?[0-9]{3}[0-9xX]/g, (number) => maskNumber(number.replace(/[ -]/g, "")))
    .replace(/[0-9０-９]{14,}[0-9０-９xXＸｘ]?/gu, (digits) => maskNumber(digits.normalize("NFKC")))
    .replace(/(?<![0-9０-９])[1１][3-9３-９][0-9０-９]{9}(?![0-9０-９])/gu, (phone) => `${phone.slice(0, 3)}****${phone.slice(-4)}`);
}

/** A field of the register as a list shows it; a value that waits for correction is left empty. */
export function showField(person: PersonView, field: FieldId): string {
  return showText(toldValue(person, field));
}

/** @example showDate("1945-03") === "1945.03" */
export function showDate(date: PartialDate | null): string {
  return date === null ? "" : officialDate(date);
}

export function showDateField(person: PersonView, field: FieldId): string {
  return showDate(toldDate(person, field));
}

/** A whole day in words. @example showDay("2026-11-22", words) === "2026年11月22日" */
export function showDay(day: IsoDay, words: ReportWords): string {
  const [year, month, date] = day.split("-").map(Number);
  return say(words.page.day, { year: year!, month: month!, day: date! });
}

/** 原单位及职务 in one cell, whichever way the unit keeps it. */
export function showPost(person: PersonView): string {
  const together = toldValue(person, "orig_unit_post");
  if (together !== null) return showText(together);
  return showText([toldValue(person, "orig_unit"), toldValue(person, "orig_post")].filter((part) => part !== null).join(""));
}
