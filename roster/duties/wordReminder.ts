import type { ReportStanding, YearLateness } from "../model/monthlyReport.js";
import type { IsoDay, IsoMonth } from "../model/partialDate.js";
import { wordsOf } from "../words/catalogue.js";
import { say, type Language } from "../words/words.js";

/** What a reminder names: a unit, a month, days and counts, and nobody's data. */
export interface Reminder {
  readonly unit: string;
  readonly standing: ReportStanding;
  readonly year: YearLateness;
  readonly today: IsoDay;
  /** The unit has never told a roster. */
  readonly hasNoRoster: boolean;
  /** Submissions of the clerk that wait for the lead. */
  readonly awaitingLead: number;
}

/** The 催报 text of a unit that has not reported, ready to be copied out. */
export function wordReminder({ unit, standing, year, today, hasNoRoster, awaitingLead }: Reminder, language: Language): string {
  const words = wordsOf(language).duties.remind;
  const isLate = standing.state === "overdue";
  const params = { unit, month: sayMonth(standing.month, language), due: sayDay(standing.dueOn, language), today: sayDay(today, language), days: standing.daysLate };
  const missing = [
    ...(hasNoRoster ? [words.missingRoster] : []),
    ...(awaitingLead > 0 ? [say(words.missingLead, { count: awaitingLead })] : []),
    words.missingConfirmation,
  ];
  const body = [
    say(isLate ? words.overdue : words.due, params) + words.missing,
    ...missing.map((text, place) => say(place === missing.length - 1 ? words.lastItem : words.item, { number: place + 1, text })),
    ...(year.late > 0 ? [say(words.year, { owed: year.owed, onTime: year.onTime, late: year.late })] : []),
    isLate ? words.close : words.closeDue,
  ];
  return [
    say(isLate ? words.overdueTitle : words.dueTitle, params), "", say(words.to, params),
    ...body.map((line) => words.indent + line), "", words.sender, params.today,
  ].join("\n");
}

/** @example sayMonth("2026-10", "zh-CN") === "2026年10月" */
export function sayMonth(month: IsoMonth, language: Language): string {
  return say(wordsOf(language).duties.month, partsOf(month, language));
}

/** @example sayDay("2026-11-05", "zh-CN") === "2026年11月5日" */
export function sayDay(day: IsoDay, language: Language): string {
  return say(wordsOf(language).duties.day, partsOf(day, language));
}

function partsOf(date: string, language: Language): Readonly<Record<string, string>> {
  const [year, month, day] = date.split("-").map((part) => (language === "en" ? part : String(Number(part))));
  return { year: year!, month: month!, day: day ?? "" };
}
