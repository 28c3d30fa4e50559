import type { FindingWords } from "../findingWords.js";

export const life: Readonly<Record<string, FindingWords>> = {
  "deceased-date-missing": {
    title: "Deceased without a date",
    message: "The person is recorded as deceased, but no date of death is given.",
    advice: "Fill in the date; the death itself stands and all reminders have stopped.",
  },
  "deceased-but-listed": {
    title: "Date of death, yet listed as living",
    message: "The date of death is {date}, yet the person is listed as living. Reminders are muted until this is answered.",
    advice: "Find out: record the death, or clear the date.",
  },
  "age-implausible": {
    title: "Implausible age",
    message: "Born {birth}, now {age}: {because}.",
    advice: "Check the birth; if the person has died, record the death.",
    terms: { old: "listed as living and over {oldest}", young: "listed as retired and under {youngest}" },
  },
  "offsite-place-missing": {
    title: "Settled or living elsewhere, no place given",
    message: "Settled or living elsewhere, but not where.",
    advice: "Give province and city, for example “是（上海市）”.",
  },
  "hardship-unexplained": {
    title: "Hardship without what it is",
    message: "Hardship is marked, but not what it is.",
    advice: "Say briefly what it is, for example 家庭变故 or 重大疾病.",
  },
};
