import type { FindingWords } from "../findingWords.js";

export const retirement: Readonly<Record<string, FindingWords>> = {
  "lixiu-start-date": {
    title: "离休 with a start after 1949-09-30",
    message: "The category is 离休, but the revolutionary work began in {start}, after 1949-09-30.",
    advice: "Check the start against the archive; if it is right, the category is 退休.",
  },
  "lixiu-start-missing": {
    title: "离休 without a start of revolutionary work",
    message: "The category is 离休, but no start of revolutionary work is given, nor a start of work to stand for it.",
    advice: "Fill it in from the archive; year and month are enough.",
  },
  "lixiu-period": {
    title: "Period differs from the start",
    message: "The period is given as “{stated}”; a start in {start} gives {derived}.",
    advice: "Check the start; the bureau decides on the period. The suggested one can be accepted.",
  },
  "lixiu-birth": {
    title: "离休 and born late",
    message: "The category is 离休, but the birth is {birth}: under 11 on 1949-09-30.",
    advice: "Check the birth and the category.",
  },
  "lixiu-new": {
    title: "离休 procedure within this year",
    message: "The date of 离休 is {date}. As a rule nobody reaches 离休 any more.",
    advice: "Check date and category; if it is right, show the bureau the approval.",
  },
  "tuixiu-start-date": {
    title: "退休 with a start on or before 1949-09-30",
    message: "The category is 退休, but the work began in {start}, on or before 1949-09-30.",
    advice: "Check the start of work; if it is right, check whether the category is 离休 or 建国前参加工作退休干部.",
  },
  "retire-date-statutory": {
    title: "Retirement differs from the statutory date",
    message: "Retired in {date}; {class} the statutory date is {statutory}: {months} months {direction}.",
    advice: "Check birth and retirement; note an early, medical, flexible or postponed retirement in the remarks.",
    terms: {
      male: "for men", female55: "for women cadres", female50: "for women workers",
      early: "early", late: "late",
    },
  },
  "not-yet-retired": {
    title: "Not yet retired",
    message: "{because}: not a retiree yet, and not counted.",
    advice: "List the person once the procedure is completed; if it is, correct the category or the date.",
    terms: { "on-leave": "The category is 内退", ahead: "The retirement {date} lies ahead" },
  },
  "rank-treatment": {
    title: "Treatment below the rank",
    message: "The rank is {rank}, the treatment {treatment}, which is lower.",
    advice: "Check both; a treatment is as a rule not below the rank.",
  },
  "rank-in-post": {
    title: "Rank written within the post",
    message: "“{post}” holds the rank “{rank}”, while the rank's own column is empty.",
    advice: "Move the rank to its column and leave “{rest}” as the post.",
  },
};
