import { findCode } from "../../codes/codeList.js";
import { politicalStatuses } from "../../codes/politicalStatuses.js";
import type { PartialDate } from "../../model/partialDate.js";
import type { DateField, FieldId } from "../../model/field.js";
import { dateFormat, serialDate } from "./dateFormat.js";
import { readDateText, type DateContext, type DateReading, type YearWindow } from "./dateText.js";
import { isPlaceholder, textNotes } from "./plainText.js";
import { readYesNo } from "./readYesNo.js";
import { note, tell, tellNothing, type Cell, type CellReader } from "./told.js";

export interface DateOptions extends DateContext {
  readonly date1904: boolean;
}

const lateFields: readonly FieldId[] = ["retire_date", "death_date", "treatment_date"] satisfies readonly DateField[];

/** In which window a field's two-digit years lie. */
export function yearWindowOf(field: FieldId): YearWindow {
  return lateFields.includes(field) ? "late" : "early";
}

/** Makes the reader of a date column. */
export function dateReader(options: DateOptions): CellReader<PartialDate> {
  return (cell) => {
    if (typeof cell.value === "number") return toldBy(cell, readDateNumber(cell.value, cell, options));
    const trimmed = cell.shown.trim();
    if (trimmed === "") return tellNothing(cell.shown);
    if (isPlaceholder(trimmed) || isOtherAnswer(trimmed)) return tellNothing(cell.shown, [note("placeholder")]);
    const reading = readDateText(trimmed, options);
    const notes = textNotes(cell);
    return toldBy(cell, notes === null ? reading : { ...reading, notes: [...(reading.notes ?? []), ...notes] });
  };
}

/** 否 or 群众 below 入党时间: no date, and none to be expected. */
function isOtherAnswer(text: string): boolean {
  return text.length <= 12 && !/[\d〇一二三四五六七八九十]/u.test(text) && (readYesNo(text) !== null || findCode(politicalStatuses, text) !== null);
}

function toldBy(cell: Cell, reading: DateReading): ReturnType<CellReader<PartialDate>> {
  return tell(cell.shown, reading.value, reading.notes, reading.form);
}

const unreadable: DateReading = { value: null, notes: [note("date-unreadable")], form: null };

/** A number is a serial day where its format is a date's, otherwise what its digits show: 1945.03, 194503, 19450305. */
function readDateNumber(value: number, cell: Cell, options: DateOptions): DateReading {
  const format = dateFormat(cell.format);
  if (format.kind === "date") return fromSerial(value, format.precision, format.style, options);
  if (format.kind === "decimal") return readDateText(value.toFixed(format.places), options);
  // Every year has four digits and every yyyymm six: five can only be a day whose date format was lost.
  if (Number.isInteger(value) && value >= 10000 && value <= 99999) return fromSerial(value, "day", "excel", options);
  const text = String(Math.round(value * 10000) / 10000);
  const tenth = /^(\d{2}|\d{4})\.1$/u.exec(text);
  return tenth ? readTenth(tenth[1]!, options) : readDateText(text, options);
}

function fromSerial(value: number, precision: "year" | "month" | "day", style: string, options: DateOptions): DateReading {
  const date = serialDate(value, precision, options);
  return date === null ? unreadable : { value: date, notes: null, form: style };
}

/** The number 1945.1 was typed as 1945.1 or as 1945.10; nothing in the cell tells. */
function readTenth(year: string, options: DateOptions): DateReading {
  const candidates = [`${year}.01`, `${year}.10`].map((text) => readDateText(text, options).value).filter((date) => date !== null);
  if (candidates.length === 0) return unreadable;
  return { value: null, notes: [note("date-ambiguous", candidates)], form: "yyyy.mm" };
}
