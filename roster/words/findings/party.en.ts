import type { FindingWords } from "../findingWords.js";

export const party: Readonly<Record<string, FindingWords>> = {
  "party-date-missing": {
    title: "Party member without a date of joining",
    message: "The political status is 中共党员, but no date of joining is given.",
    advice: "Fill it in from the archive; year and month are enough.",
  },
  "party-date-not-member": {
    title: "Date of joining without membership",
    message: "The date of joining is {date}, but the political status is {status}.",
    advice: "Check both: correct the status of a member, or clear the date.",
  },
  "party-branch-missing": {
    title: "Party member without a branch",
    message: "The political status is 中共党员, but no branch is given.",
    advice: "Fill in the full name of the branch.",
  },
};
