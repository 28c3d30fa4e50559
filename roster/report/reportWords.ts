import type { Words } from "../words/catalogue.js";

/** What the workbook says, in one language. */
export type ReportWords = Words["report"];
