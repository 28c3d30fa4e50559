import { maskText } from "../codes/maskText.js";
import { officialDate, type IsoDay, type PartialDate } from "../model/partialDate.js";
import type { PersonView } from "../model/person.js";
import type { FieldId } from "../model/field.js";
import { toldDate, toldValue } from "../district/toldValue.js";
import { say } from "../words/words.js";
import type { ReportWords } from "./reportWords.js";

/** Text of people as reports show it: without the numbers that may hide in it (P2). @example showText("张三110105194912310021") === "张三1101**********0021" */
export function showText(text: string | null): string {
  return text === null ? "" : maskText(text);
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
