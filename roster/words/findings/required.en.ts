import type { FindingWords } from "../findingWords.js";

/** Required and text. */
export const required: Readonly<Record<string, FindingWords>> = {
  "required-missing": {
    title: "Required, but empty",
    message: "“{heading}” is empty.",
    advice: "Fill it in, or accept it with a reason where it cannot be found out.",
  },
  "name-characters": {
    title: "Odd characters in a name",
    message: "The name “{name}” holds “{odd}”.",
    advice: "Check the name. A · joins the parts of some names; anything else belongs in the remarks.",
  },
  "deceased-hint": {
    title: "May have died",
    message: "{kind}, yet the row counts as living. All reminders are muted until this is answered.",
    advice: "Find out: state the death and its date, or correct the mark.",
    terms: {
      name: "The name bears the mark “{words}”", remark: "The remarks say “{words}”", struck: "The row is struck out", hidden: "The row is hidden",
    },
  },
  "text-formula": {
    title: "Text that would run as a formula",
    message: "“{text}” in “{heading}” begins with a sign that makes a spreadsheet run it.",
    advice: "Take the sign off, or find out where the text comes from.",
  },
};
