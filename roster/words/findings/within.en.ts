import type { FindingWords } from "../findingWords.js";
import { match } from "../match.en.js";

export const within: Readonly<Record<string, FindingWords>> = {
  "person-duplicate": {
    title: "Probably one person twice",
    message: "{decision} as {otherName} in row {otherRow}: {reasons}.",
    advice: "If they are one person, keep one row; if not, check what they have in common and accept this finding.",
    terms: { same: "The same person", review: "Possibly the same person", ...match },
  },
  "group-category": {
    title: "Category differs from the group",
    message: "The row says {kind}, but it stands under “{group}” (row {groupRow}).",
    advice: "Correct the category to {groupKind}, or move the row to its group.",
  },
  "total-mismatch": {
    title: "Stated number differs from the rows",
    message: "“{label}” states {stated}, the rows are {counted}.",
    advice: "Look for missing or surplus rows; if the list is right, change the number to {counted}.",
  },
};
