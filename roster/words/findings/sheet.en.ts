import { retirees } from "../../ledgers/retirees.js";
import type { FindingWords } from "../findingWords.js";

const fields = Object.fromEntries(retirees.fields.map(({ field, en }) => [field, en]));

/** Sheet and columns. */
export const sheet: Readonly<Record<string, FindingWords>> = {
  "column-missing": {
    title: "A required column is missing",
    message: "The sheet has no column for “{field}”, and neither its title nor its name tells it.",
    advice: "Add the column, or map it where it is there under another heading.",
    terms: fields,
  },
  "column-duplicate": {
    title: "Two columns for one field",
    message: "The column “{heading}” and column {other}, “{otherHeading}”, both claim “{field}”, which has one value only.",
    advice: "Decide which one stands; rename or remove the other.",
    terms: fields,
  },
  "column-unrecognised": {
    title: "Unknown column",
    message: "No field matches the column “{heading}”. Its values stay in the sheet and are not reported.",
    advice: "Map it if it is a field of the ledger; otherwise nothing needs to be done.",
  },
  "sensitive-column": {
    title: "Sensitive column",
    message: "The column “{heading}” holds sensitive personal data and is not reported.",
    advice: "Remove it from the sheet if the work does not need it.",
  },
  "column-uniform": {
    title: "One column is written in several ways",
    message: "In the column “{heading}” {kind}: {forms}.",
    advice: "Nothing is wrong. It can be made uniform in one step; the precision of dates stays.",
    terms: { spelling: "the same thing is spelled in several ways", width: "some names are padded with a space and others are not", date: "dates are written in several ways" },
  },
};
