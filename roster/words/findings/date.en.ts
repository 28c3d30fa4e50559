import type { FindingWords } from "../findingWords.js";

/** Dates. */
export const date: Readonly<Record<string, FindingWords>> = {
  "date-unreadable": {
    title: "Unreadable date",
    message: "“{text}” in “{heading}” is no date in any known form.",
    advice: "Write it like 1945.03 or 1945.03.05; a year alone will do where no more is known.",
  },
  "date-ambiguous": {
    title: "A date with two meanings",
    message: "“{text}” in “{heading}” may be {first} or {second}.",
    advice: "Choose one; in a cell formatted as text 1945.10 keeps its last zero.",
  },
  "date-two-digit-year": {
    title: "A year of two digits",
    message: "“{text}” in “{heading}” is read as {date}.",
    advice: "It can be completed in one step.",
  },
  "date-impossible": {
    title: "Impossible date",
    message: "“{text}” in “{heading}” is in no calendar.",
    advice: "Check the month and the day.",
  },
  "date-future": {
    title: "A date in the future",
    message: "“{heading}” is {date}, after the as-of day {asOf}.",
    advice: "Check the year.",
  },
  "date-order": {
    title: "Dates out of order",
    message: "“{heading}” {date} is before “{otherHeading}” {otherDate}.",
    advice: "Check both dates and correct the wrong one.",
  },
  "work-start-age": {
    title: "Began work very young",
    message: "By “{heading}” {date} the person began work at {age}, under {youngest}.",
    advice: "Check birth and start of work; accept it with a reason if the archive says so.",
  },
  "party-join-age": {
    title: "Joined the Party very young",
    message: "By the date {date} the person joined at {age}, under {youngest}.",
    advice: "Check birth and date of joining; accept it with a reason if the archive says so.",
  },
  "party-join-before-founding": {
    title: "Joined before the Party was founded",
    message: "The date {date} is before July 1921.",
    advice: "Check the date.",
  },
};
