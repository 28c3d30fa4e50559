import type { IsoDay } from "../model/partialDate.js";
import type { WorkCalendar } from "../model/policy.js";

const millisecondsOfDay = 86_400_000;

/** @example addDays("2026-02-28", 1) === "2026-03-01" */
export function addDays(day: IsoDay, days: number): IsoDay {
  return new Date(Date.parse(day) + days * millisecondsOfDay).toISOString().slice(0, 10);
}

/** Days from one to another; negative where the second is earlier. @example daysBetween("2026-11-05", "2026-11-09") === 4 */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsOfDay);
}

/** Whether offices work on the day: Monday to Friday, but for holidays and the days that are worked in their stead. */
export function isWorkday(day: IsoDay, { holidays, workdays }: WorkCalendar): boolean {
  const weekday = new Date(Date.parse(day)).getUTCDay();
  return weekday === 0 || weekday === 6 ? workdays.includes(day) : !holidays.includes(day);
}

/** The day itself, or the next working day after it (顺延). */
export function nextWorkday(day: IsoDay, calendar: WorkCalendar): IsoDay {
  let next = day;
  while (!isWorkday(next, calendar)) next = addDays(next, 1);
  return next;
}

/** The last of so many working days after a day. @example addWorkdays("2026-11-27", 1, calendar) === "2026-11-30" */
export function addWorkdays(day: IsoDay, workdays: number, calendar: WorkCalendar): IsoDay {
  let last = day;
  for (let count = 0; count < workdays; count += 1) last = nextWorkday(addDays(last, 1), calendar);
  return last;
}
