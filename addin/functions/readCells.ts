import { precisionOf, type IsoDay, type PartialDate } from "../../roster/model/partialDate.js";
import type { IdNumber, Note } from "../../roster/model/record.js";
import { dateReader } from "../../roster/read/cells/readDate.js";
import { idNumberReader } from "../../roster/read/cells/readIdNumber.js";
import { date as dateEn } from "../../roster/words/findings/date.en.js";
import { date as dateZh } from "../../roster/words/findings/date.zh-CN.js";
import { idNumber as idEn } from "../../roster/words/findings/idNumber.en.js";
import { idNumber as idZh } from "../../roster/words/findings/idNumber.zh-CN.js";
import type { Language } from "../../roster/words/words.js";
import { fault, isEmpty, type Call, type Cell, type Fault } from "./call.js";

const idRules: Readonly<Partial<Record<Note["code"], string>>> = {
  "id-precision-lost": "id-number-precision-lost", "id-length": "id-number-length", "id-characters": "id-number-characters",
  "id-impossible-date": "id-number-impossible-date", "id-checksum": "id-number-checksum",
  spaces: "id-number-format", "full-width": "id-number-format", "id-punctuation": "id-number-format",
};

/** The rule of the check that a note of the reader belongs to, by its title. */
export function titleOf(code: Note["code"], language: Language): string {
  const [ids, dates] = language === "en" ? [idEn, dateEn] : [idZh, dateZh];
  return ids[idRules[code] ?? ""]?.title ?? dates[code]?.title ?? code;
}

/** An ID number as the check reads it, with what it noted. */
export function readId(cell: Cell, { today }: Call): { readonly number: IdNumber | null; readonly notes: readonly Note[] } {
  const value = cell ?? "";
  const { value: number, notes } = idNumberReader(today)({ value, shown: String(value), format: undefined });
  return { number, notes: notes ?? [] };
}

/** A right number, or what is wrong with it. */
export function rightId(cell: Cell, call: Call): (IdNumber & { readonly valid: string; readonly birth: PartialDate }) | Fault {
  const { number, notes } = readId(cell, call);
  if (number?.valid != null && number.birth !== null) return { ...number, valid: number.valid, birth: number.birth };
  const wrong = notes.find(({ code }) => code.startsWith("id-") && code !== "id-15-digit" && code !== "id-punctuation");
  return wrong === undefined ? fault("id-needed") : fault("id-wrong", { fault: titleOf(wrong.code, call.language) });
}

/** A date in any of the ways that rosters write it, or what is wrong with it. */
export function readDay(cell: Cell, call: Call): PartialDate | Fault {
  const value = cell ?? "";
  const { value: date, notes } = dateReader({ window: "early", asOf: call.today, date1904: false })({ value, shown: String(value), format: undefined });
  if (date !== null) return date;
  const [first] = notes ?? [];
  if (first === undefined || first.code === "placeholder") return fault("date-needed");
  if (first.code === "date-ambiguous") return fault("date-two-ways", { dates: (first.detail ?? []).join("/").replaceAll("-", ".") });
  return fault("date-wrong", { fault: titleOf(first.code === "date-impossible" ? first.code : "date-unreadable", call.language) });
}

/** A birth, told by an ID number or as a date. */
export function readBirth(cell: Cell, call: Call): PartialDate | Fault {
  if (!looksLikeId(cell)) return readDay(cell, call);
  const number = rightId(cell, call);
  return "fault" in number ? number : number.birth;
}

/** The as-of day: today where none is given. */
export function readAsOf(cell: Cell, call: Call): IsoDay | Fault {
  if (isEmpty(cell)) return call.today;
  const date = readDay(cell, call);
  return typeof date === "string" && precisionOf(date) === "day" ? date : fault("as-of-wrong");
}

/** No date has fifteen characters of digits. */
function looksLikeId(cell: Cell): boolean {
  return typeof cell === "number" ? cell >= 1e13 : typeof cell === "string" && /^\d{14,17}[\dX]$/u.test(cell.normalize("NFKC").replace(/[^\dxX×хХ]/gu, "").replace(/[x×хХ]$/u, "X"));
}
