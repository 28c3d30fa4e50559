import type { Question } from "../model/table.js";

/** Why a column's meaning is asked, and what to do. */
export const questions: Readonly<Record<Question["because"], string>> = {
  "shared-heading": "This heading may mean different things and the content does not settle it. Please choose what the column holds.",
  "duplicate-heading": "Two columns bear the same heading. Please check what this one holds, or correct the heading.",
  "heading-unlike-content": "The content of this column does not fit its heading. Please choose what it holds, or correct the heading.",
  "no-heading": "This column has no heading that is known; by its content it seems to be the one below. Please confirm it, or add a heading.",
};
