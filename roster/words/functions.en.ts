import type { functions as chinese } from "./functions.zh-CN.js";

/** What the worksheet functions answer. */
export const functions: typeof chinese = {
  right: "Correct",
  right15: "Correct old number; with 18 digits it is {upgraded}",
  between: "; ",
  faults: {
    "id-needed": "Give an ID number.",
    "date-needed": "Give a date, such as 1945.03.05 or 1945.03.",
    "id-wrong": "{fault}; nothing can be derived from it.",
    "date-wrong": "{fault}; nothing can be derived from it.",
    "date-two-ways": "The date may mean two things ({dates}); make it text and write it in full.",
    "year-only": "Only the year is known; at least the month is needed.",
    "not-yet": "The date lies after the as-of date {asOf}.",
    "as-of-wrong": "Give the as-of date to the day, such as 2026-11-22, or TODAY().",
    "class-wrong": "Name the class: male, female55 (cadre) or female50 (worker).",
    "probation-unsure": "The probation of that time differed, so the join date does not settle it; give the date of full membership.",
    "years-unsure": "The date is too coarse, the years may differ by one; give the month or the day.",
    "no-period": "Work that began after 30 September 1949 is in no period of the revolution.",
    "period-unsure": "The date is too coarse and may lie in two periods; give the month or the day.",
    "division-unknown": "The first six digits, {code}, are no division's code.",
  },
};
