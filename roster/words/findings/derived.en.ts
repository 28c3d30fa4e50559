import type { FindingWords } from "../findingWords.js";

export const derived: Readonly<Record<string, FindingWords>> = {
  "age-stale": {
    title: "The column of ages is for another day",
    message: "The ages {how}: {fitting} of {rows} fit. This check is as of {asOf}.",
    advice: "Work the whole column out again for the as-of day.",
    terms: { day: "seem to be those of {day}", "year-difference": "seem to be differences of years only", nominal: "seem to be 虚岁 (nominal ages)" },
  },
  "age-mismatch": {
    title: "Age does not fit the birth",
    message: "The age is given as {stated}; on {day} it is {expected}.",
    advice: "Check the birth; if it is right, take the age worked out.",
  },
  "party-years-mismatch": {
    title: "Years in the Party do not fit the dates",
    message: "Given as {stated} years; counted from {basis} it is {expected}.",
    advice: "Check both dates; the years count from full membership, whose date is best filled in.",
    terms: {
      "full-date": "full membership in {date}",
      "join-date-one-year": "joining in {date} and one year of probation ({from})",
      "join-date-no-probation": "joining in {date}, when there was no probation",
      "join-date-varied": "joining in {date}, when probation differed",
    },
  },
};
