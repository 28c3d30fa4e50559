import { dayOf, monthOf, officialDate, yearOf, type PartialDate } from "../model/partialDate.js";
import type { Told } from "../model/record.js";

/** The styles in which a column's dates can be written without losing or inventing anything. */
const writers: Readonly<Record<string, (date: PartialDate) => string>> = {
  "yyyy.mm": officialDate,
  "yyyy-mm": (date) => date,
  "yyyy/mm": (date) => date.replaceAll("-", "/"),
  "yyyymm": (date) => date.replaceAll("-", ""),
  "yyyy年m月": inWords,
};

const samples: Readonly<Record<string, string>> = {
  "yyyy.mm": "1945.03", "yyyy-mm": "1945-03", "yyyy/mm": "1945/03", yyyymm: "194503", "yyyy年m月": "1945年3月",
  "〇〇〇〇年〇月": "一九四五年三月", 民国: "民国34年3月", excel: "16497",
};

/** A style as a person knows it. @example sampleOf("yyyy.mm") === "1945.03" */
export function sampleOf(form: string): string {
  return samples[form] ?? form;
}

/** The most frequent style that can be written, else that of official papers. */
export function chooseDateStyle(forms: readonly { readonly form: string; readonly count: number }[]): string {
  const writable = forms.filter(({ form }) => writers[form] !== undefined);
  const best = [...writable].sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1))[0];
  return best?.form ?? "yyyy.mm";
}

/** Two-digit years have a rule of their own. */
export function isShortYear(form: string): boolean {
  return form.startsWith("yy") && !form.startsWith("yyyy");
}

/**
 * The cell's date in a style; null where it has that style already or says more than a date: 1935.06(88岁), 1945年春.
 * @example writeDate({ text: "1945-3", value: "1945-03", form: "yyyy-mm", notes: null }, "yyyy.mm") === "1945.03"
 */
export function writeDate(told: Told<PartialDate>, style: string): string | null {
  if (told.form === style || told.value === null || isShortYear(told.form ?? "") || !onlyDate.test(told.text.normalize("NFKC"))) return null;
  return writers[style]?.(told.value) ?? null;
}

const onlyDate = /^[\s\d.\-/年月日号〇○零一二三四五六七八九十元]+$/u;

function inWords(date: PartialDate): string {
  const [month, day] = [monthOf(date), dayOf(date)];
  return `${String(yearOf(date))}年${month === null ? "" : `${String(month)}月`}${day === null ? "" : `${String(day)}日`}`;
}
