import type { FindingWords } from "../findingWords.js";

/** Citizen's number. */
export const idNumber: Readonly<Record<string, FindingWords>> = {
  "id-number-format": {
    title: "ID number written oddly",
    message: "The ID number holds {habits}; the number itself can be read.",
    advice: "It can be written plainly in one step.",
    terms: { spaces: "spaces", "full-width": "full-width characters", "id-punctuation": "an apostrophe, hyphens or a lower-case x" },
  },
  "id-number-15-digit": {
    title: "Old ID number of 15 digits",
    message: "This is an old number; by rule its 18 characters are {upgraded}.",
    advice: "Check it against the card before taking it over.",
  },
  "id-number-precision-lost": {
    title: "The last digits of the ID number are lost",
    message: "The ID number was stored as a number ({text}); its last digits are gone and cannot be restored.",
    advice: "Type it again from the card, in a cell that is formatted as text.",
  },
  "id-number-length": {
    title: "ID number of a wrong length",
    message: "The ID number has {length} characters instead of 18.",
    advice: "Check it against the card and type it again.",
  },
  "id-number-characters": {
    title: "Wrong characters in the ID number",
    message: "The ID number holds “{odd}”; only the last of 18 characters may be an X.",
    advice: "Check it against the card; other documents belong in the remarks.",
  },
  "id-number-impossible-date": {
    title: "Impossible birth in the ID number",
    message: "The birth {birth} in the ID number is no real day, lies in the future or over 130 years ago.",
    advice: "Check it against the card and type it again.",
  },
  "id-number-checksum": {
    title: "The ID number does not check",
    message: "The last character of the ID number does not fit the others: at least one of them is wrong.",
    advice: "Compare it with the card, character by character.",
  },
  "id-number-area": {
    title: "Doubtful division in the ID number",
    message: "The first six digits {area} {why}.",
    advice: "Compare them with the card; accept them with a reason if they are right.",
    terms: { never: "never were a division's code", "not-then": "were not in use at any time from the birth in {born} on" },
  },
  "id-number-birth": {
    title: "ID number and birth differ",
    message: "The ID number says born {inNumber}, “{heading}” says {stated}.",
    advice: "The archive's date prevails and is not changed. Correct a mistyped number; accept the others in bulk.",
  },
  "id-number-gender": {
    title: "ID number and sex differ",
    message: "The ID number says {inNumber}, the sheet says {stated}.",
    advice: "Check both.",
  },
  "id-number-duplicate": {
    title: "The same ID number twice",
    message: "Row {otherRows} ({otherNames}) has the same ID number.",
    advice: "Keep one row of one person; correct the number where they are two.",
  },
};
