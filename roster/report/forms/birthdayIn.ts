import { dayOf, daysInMonth, monthOf, partialDate, yearOf, type IsoDay, type IsoMonth } from "../../model/partialDate.js";
import { lunarBirthdaysOf } from "../../enrich/lunar.js";
import { readLunarBirthday, type LunarBirthday } from "../../enrich/readLunarBirthday.js";
import type { FormPerson } from "./formPerson.js";

/** Whether somebody's birthday falls into a month, by their own wish. */
export type BirthdayInMonth =
  /** `day` null: nobody knows the day of the month. */
  | { readonly kind: "due"; readonly day: number | null; readonly by: "solar" | "wished" | "lunar" }
  /** It may, and only the person can say. */
  | { readonly kind: "ask"; readonly because: "lunar-day-unknown" | "unreadable" }
  | { readonly kind: "other-month" }
  | { readonly kind: "month-unknown" };

const other: BirthdayInMonth = { kind: "other-month" };

/**
 * A lunar birthday counts only as the person told it; one who wishes the lunar day without having told it is asked about in the
 * months where it may fall, for a solar date is never taken for a lunar one.
 * @example birthdayIn(person, "2026-04").kind === "due"
 */
export function birthdayIn(person: FormPerson, month: IsoMonth): BirthdayInMonth {
  const wish = person.texts.birthday_wish ?? "";
  const isLunarColumn = /农历|阴历|旧历/u.test(person.wishHeading) && !/阳历|公历/u.test(person.wishHeading);
  const lunar = wish === "" ? null : readLunarBirthday(wish, isLunarColumn);
  if (lunar !== null) return lunarIn(lunar, month);
  if (isLunarColumn ? wish !== "" : /农历|阴历|旧历|夏历/u.test(wish)) return mayFall(person, month, "lunar-day-unknown");
  const solar = solarWish(wish);
  if (solar !== null) return solar.month === monthOf(month) ? { kind: "due", day: clamp(solar.day, month), by: "wished" } : other;
  if (wish !== "" && !saysSolarOnly(wish)) return mayFall(person, month, "unreadable");
  const { birth } = person;
  if (birth === null || monthOf(birth) === null) return { kind: "month-unknown" };
  if (monthOf(birth) !== monthOf(month)) return other;
  const day = dayOf(birth);
  return { kind: "due", day: day === null ? null : clamp(day, month), by: "solar" };
}

function lunarIn(lunar: LunarBirthday, month: IsoMonth): BirthdayInMonth {
  const day = lunarBirthdaysOf(lunar, yearOf(month)).find((candidate) => candidate.startsWith(month));
  return day === undefined ? other : { kind: "due", day: dayOf(day), by: "lunar" };
}

/** The registered date may be solar or lunar: the month of either. Without one, every month. */
function mayFall({ birth }: FormPerson, month: IsoMonth, because: "lunar-day-unknown" | "unreadable"): BirthdayInMonth {
  const born = birth === null ? null : monthOf(birth);
  if (birth === null || born === null) return { kind: "ask", because };
  const asLunar = lunarBirthdaysOf({ month: born, isLeap: false, day: Math.min(dayOf(birth) ?? 15, 30) }, yearOf(month));
  const solarMonths = [born, born === 1 ? 12 : born - 1];
  const mayBe = solarMonths.includes(monthOf(month)!) || asLunar.some((day: IsoDay) => day.startsWith(month));
  return mayBe ? { kind: "ask", because } : other;
}

/** 3月5日, 公历03-05, 1945.3.5; null where no month and day are told. */
function solarWish(wish: string): { readonly month: number; readonly day: number } | null {
  const plain = wish.normalize("NFKC").replace(/[\s()]|公历|阳历|新历|生日|按|过/gu, "");
  const parts = /^(?:\d{4}[年./-])?(\d{1,2})[月./-](\d{1,2})[日号]?$/u.exec(plain);
  if (parts === null) return null;
  const [month, day] = [Number(parts[1]), Number(parts[2])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(2024, month) ? { month, day } : null;
}

function saysSolarOnly(wish: string): boolean {
  return /^(?:按|过)?(?:公历|阳历|新历)(?:生日)?$/u.test(wish.normalize("NFKC").replace(/[\s()]/gu, ""));
}

/** 29 February is kept on the 28th in other years. */
function clamp(day: number, month: IsoMonth): number {
  return Math.min(day, daysInMonth(yearOf(month), monthOf(month)!));
}

/** @example solarDayIn("2026-04", 21) === "2026-04-21" */
export function solarDayIn(month: IsoMonth, day: number): IsoDay {
  return partialDate(yearOf(month), monthOf(month), day);
}
