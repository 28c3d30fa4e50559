import type { IsoDay, IsoMonth } from "../../roster/model/partialDate.js";
import { say, type Language } from "../../roster/words/words.js";
import { duties as english } from "../../roster/words/duties.en.js";
import { duties as chinese } from "../../roster/words/duties.zh-CN.js";

const inShanghai = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" });

/** A moment as it was in Shanghai. @example wordMoment("2026-11-06T01:00:00.000Z") === "2026-11-06 09:00" */
export function wordMoment(at: string): string {
  return inShanghai.format(new Date(at));
}

/** @example wordDay("2026-11-06", "zh-CN") === "2026年11月6日" */
export function wordDay(day: IsoDay, language: Language): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return language === "en" ? day : say(chinese.day, { year, month, day: date });
}

/** @example wordMonth("2026-11", "zh-CN") === "2026年11月" */
export function wordMonth(month: IsoMonth, language: Language): string {
  const [year, of] = month.split("-").map(Number) as [number, number];
  return say((language === "en" ? english : chinese).month, { year, month: language === "en" ? month.slice(5) : of });
}
