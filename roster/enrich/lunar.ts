import { LunarDay, LunarMonth, LunarYear } from "tyme4ts";
import { partialDate, type IsoDay } from "../model/partialDate.js";
import type { LunarBirthday } from "./readLunarBirthday.js";

/**
 * The solar day of a lunar birthday in a lunar year (which begins between 21 January and 20 February). A 三十 that the
 * month does not have is kept on 二十九; a leap month's birthday in a year without that leap month, in the month itself.
 * @example lunarBirthdayIn({ month: 12, isLeap: false, day: 30 }, 2026) === "2027-02-05"
 */
export function lunarBirthdayIn({ month, isLeap, day }: LunarBirthday, lunarYear: number): IsoDay {
  const leaps = isLeap && LunarYear.fromYear(lunarYear).getLeapMonth() === month;
  const written = leaps ? -month : month;
  return solarDay(lunarYear, written, Math.min(day, LunarMonth.fromYm(lunarYear, written).getDayCount()));
}

/**
 * The days of a solar year on which a lunar birthday falls: mostly one, none or two for those of 冬月 and 腊月.
 * @example lunarBirthdaysOf({ month: 3, isLeap: false, day: 5 }, 2026) // ["2026-04-21"]
 */
export function lunarBirthdaysOf(birthday: LunarBirthday, year: number): readonly IsoDay[] {
  return [lunarBirthdayIn(birthday, year - 1), lunarBirthdayIn(birthday, year)].filter((day) => day.startsWith(String(year)));
}

/**
 * 重阳, the ninth of the ninth lunar month: the day of the elderly (老年人权益保障法 第十二条).
 * @example doubleNinth(2026) === "2026-10-18"
 */
export function doubleNinth(year: number): IsoDay {
  return solarDay(year, 9, 9);
}

function solarDay(year: number, month: number, day: number): IsoDay {
  const solar = LunarDay.fromYmd(year, month, day).getSolarDay();
  return partialDate(solar.getYear(), solar.getMonth(), solar.getDay());
}
