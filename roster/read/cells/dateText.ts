import { isRealDay, partialDate, yearOf, type IsoDay, type PartialDate } from "../../model/partialDate.js";
import type { Note } from "../../model/record.js";
import { arabicNumerals } from "./chineseDigits.js";
import { note } from "./told.js";

/** In which century a two-digit year lies: "early" for birth and the start of work, "late" for retirement and death. */
export type YearWindow = "early" | "late";

export interface DateContext {
  readonly window: YearWindow;
  readonly asOf: IsoDay;
}

export interface DateReading {
  readonly value: PartialDate | null;
  readonly notes: readonly Note[] | null;
  readonly form: string | null;
}

const unreadable: DateReading = { value: null, notes: [note("date-unreadable")], form: null };
const lunar: DateReading = { value: null, notes: [note("date-lunar")], form: null };

const lunarWord = /农历|阴历|旧历|夏历|^农|^阴/u;
const lunarDay = /正月|腊月|冬月|闰|初[一二三四五六七八九十]/u;
const solarWord = /公历|阳历|新历|公元|西历/gu;
const timeOfDay = /[T\s]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/u;
const ageBehind = /[\s,;]+\d{1,3}\s*[周虚]?岁$/u;
const wordsBefore = /^(?:大约|约|于|生于|现?中共(?:党员)?|中国共产党|共产党员?|党员|预备党员|入党|参加工作|参加革命|退休|离休)[:于]?/u;
const wordsBehind =
  /(?:出生|生人?|入党|加入|参加工作|参加革命|工作|退休|离休|去世|病故|逝世|转正|入伍|左右|前后|上半年|下半年|春季?|夏季?|秋季?|冬季?|年?初|年?底|年?末|年中|[上中下]旬)$/u;

/**
 * Reads a date in any of the ways that units write it, at the precision that it has.
 * @example readDateText("一九四五年三月", { window: "early", asOf: "2026-11-22" }).value === "1945-03"
 */
export function readDateText(text: string, context: DateContext): DateReading {
  const whole = text.normalize("NFKC").replace(/[\u200b-\u200d\ufeff]/gu, "").trim().replace(timeOfDay, "");
  const bare = dropBrackets(whole);
  if (lunarWord.test(bare) || lunarDay.test(bare) || onlyLunarInBrackets(whole)) return lunar;
  const trimmed = trimWords(numberedMonth(bare).replace(solarWord, "").replace(ageBehind, ""));
  const republic = /^(?:民国|中华民国)(.+)$/u.exec(trimmed);
  const numerals = arabicNumerals(republic ? republic[1]!.replace(/^元年/u, "1年") : trimmed.replace(/年元月/u, "年1月"));
  const parts = splitParts(numerals);
  if (parts === null) return unreadable;
  if (republic) return datedRepublic(parts);
  return fromParts(parts, styleOf(trimmed, numerals), context);
}

/** 1945.03(档案), 1935.06(88岁): what stands in brackets qualifies; a bracket that is never closed runs to the end. */
function dropBrackets(text: string): string {
  return text.replace(/[([{【〔<][^)\]}】〕>]*(?:[)\]}】〕>]|$)/gu, " ").trim();
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Mar-45 and 5-Mar-1945, as spreadsheets save some dates to a CSV. */
function numberedMonth(text: string): string {
  const found = /^(?:(\d{1,2})[- ])?([A-Za-z]{3})[a-z]{0,6}[-., ]+(\d{4}|\d{2})$/u.exec(text);
  const month = found === null ? -1 : months.indexOf(found[2]!.toLowerCase());
  return found === null || month < 0 ? text : [found[3], String(month + 1), found[1]].filter((part) => part !== undefined).join("-");
}

function onlyLunarInBrackets(text: string): boolean {
  return /[([【〔]\s*(?:农历?|阴历?|旧历?)\s*[)\]】〕]/u.test(text);
}

function trimWords(text: string): string {
  let rest = text.replace(wordsBefore, "").trim();
  for (let turn = 0; turn < 3 && wordsBehind.test(rest); turn += 1) rest = rest.replace(wordsBehind, "").trim();
  return rest;
}

/** The numbers between separators; null where anything else is left. */
function splitParts(text: string): readonly string[] | null {
  const dotted = text
    .replace(/\s*[年月./\\\-—–−~、,·•・。_]\s*/gu, ".")
    .replace(/[日号](?=\s|$)/gu, "")
    .replace(/['’‘`]/gu, "")
    .trim()
    .replace(/\s+/gu, ".")
    .replace(/\.+/gu, ".")
    .replace(/^\.|\.$/gu, "");
  return /^\d+(?:\.\d+){0,2}$/u.test(dotted) ? dotted.split(".") : null;
}

function styleOf(written: string, numerals: string): string | null {
  const short = /^['’]?\d{2}(?!\d)/u.test(numerals) ? "yy" : "yyyy";
  if (written !== numerals) return "〇〇〇〇年〇月";
  if (written.includes("年")) return `${short}年m月`;
  if (written.includes("-")) return `${short}-mm`;
  if (written.includes("/")) return `${short}/mm`;
  if (/[.。·]/u.test(written)) return `${short}.mm`;
  return /^\d{6}(?:\d{2})?$/u.test(written) ? "yyyymm" : null;
}

function datedRepublic(parts: readonly string[]): DateReading {
  if (parts[0]!.length > 3) return unreadable;
  return dated({ year: 1911 + Number(parts[0]), month: parts[1], day: parts[2] }, "民国", null);
}

function fromParts(parts: readonly string[], form: string | null, context: DateContext): DateReading {
  const [first, second, third] = parts as [string, string | undefined, string | undefined];
  if (first.length === 4) {
    if (third === undefined && second?.length === 4) return dated({ year: Number(first), month: second.slice(0, 2), day: second.slice(2) }, form, null);
    return dated({ year: Number(first), month: second, day: third }, form, null);
  }
  if (second === undefined && first.length === 8) return dated({ year: Number(first.slice(0, 4)), month: first.slice(4, 6), day: first.slice(6) }, form, null);
  if (second === undefined && first.length === 6) return sixDigits(first, form, context);
  if (first.length === 2 && (second !== undefined || form?.includes("年"))) return shortYear([first, second, third], form, context);
  return unreadable;
}

/** 194503 is a month of a year; 450305 a day of a two-digit year. */
function sixDigits(text: string, form: string | null, context: DateContext): DateReading {
  const year = Number(text.slice(0, 4));
  if (year >= 1800 && year <= 2100) return dated({ year, month: text.slice(4), day: undefined }, form, null);
  return shortYear([text.slice(0, 2), text.slice(2, 4), text.slice(4)], form, context);
}

function shortYear(parts: readonly (string | undefined)[], form: string | null, context: DateContext): DateReading {
  const short = Number(parts[0]);
  const century = centuryOf(short, context);
  if (century !== null) return dated({ year: century + short, month: parts[1], day: parts[2] }, form, note("date-two-digit-year"));
  const candidates = [1900, 2000]
    .map((base) => dated({ year: base + short, month: parts[1], day: parts[2] }, form, null).value)
    .filter((date) => date !== null);
  return candidates.length === 0 ? impossible(form) : { value: null, notes: [note("date-ambiguous", candidates)], form };
}

function centuryOf(short: number, context: DateContext): number | null {
  if (context.window === "early") return short >= 20 ? 1900 : null;
  if (short >= 78) return 1900;
  return 2000 + short <= yearOf(context.asOf) ? 2000 : null;
}

interface Parts {
  readonly year: number;
  readonly month: string | undefined;
  readonly day: string | undefined;
}

/** A month or day of 00 says that it is not known. */
function dated(parts: Parts, form: string | null, extra: Note | null): DateReading {
  const { year } = parts;
  if (year < 1000 || year > 2999) return unreadable;
  if ((parts.month?.length ?? 0) > 2 || (parts.day?.length ?? 0) > 2) return unreadable;
  const month = Number(parts.month ?? 0);
  const day = Number(parts.day ?? 0);
  if (month > 12 || (month === 0 && day > 0) || (day > 0 && !isRealDay(year, month, day))) return impossible(form);
  const value = partialDate(year, month === 0 ? null : month, day === 0 ? null : day);
  return { value, notes: extra === null ? null : [extra], form: month === 0 ? null : form };
}

function impossible(form: string | null): DateReading {
  return { value: null, notes: [note("date-impossible")], form };
}
